import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { FigurePath } from '../../model/figure';
import type { Report } from '../../model/report';
import { addedPaths, addUp, usableUnits } from '../../model/units';
import type { Context } from './context';
import { assess } from './equalities';
import { commonPlace, namesOf } from './places';
import { signed } from './sums';

interface Difference {
  readonly path: FigurePath;
  readonly actual: string;
  readonly expected: Big;
  readonly delta: Big;
}

function differences({ figures, report: { edition } }: Context, units: readonly Report[]): Difference[] {
  return addedPaths(edition).flatMap((path) => {
    const actual = figures.get(path)?.value ?? '0';
    const expected = addUp(units.map((unit) => unit.figures.get(path))) ?? new Big(0);
    return expected.eq(actual) ? [] : [{ path, actual, expected, delta: new Big(actual).minus(expected) }];
  });
}

/** The units whose own figures are what is too little or too much, wherever it is and nowhere else. */
function explaining(
  { report: { edition } }: Context,
  rest: readonly Difference[],
  units: readonly Report[],
): { readonly left: readonly Report[]; readonly doubled: readonly Report[] } {
  const filled = ({ figures }: Report) =>
    addedPaths(edition).filter((path) => Number(figures.get(path)?.value ?? 0) !== 0).length;
  const explain = (sign: 1 | -1) =>
    units.filter(
      (unit) =>
        rest.every(({ path, delta }) => delta.times(sign).eq(unit.figures.get(path)?.value ?? 0)) &&
        filled(unit) === rest.length,
    );
  // A single figure may be the same by chance.
  return rest.length < 2 ? { left: [], doubled: [] } : { left: explain(-1), doubled: explain(1) };
}

/** What is left over could itself be a unit's report: nothing negative, and its own sums balance. */
function looksLikeUnit(context: Context, rest: readonly Difference[]): boolean {
  if (rest.some(({ delta }) => delta.lt(0))) return false;
  const figures = new Map(
    [...context.specs.keys()].map((path) => [path, { path, state: 'given' as const, value: '0' }]),
  );
  for (const { path, delta } of rest) figures.set(path, { path, state: 'given', value: delta.toFixed() });
  return assess({ ...context, figures }).equalities.every(({ residual }) => residual.eq(0));
}

/** One finding a row: a wrong cell shows in its row's total too. */
function wrongSums({ specs }: Context, wrong: readonly Difference[]): Problem[] {
  const rows = new Map<string, Difference[]>();
  for (const difference of wrong) {
    const spec = specs.get(difference.path);
    const row = spec?.column ? spec.where.slice(0, -spec.column.length) : (spec?.where ?? difference.path);
    rows.set(row, [...(rows.get(row) ?? []), difference]);
  }
  return [...rows.values()].map((list): Problem => {
    const [first] = list as [Difference];
    const cells = list.map(({ path }) => path);
    const name = namesOf(specs, cells);
    return {
      code: 'units.sum',
      severity: 'error',
      cells,
      where: commonPlace(specs, cells),
      actual: first.actual,
      expected: first.expected.toFixed(),
      delta: signed(first.delta),
      params: {
        terms: list.map(({ path, actual, expected }) => ({
          name: list.length > 1 ? name(path) : '',
          value: actual,
          against: expected.toFixed(),
        })),
      },
    };
  });
}

/**
 * The report's figures against the sum of its units'. A unit that is missing makes sums too small everywhere, which
 * is reported as a missing unit and not as wrong sums; cells where the known units already exceed the sum stay errors.
 */
export function againstUnits(context: Context, units: readonly Report[]): Problem[] {
  const { report, specs } = context;
  const { usable, missing, problems: found } = usableUnits(report, units);
  const problems = [...found];
  const rest = differences(context, usable);
  const count = rest.length;
  const example = rest[0] && {
    cells: rest.map(({ path }) => path),
    actual: rest[0].actual,
    expected: rest[0].expected.toFixed(),
    delta: signed(rest[0].delta),
  };
  if (missing.length) {
    problems.push({
      code: 'units.missing',
      severity: 'warning',
      where: { say: 'units' },
      ...example,
      params: { count, places: missing },
    });
    return [
      ...problems,
      ...wrongSums(
        context,
        rest.filter(({ delta }) => delta.lt(0)),
      ),
    ];
  }
  const { left, doubled } = explaining(context, rest, usable);
  // Where the units are not listed, one that is missing may have the same figures.
  const cause = left.length > 0 ? left : report.units ? doubled : [];
  if (example && cause.length > 0) {
    const code = cause === left ? 'units.left-out' : 'units.doubled';
    const params = { count, places: cause.map(({ agency }) => agency.name) };
    return [...problems, { code, severity: 'error', where: { say: 'units' }, ...example, params }];
  }
  if (!report.units && example && rest.length > 1 && looksLikeUnit(context, rest)) {
    const params = { count, places: [specs.get(rest[0]?.path ?? '')?.where ?? ''] };
    return [
      ...problems,
      { code: 'units.incomplete', severity: 'warning', where: { say: 'units' }, ...example, params },
    ];
  }
  return [...problems, ...wrongSums(context, rest)];
}
