import { type Problem, within } from '../findings/problem';
import type { Limits } from '../ground/limits';
import type { Edition } from '../model/edition';
import type { Report } from '../model/report';
import { readReport } from './parse';

interface OthersRead {
  readonly reports: readonly Report[];
  readonly problems: readonly Problem[];
}

/** Reads the reports of subordinate units; what is wrong with one names it. */
export function readUnits(
  inputs: readonly unknown[],
  editions: readonly Edition[],
  limits?: Partial<Limits>,
): OthersRead {
  const units = inputs.map((input) => readReport(input, editions, limits));
  return {
    reports: units.flatMap(({ report }) => report ?? []),
    problems: units.flatMap(({ name, problems }, i) =>
      problems.map((problem) => within(`units.${i}`, name ?? { say: 'unit', n: i + 1 }, problem)),
    ),
  };
}

/** Years before the report's own that a chart shows. */
const YEARS = 4;

/** Reads the reports of earlier years; one of another year is reported and not used. */
export function readEarlier(
  inputs: readonly unknown[],
  editions: readonly Edition[],
  year: number,
  limits?: Partial<Limits>,
): OthersRead {
  const problems: Problem[] = [];
  const reports = inputs.flatMap((input, i) => {
    const read = readReport(input, editions, limits);
    const where = { say: 'earlier', n: i + 1 } as const;
    for (const problem of read.problems) problems.push(within(`earlier.${i}`, where, problem));
    const { report } = read;
    if (!report || (report.year < year && report.year >= year - YEARS)) return report ?? [];
    problems.push({
      code: 'earlier.year',
      severity: 'warning',
      path: `earlier.${i}.year`,
      where,
      actual: String(report.year),
      expected: `${year - YEARS}—${year - 1}`,
    });
    return [];
  });
  return { reports, problems };
}
