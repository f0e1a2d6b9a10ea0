import { type Measure, measureAtoms, type Sums } from './measure';
import type { Atom } from './shape';

/** A line: atoms from `start` up to but not including `end`; spaces at its end are left out. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** Ends its paragraph, or was ended by \n: not justified. */
  readonly last: boolean;
}

/** A line that does not end its paragraph yet. */
export interface OpenLine {
  readonly start: number;
  /** The last place where it may end. */
  readonly chance: number;
  /** The first character that does not fit. */
  readonly edge: number;
  readonly room: number;
}

/**
 * Whether a line may end between two neighbours. The rules are the ones that the Word file can state (settings,
 * see kinsoku.ts), so that both break alike: a digit or Latin string with its marks never parts, a figure and the
 * hanzi beside it may.
 */
function mayBreak(before: Atom, after: Atom): boolean {
  if (after.space) return false; // spaces hang at the end of the line
  if (after.cannotStart || before.cannotEnd) return false;
  if (before.space || !(before.western && after.western)) return true;
  return before.text === '-' && !/[-0-9]/.test(after.text); // e-|mail: every engine does
}

/** Rounding of widths must not push a character down that fits by design. */
const TOLERANCE = 0.01;

/** How far back a forced break looks for a place that 避头尾 allows. */
const BACK = 8;

/** Where a string that is longer than a line is broken: at the edge, or a little before it where that reads better. */
function forced(atoms: readonly Atom[], start: number, edge: number): number {
  for (let at = edge; at > Math.max(start, edge - BACK); at--) {
    if (!atoms[at]?.cannotStart && !atoms[at - 1]?.cannotEnd) return at;
  }
  return edge;
}

/** The last place in a line, up to `edge`, where it may end; its start where there is none. */
function lastChance(atoms: readonly Atom[], start: number, edge: number): number {
  let at = edge;
  while (at > start && !mayBreak(atoms[at - 1] as Atom, atoms[at] as Atom)) at--;
  return at;
}

/** Where the next \n is; the end of the text where there is none. */
function nextNewline(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length && !atoms[at]?.newline) at++;
  return at;
}

/**
 * Greedy lines of a measured text, as Word makes them with 避头尾 on, overflowPunct and autoSpace off; `choose` may end
 * a line elsewhere. A
 * string that is longer than a whole line is broken anywhere rather than run over the edge. A few steps a line: the
 * first character that does not fit is looked for where the line before had it.
 */
export function greedyLines(
  sums: Sums,
  { width, indent = 0, spacing = 0 }: Measure,
  choose: (line: OpenLine) => number = ({ chance }) => chance,
): LineSpan[] {
  const { atoms } = sums;
  const lines: LineSpan[] = [];
  const reach = (start: number, end: number): number =>
    (sums.width[end] as number) - (sums.width[start] as number) + spacing * (end - start);
  const finish = (start: number, stop: number, last: boolean): void => {
    let end = stop;
    while (end > start && atoms[end - 1]?.space) end--;
    lines.push({ start, end, last });
  };
  let stop = nextNewline(atoms, 0);
  let usual = 0;
  let start = 0;
  while (start < atoms.length) {
    const room = width - (lines.length === 0 ? indent : 0);
    const fits = (end: number): boolean => reach(start, end) <= room + TOLERANCE;
    let edge = Math.min(stop, start + Math.max(1, usual));
    while (edge > start + 1 && !fits(edge)) edge--;
    while (edge < stop && fits(edge + 1)) edge++;
    if (edge === start) edge = Math.min(stop, start + 1); // wider than the line
    usual = edge - start;
    while (edge < stop && atoms[edge]?.space) edge++;
    if (edge >= stop) {
      finish(start, stop, true);
      if (stop === atoms.length) break;
      start = stop + 1;
      if (start === atoms.length) lines.push({ start, end: start, last: true });
      stop = nextNewline(atoms, start);
      continue;
    }
    const end = choose({ start, chance: lastChance(atoms, start, edge), edge, room });
    const next = end > start ? end : forced(atoms, start, edge);
    finish(start, next, false);
    start = next;
    while (start < stop && atoms[start]?.space) start++; // never a space at the head of a line
  }
  return lines;
}

/** Greedy lines of a text that is set once: a cell, a title. */
export const breakLines = (atoms: readonly Atom[], measure: Measure): LineSpan[] =>
  greedyLines(measureAtoms(atoms), measure);
