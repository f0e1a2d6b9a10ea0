import { checkFigures } from '../checks/figures/checkFigures';
import type { ReportInput } from '../editions/inputs';
import { type Problem, within } from '../findings/problem';
import { put } from '../import/match/readStatistics';
import { catalogue } from '../model/catalogue';
import type { Edition } from '../model/edition';
import type { FigurePath, FigureSpec } from '../model/figure';
import { at } from '../model/figures';
import type { Report } from '../model/report';
import { usableUnits } from '../model/units';
import { readReport } from '../parse/parse';
import { type Given, type Trace, traceOf } from './trace';

export interface AggregateRequest {
  /** Full name of the parent; default: that of `data`. */
  readonly agency?: string;
  /** Report year; default: that of `data`, else that of most units. */
  readonly year?: number;
  /** Names of the units that there should be; default: those of `data`. */
  readonly units?: readonly string[];
  /** The parent's own data: what it has beside the sums stays. */
  readonly data?: Partial<ReportInput>;
}

interface AggregateRead {
  /** The parent's report; absent where no unit's could be read. */
  readonly data?: ReportInput;
  readonly trace?: Trace;
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
}

/** What is most frequent, the first of several. */
function most<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Of a sum that is to be published, more is wrong than of a check. */
const ERRORS = new Set(['units.year', 'units.edition', 'units.twice']);
const graded = (problem: Problem): Problem =>
  ERRORS.has(problem.code) ? { ...problem, severity: 'error' } : problem;

/** Units whose reports cannot be read: that they are not counted, and why. */
function readAll(inputs: readonly unknown[], editions: readonly Edition[]) {
  const problems: Problem[] = [];
  const reports = inputs.flatMap((input, i) => {
    const { report, name, problems: found } = readReport(input, editions);
    if (report) return report;
    const where = name || { say: 'unit' as const, n: i + 1 };
    problems.push({ code: 'units.broken', severity: 'error', path: `units.${i}`, where });
    for (const problem of found.filter(({ severity }) => severity === 'error'))
      problems.push({ ...within(`units.${i}`, where, problem), blocking: false });
    return [];
  });
  return { reports, problems };
}

/** Counts of what is wrong with a report that is added up all the same. */
function ofUnit(
  report: Report,
  specs: ReadonlyMap<FigurePath, FigureSpec>,
  own: readonly FigurePath[],
): Problem[] {
  const where = report.agency.name;
  const place = (path = '') => specs.get(path)?.where ?? path;
  const say = (code: string, severity: Problem['severity'], paths: readonly (string | undefined)[]) =>
    paths.length === 0
      ? []
      : [{ code, severity, where, params: { count: paths.length, places: paths.map(place) } }];
  const figures = [...report.figures.values()];
  return [
    ...say(
      'units.errors',
      'warning',
      checkFigures(report).flatMap(({ severity, cells }) => (severity === 'error' ? [cells?.[0]] : [])),
    ),
    ...say(
      'units.open',
      'info',
      figures.filter(({ state }) => state === 'blank').map(({ path }) => path),
    ),
    ...say(
      'units.apart',
      'warning',
      own.filter((path) => Number(report.figures.get(path)?.value ?? 0) !== 0),
    ),
  ];
}

/** A sum as a report's data have it: an amount beyond exact numbers as text, a count beyond them not at all. */
function inData(value: Given, kind: FigureSpec['kind'] | undefined): unknown {
  if (value === null || value === 'n/a') return value;
  const number = Number(value);
  if (kind === 'amount') return String(number) === value ? number : value;
  return Number.isSafeInteger(number) ? number : null;
}

function statisticsOf(
  trace: Trace,
  specs: ReadonlyMap<FigurePath, FigureSpec>,
  given: unknown,
  problems: Problem[],
): Record<string, unknown> {
  const statistics = {};
  const open: string[] = [];
  for (const [path, { value, own }] of Object.entries(trace.figures)) {
    const spec = specs.get(path);
    const written = own ? (at(given, path) ?? null) : inData(value, spec?.kind);
    if (own && written === null) open.push(spec?.where ?? path);
    if (!own && written === null && value !== null)
      problems.push({ code: 'units.too-large', severity: 'error', cells: [path], actual: value });
    put(statistics, path.split('.'), written);
  }
  if (open.length > 0)
    problems.push({
      code: 'units.own',
      severity: 'info',
      path: 'statistics',
      where: { say: 'report' },
      params: { places: open },
    });
  return statistics;
}

/**
 * The parent's report as the sum of its units', exact and cell by cell, with what each unit gave. What keeps a unit
 * from being counted, and what is wrong with one that is, is a problem that names it. What a parent has of its own
 * (the edition says which figures) stays as `data` has it, else open.
 */
export function aggregateUnits(
  inputs: readonly unknown[],
  { agency, data = {}, ...request }: AggregateRequest,
  editions: readonly Edition[],
): AggregateRead {
  const { reports, problems: unread } = readAll(inputs, editions);
  const year = request.year ?? data.year ?? most(reports.map((report) => report.year));
  const ofYear = reports.filter((report) => report.year === year);
  const edition = most((ofYear.length > 0 ? ofYear : reports).map((report) => report.edition));
  if (year === undefined || !edition) {
    const none = { code: 'units.none', severity: 'error', blocking: true, where: { say: 'units' } } as const;
    return { problems: [...unread, none] };
  }
  const names = request.units ?? data.units;
  const { usable, missing, problems: found } = usableUnits({ year, edition, units: names }, reports);
  const specs = catalogue(edition);
  const trace = traceOf({ year, edition }, usable);
  const problems = [...unread, ...found.map(graded)];
  if (missing.length > 0)
    problems.push({
      code: 'units.missing',
      message: 'units.missing-sum',
      severity: 'error',
      where: { say: 'units' },
      params: { places: missing },
    });
  for (const unit of usable) problems.push(...ofUnit(unit, specs, edition.notAdded ?? []));
  const statistics = statisticsOf(trace, specs, data.statistics, problems);
  const name = agency ?? data.agency?.name;
  if (name === undefined)
    problems.push({
      code: 'import.agency',
      severity: 'error',
      path: 'agency.name',
      where: { say: 'report' },
    });
  return {
    data: {
      ...data,
      agency: { ...data.agency, name: name ?? '' },
      year,
      units: [...(names ?? trace.units)],
      statistics,
    },
    trace,
    edition,
    problems,
  };
}
