import type { Term } from '../lexicon';
import type { Node } from '../tree';

/** What the words so far say about the time that a figure is of. */
export interface Period {
  /** Another year than the report's was named last. */
  readonly other: 'last' | 'next' | 'past' | undefined;
  /** 累计, 以来, and this year not named. */
  readonly cumulative: boolean;
  /** 以来, 至今: since when. */
  readonly since: boolean;
  /** 上半年, 1至6月. */
  readonly partOfYear: boolean;
  readonly thisYearNamed: boolean;
  /** 截至 the end of this year. */
  readonly until: boolean;
}

export const THIS_YEAR: Period = {
  other: undefined,
  cumulative: false,
  since: false,
  partOfYear: false,
  thisYearNamed: false,
  until: false,
};

/** The class of a year, as the reader of a report for another one takes it: 2022年 is 上年 in the report for 2023. */
export function yearTerm(year: number, reported: number): Term {
  if (year === reported) return 'THIS_YEAR';
  if (year === reported - 1) return 'LAST_YEAR';
  return year === reported + 1 ? 'NEXT_YEAR' : 'PAST';
}

interface Around {
  /** The word before: 较 2022年. */
  readonly before: Node<Term> | undefined;
  /** The clause says what is carried from one year to the next. */
  readonly carries: boolean;
  /** The sentence has given a number before, and the clause has named no year: 收到3件，累计公开80条. */
  readonly goesOn: boolean;
}

const has = (node: Node<Term> | undefined, term: Term) => node?.kind === 'word' && node.terms.includes(term);

/** The period after one more word. */
export function periodAfter(
  period: Period,
  terms: readonly Term[],
  { before, carries, goesOn }: Around,
): Period {
  if (terms.includes('PART_YEAR')) return { ...period, partOfYear: true };
  if (terms.includes('SINCE'))
    return {
      ...period,
      cumulative: true,
      since: period.since || !terms.includes('SUM_UP'),
      ...(goesOn && { until: true, thisYearNamed: false }),
    };
  // 到2018年底累计.
  if (terms.includes('UNTIL') && has(before, 'THIS_YEAR'))
    return { ...period, until: true, thisYearNamed: false };
  const compared = has(before, 'COMPARE') || has(before, 'FROM');
  if (terms.includes('THIS_YEAR')) {
    // 截至2023年底 says up to when, not since when.
    const until = has(before, 'UNTIL');
    return {
      ...period,
      other: undefined,
      // 每月上报，今年以来接到3件.
      partOfYear: false,
      thisYearNamed: period.thisYearNamed || !until,
      until: period.until || until,
    };
  }
  if (carries || compared) return period;
  if (terms.includes('LAST_YEAR')) return { ...period, other: 'last' };
  if (terms.includes('NEXT_YEAR')) return { ...period, other: 'next' };
  return terms.includes('PAST') ? { ...period, other: 'past' } : period;
}

export const isThisYear = ({ other, cumulative, partOfYear, thisYearNamed }: Period): boolean =>
  !other && !partOfYear && (!cumulative || thisYearNamed);

/** 截至目前现行有效10件: what is of no year is of this one, too. */
export const isStanding = ({ other, partOfYear }: Period): boolean => !other && !partOfYear;

/** 累计收到2件: perhaps this year's. */
export const isSoFar = ({ other, cumulative, since, partOfYear, thisYearNamed }: Period): boolean =>
  !other && !partOfYear && cumulative && !since && !thisYearNamed;
