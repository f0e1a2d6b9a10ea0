import type { Problem } from '../../findings/problem';
import type { FigurePath, FigureSpec, FigureState } from '../../model/figure';
import type { Context } from './context';

/**
 * In a matrix (a form whose absent cells count as 0) a blank or a “/” is where a 0 belongs: one finding a form
 * and kind. In a form that may be left blank, the many blanks together are one info.
 */
export function blanks({ figures, specs, rules }: Context): Problem[] {
  const all = [...specs.values()];
  const matrices = new Set(all.filter(({ absent }) => absent === 'zero').map(({ form }) => form));
  // A total that should not be blank has a finding of its own.
  const totals = new Map<FigurePath, FigurePath[]>();
  for (const rule of rules)
    if (rule.kind === 'sum') totals.set(rule.total, [...(totals.get(rule.total) ?? []), ...rule.parts]);
  const reported = (path: FigurePath) =>
    totals.get(path)?.some((part) => Number(figures.get(part)?.value ?? 0) > 0) ?? false;

  const found = new Map<string, { code: string; specs: FigureSpec[] }>();
  const codes: Partial<Record<FigureState, string>> = { blank: 'blank.cell', notApplicable: 'blank.slash' };
  for (const spec of all) {
    const state = figures.get(spec.path)?.state;
    const code = state && codes[state];
    if (!code || reported(spec.path)) continue;
    const matrix = matrices.has(spec.form);
    if (!matrix && state === 'notApplicable') continue;
    const key = `${spec.form} ${matrix ? code : 'blank.form'}`;
    const entry = found.get(key) ?? { code: matrix ? code : 'blank.form', specs: [] };
    entry.specs.push(spec);
    found.set(key, entry);
  }
  return [...found.values()].map(({ code, specs: list }): Problem => {
    const [first] = list as [FigureSpec];
    return {
      code,
      severity: code === 'blank.form' ? 'info' : 'warning',
      cells: list.map(({ path }) => path),
      ...(list.length > 1 && {
        path: 'statistics',
        where: first.form,
        ...(code !== 'blank.form' && { message: `${code}.many` }),
      }),
      params: {
        count: list.length,
        places: list.map(({ where }) => where.replace(`${first.form} · `, '')),
      },
    };
  });
}
