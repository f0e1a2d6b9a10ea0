import type Big from 'big.js';
import { gravity } from '../../findings/finding';
import type { Problem, Said } from '../../findings/problem';
import type { Term } from '../../findings/sentence';
import type { FigurePath } from '../../model/figure';
import type { SumRule } from '../../model/rule';
import { severityOf } from '../../model/severity';
import type { Context } from './context';
import { assess, type Equality } from './equalities';
import { type Group, group } from './grouping';
import { limits } from './limits';
import { commonPlace, namesOf, placeOf } from './places';

/** The parts that are not 0. */
function addends({ figures, specs }: Context, paths: readonly FigurePath[]): Term[] {
  const name = namesOf(specs, paths);
  return paths.flatMap((path) => {
    const value = figures.get(path)?.value ?? null;
    return Number(value) === 0 ? [] : [{ name: name(path), value }];
  });
}

export const signed = (delta: Big): string => (delta.gt(0) ? `+${delta.toFixed()}` : delta.toFixed());

function gravest(equalities: readonly Equality[]) {
  const all = equalities.map(({ rule }) => severityOf(rule));
  return all.sort((a, b) => gravity[a] - gravity[b])[0] ?? 'error';
}

/** Where a sum or a balance is, what is there, what should be. */
function clause(
  context: Context,
  { rule, residual }: Equality,
): { place: string; actual: Said; expected: Said } {
  const { figures, specs } = context;
  if (rule.kind === 'sum') {
    const actual = figures.get(rule.total)?.value ?? '0';
    return { place: placeOf(specs, rule.total), actual, expected: residual.times(-1).plus(actual).toFixed() };
  }
  return {
    place: commonPlace(specs, [...rule.left, ...rule.right]),
    actual: { say: 'sum', terms: addends(context, rule.left) },
    expected: { say: 'sum', terms: addends(context, rule.right) },
  };
}

function ofCell(context: Context, { equalities, cell, delta }: Required<Group>): Problem {
  const actual = context.figures.get(cell)?.value ?? '0';
  const others = new Set(equalities.flatMap(({ direct }) => direct));
  others.delete(cell);
  return {
    code: 'sum.cell',
    severity: gravest(equalities),
    cells: [cell, ...others],
    rules: equalities.map(({ rule }) => rule.code),
    actual,
    expected: delta.times(-1).plus(actual).toFixed(),
    delta: signed(delta),
    params: { places: [...new Set(equalities.map((e) => clause(context, e).place))] },
  };
}

function ofEquality(context: Context, { equalities }: Group): Problem {
  // The one with the fewest figures says most about where to look.
  const [first] = [...equalities].sort((a, b) => a.direct.length - b.direct.length) as [Equality];
  const others = equalities.filter((e) => e !== first);
  const places = others.map((e) => clause(context, e).place);
  const { rule, residual } = first;
  const lead = first.direct[0] as FigurePath;
  const base = {
    severity: gravest(equalities),
    path: `statistics.${lead}`,
    cells: [...new Set(equalities.flatMap(({ direct }) => direct))],
    rules: equalities.map((e) => e.rule.code),
    delta: signed(residual),
  };
  const { place, actual, expected } = clause(context, first);
  const isSum = rule.kind === 'sum';
  return {
    ...base,
    code: isSum ? 'sum.row' : 'sum.balance',
    where: place,
    actual,
    expected,
    params: { places, ...(isSum && { terms: addends(context, rule.parts) }) },
  };
}

/** A limit that would hold once the figure is put right belongs to that figure's finding. */
function withLimits(context: Context, problem: Problem): Problem {
  const cell = problem.cells?.[0];
  if (problem.code !== 'sum.cell' || cell === undefined || typeof problem.expected !== 'string')
    return problem;
  const figures = new Map(context.figures).set(cell, { path: cell, state: 'given', value: problem.expected });
  const still = new Set(limits({ ...context, figures }).map(({ rules }) => rules?.[0]));
  const cured = limits(context).filter((p) => p.cells?.includes(cell) && !still.has(p.rules?.[0]));
  return { ...problem, rules: [...(problem.rules ?? []), ...cured.flatMap((p) => p.rules ?? [])] };
}

const SEPARATE = 3;

/** Totals left blank over parts that are not: one finding each, or one a form where a column was left open. */
function blanksOf(context: Context, blank: readonly { rule: SumRule; sum: Big }[]): Problem[] {
  const { specs } = context;
  const byForm = new Map<string, (typeof blank)[number][]>();
  for (const entry of blank) {
    const form = specs.get(entry.rule.total)?.form ?? '';
    byForm.set(form, [...(byForm.get(form) ?? []), entry]);
  }
  return [...byForm].flatMap(([form, entries]): Problem[] => {
    if (entries.length <= SEPARATE)
      return entries.map(({ rule, sum }) => ({
        code: 'sum.blank-total',
        severity: severityOf(rule),
        cells: [rule.total, ...rule.parts],
        rules: [rule.code],
        expected: sum.toFixed(),
        params: { terms: addends(context, rule.parts) },
      }));
    const totals = entries.map(({ rule }) => rule.total);
    return [
      {
        code: 'sum.blank-total',
        message: 'sum.blank-totals',
        severity: 'error',
        cells: totals,
        where: form,
        rules: entries.map(({ rule }) => rule.code),
        params: {
          count: totals.length,
          terms: entries.map(({ rule, sum }) => ({
            name: placeOf(specs, rule.total).replace(`${form} · `, ''),
            value: sum.toFixed(),
          })),
        },
      },
    ];
  });
}

/** Sums and balances, one problem a cause, and the limits (其中 ≤ 总 …) that are not a consequence of those. */
export function sums(context: Context): Problem[] {
  const { equalities, blankTotals, open } = assess(context);
  const broken = group(equalities)
    .map((g) => (g.cell && g.delta ? ofCell(context, g as Required<Group>) : ofEquality(context, g)))
    .map((p) => withLimits(context, p));
  const explained = new Set(broken.flatMap(({ rules }) => rules ?? []));
  const byForm = new Map<string, (typeof open)[number][]>();
  for (const rule of open) {
    const lead = (rule.kind === 'sum' ? rule.total : rule.left[0]) as FigurePath;
    const form = context.specs.get(lead)?.form ?? '';
    byForm.set(form, [...(byForm.get(form) ?? []), rule]);
  }
  const unknown = [...byForm].map(([form, rules]): Problem => {
    const leads = rules.map((rule) => (rule.kind === 'sum' ? rule.total : rule.left[0]) as FigurePath);
    const places = leads.map((path) => placeOf(context.specs, path).replace(`${form} · `, ''));
    return {
      code: 'sum.not-assessable',
      severity: 'info',
      path: 'statistics',
      cells: leads,
      where: form,
      rules: rules.map(({ code }) => code),
      params: { count: places.length, places },
    };
  });
  return [
    ...broken,
    ...blanksOf(context, blankTotals),
    ...limits(context).filter((p) => !explained.has(p.rules?.[0] ?? '')),
    ...unknown,
  ];
}
