import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { FigurePath } from '../../model/figure';
import { at } from '../../model/figures';
import type { HeadingRule } from '../../model/rule';
import type { Context } from './context';
import { shortLabel } from './places';
import { signed } from './sums';

function printed(context: Context, rule: HeadingRule): Big | undefined {
  const [first, ...rest] = rule.source;
  let node: unknown = at(context.report.extra, first ?? '');
  for (const key of rest)
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
  return typeof node === 'number' || typeof node === 'string' ? new Big(node) : undefined;
}

/** Figures that a source printed in heading rows: they do not belong there, and often contradict the rows below. */
export function headings(context: Context): Problem[] {
  const { figures, specs } = context;
  return context.rules.flatMap((rule): Problem[] => {
    if (rule.kind !== 'heading') return [];
    const value = printed(context, rule);
    if (!value) return [];
    const chosen = (rule.parts ?? []).map(
      (alternatives) =>
        alternatives.find((path) => figures.get(path)?.value != null) ?? (alternatives[0] as FigurePath),
    );
    const below = chosen.reduce((sum, path) => sum.plus(figures.get(path)?.value ?? 0), new Big(0));
    const differs = rule.parts !== undefined && !below.eq(value);
    const filled = chosen.filter((path) => figures.get(path)?.value != null);
    const label = (path: FigurePath) => shortLabel(specs.get(path)?.row ?? path);
    return [
      {
        code: differs ? 'heading.sum' : 'heading.figure',
        ...(differs && filled.length === 0 && { message: 'heading.blank' }),
        severity: rule.severity ?? (differs ? 'warning' : 'info'),
        path: rule.source.join('.'),
        cells: [rule.first, ...chosen.filter((path) => path !== rule.first)],
        where: `${specs.get(rule.first)?.form} · ${rule.label}`,
        rules: [rule.code],
        actual: value.toFixed(),
        ...(differs && { expected: below.toFixed(), delta: signed(value.minus(below)) }),
        params: {
          terms: filled.map((path) => ({ name: label(path), value: figures.get(path)?.value ?? null })),
        },
      },
    ];
  });
}
