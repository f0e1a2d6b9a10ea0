import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import type { FigurePath } from '../../model/figure';
import type { Report } from '../../model/report';
import type { Context } from './context';
import { assess } from './equalities';
import { commonPlace, namesOf } from './places';
import { signed } from './sums';

const zero = new Big(0);
const named = ({ agency }: Report, name: string) => agency.name === name || agency.shortName === name;

/** Reports that cannot be added up with this one, and units that were handed in twice. */
function unusable({ report }: Context, units: readonly Report[]): { usable: Report[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const usable = units.filter((unit) => {
    const say = (code: string, actual: string, expected?: string) => {
      problems.push({ code, severity: 'warning', where: unit.agency.name, actual, expected });
      return false;
    };
    if (unit.year !== report.year) return say('units.year', String(unit.year), String(report.year));
    if (unit.edition.id !== report.edition.id)
      return say('units.edition', unit.edition.id, report.edition.id);
    if (seen.has(unit.agency.name)) return say('units.twice', unit.agency.name);
    seen.add(unit.agency.name);
    return true;
  });
  return { usable, problems };
}

interface Difference {
  readonly path: FigurePath;
  readonly actual: string;
  readonly expected: Big;
  readonly delta: Big;
}

function differences({ figures, specs }: Context, units: readonly Report[]): Difference[] {
  return [...specs.keys()].flatMap((path) => {
    const actual = figures.get(path)?.value ?? '0';
    const expected = units.reduce((sum, unit) => {
      const value = unit.figures.get(path)?.value;
      return value == null || value === '0' ? sum : sum.plus(value);
    }, zero);
    return expected.eq(actual) ? [] : [{ path, actual, expected, delta: new Big(actual).minus(expected) }];
  });
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
 * is told as a missing unit and not as wrong sums; cells where the known units already exceed the sum stay errors.
 */
export function againstUnits(context: Context, units: readonly Report[]): Problem[] {
  const { report, specs } = context;
  const { usable, problems } = unusable(context, units);
  const missing = (report.units ?? []).filter((name) => !usable.some((unit) => named(unit, name)));
  if (report.units)
    for (const unit of usable)
      if (!report.units.some((name) => named(unit, name)))
        problems.push({ code: 'units.unlisted', severity: 'warning', where: unit.agency.name });
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
  if (!report.units && example && rest.length > 1 && looksLikeUnit(context, rest)) {
    const params = { count, places: [specs.get(rest[0]?.path ?? '')?.where ?? ''] };
    return [
      ...problems,
      { code: 'units.incomplete', severity: 'warning', where: { say: 'units' }, ...example, params },
    ];
  }
  return [...problems, ...wrongSums(context, rest)];
}
