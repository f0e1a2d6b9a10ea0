import { greedyLines, type LineSpan, type OpenLine } from './breakLines';
import { gapsIn, lineWidth, type Measure, measureAtoms, type Sums } from './measure';
import type { Atom } from './shape';
import { willingness } from './strings';

/** Lines of a paragraph, and what Word has to be told to set the same. */
export interface Composed {
  readonly lines: readonly LineSpan[];
  /** Atoms before which an address is broken. */
  readonly broken: readonly number[];
}

/** No gap is widened by more, pt. */
const MOST_STRETCH = 3;

/** Whether a line is torn open: a reader sees the gaps. A string alone on its line has none. */
const isTorn = (sums: Sums, start: number, end: number, room: number, spacing: number): boolean =>
  room - lineWidth(sums, start, end, spacing) > MOST_STRETCH * Math.max(1, gapsIn(sums, start, end)) &&
  gapsIn(sums, start, end) > 0;

/** Ends a line inside an address; behind its lesser marks only where the line would be torn open else. */
const intoAddresses =
  (sums: Sums, spacing: number) =>
  ({ start, chance, edge, room }: OpenLine): number => {
    let good = chance;
    // Not at the edge itself: LibreOffice never breaks before the first character that does not fit.
    for (let at = edge - 1; at > chance && good === chance; at--)
      if (willingness(sums.atoms, at) === 'inAddress') good = at;
    if (!isTorn(sums, start, good, room, spacing)) return good;
    for (let at = edge; at > good; at--) if (willingness(sums.atoms, at) === 'inNeed') return at;
    return good;
  };

/** What a torn line costs beside the width of its gaps; by so much an address must better its paragraph to be broken. */
const TORN = 10;

/** What a reader sees of torn lines: that they are, and how far their gaps are wider than what passes, pt. */
const openness = (sums: Sums, lines: readonly LineSpan[], measure: Measure): number => {
  const { width, indent = 0, spacing = 0 } = measure;
  return lines.reduce((sum, { start, end, last }, i) => {
    const room = width - (i === 0 ? indent : 0);
    if (last || !isTorn(sums, start, end, room, spacing)) return sum;
    const gap = (room - lineWidth(sums, start, end, spacing)) / gapsIn(sums, start, end);
    return sum + TORN + gap - MOST_STRETCH;
  }, 0);
};

/** Where lines begin inside an address. */
const brokenIn = (atoms: readonly Atom[], lines: readonly LineSpan[]): number[] =>
  lines
    .slice(1)
    .map(({ start }) => start)
    .filter((start) => atoms[start - 1]?.western && willingness(atoms, start) !== 'never');

/**
 * Sets a paragraph. The greedy lines are those that every engine makes by itself; they stay unless a line of them is
 * torn open before a string of Latin letters. Its addresses are broken then.
 */
export function composeParagraph(atoms: readonly Atom[], measure: Measure): Composed {
  const sums = measureAtoms(atoms);
  const plain = greedyLines(sums, measure);
  const open = openness(sums, plain, measure);
  if (open === 0) return { lines: plain, broken: [] };
  const lines = greedyLines(sums, measure, intoAddresses(sums, measure.spacing ?? 0));
  if (openness(sums, lines, measure) > open - TORN) return { lines: plain, broken: [] };
  return { lines, broken: brokenIn(atoms, lines) };
}
