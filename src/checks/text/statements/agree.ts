import Big from 'big.js';
import type { Report } from '../../../model/report';
import type { Range } from '../numbers/range';
import type { Candidate } from './match';
import { readingOf } from './values';

/** What a number that is stated may be, in the unit of the figures. */
export interface StatedRange extends Range {
  readonly value: Big;
  /** Cumulative: not less than the figure. */
  readonly atLeast?: boolean;
}

function holds({ min, max, atLeast }: StatedRange, figure: Big, atMost = false): boolean {
  if (atMost) return min.lte(figure);
  return atLeast ? max.gte(figure) : figure.gte(min) && figure.lte(max);
}

/** The readings of a quantity that the tables have filled in. */
export const readingsOf = (report: Report, { quantity }: Pick<Candidate, 'quantity'>): Big[] =>
  quantity.figures.flatMap((reading) => readingOf(report, reading) ?? []);

const rowsOf = ({ quantity }: Candidate) => quantity.figures[0] ?? [];

/** 无法提供 of a row that is named beside it: 本机关不掌握无法提供10件. */
export const isClassOf = (candidate: Candidate, candidates: readonly Candidate[]): boolean =>
  candidates.some(
    (other) =>
      rowsOf(other).length < rowsOf(candidate).length &&
      rowsOf(other).every((path) => rowsOf(candidate).includes(path)),
  );

/**
 * Whether some reading holds: 复议、诉讼74件 is each of the things named, or all of them together; of each where the words
 * (各, 均为) or a 0 say so.
 */
export function agrees(
  report: Report,
  each: boolean,
  candidates: readonly Candidate[],
  range: StatedRange,
): boolean {
  const all = candidates.map((candidate) => readingsOf(report, candidate));
  const one = ({ atMost }: Candidate, i: number) =>
    (all[i] ?? []).some((figure) => holds(range, figure, atMost));
  const none = range.max.eq(0);
  const ofEach = each || (none && candidates.every(({ inherited }) => !inherited));
  if (ofEach && candidates.every(one)) return true;
  if (ofEach && none) return false;
  const rows = candidates.filter((candidate) => !isClassOf(candidate, candidates));
  // 信访类申请、重复申请等不予处理3件: either all of the rows or their class, not one of the rows.
  const several = rows.length > 1 && rows.length < candidates.length;
  // 直接起诉5件（维持4件、未结1件）: what the sentence has named before is one of them, not all.
  const isOneOfSeveral = (candidate: Candidate) =>
    several && !candidate.inherited && rows.includes(candidate);
  if (candidates.some((candidate, i) => one(candidate, i) && !isOneOfSeveral(candidate))) return true;
  // 收到和处理申请2件: two words for one number.
  if (candidates.some(({ quantity }) => quantity.either)) return false;
  return holds(
    range,
    rows.reduce((sum, row) => sum.plus(all[candidates.indexOf(row)]?.[0] ?? 0), new Big(0)),
  );
}
