import { type Problem, within } from '../findings/problem';
import type { Limits } from '../ground/limits';
import type { Edition } from '../model/edition';
import type { Report } from '../model/report';
import { readReport } from './parse';

/** Reads the reports of subordinate units; what is wrong with one names it. */
export function readUnits(
  inputs: readonly unknown[],
  editions: readonly Edition[],
  limits?: Partial<Limits>,
): { reports: readonly Report[]; problems: readonly Problem[] } {
  const units = inputs.map((input) => readReport(input, editions, limits));
  return {
    reports: units.flatMap(({ report }) => report ?? []),
    problems: units.flatMap(({ name, problems }, i) =>
      problems.map((problem) => within(`units.${i}`, name ?? { say: 'unit', n: i + 1 }, problem)),
    ),
  };
}
