import { breakBetween } from './breaks';
import { type Measure, measureAtoms, type Sums } from './measure';
import type { Atom } from './shape';

/** A line: atoms from `start` up to but not including `end`; spaces at its end are left out. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** Ends its paragraph, or was ended by \n: not justified. */
  readonly last: boolean;
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

/** The last place in a line, up to `edge`, where it may end. */
function lastChance(atoms: readonly Atom[], start: number, edge: number, breakWords: boolean): number {
  for (let at = edge; at > start; at--) {
    const kind = breakBetween(atoms[at - 1] as Atom, atoms[at] as Atom);
    if (kind === 'always' || (breakWords && kind === 'inWords')) return at;
  }
  return forced(atoms, start, edge);
}

/** Where the next \n is; the end of the text where there is none. */
function nextNewline(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length && !atoms[at]?.newline) at++;
  return at;
}

/**
 * Greedy lines of a measured paragraph, as Word makes them with 避头尾 on, overflowPunct and autoSpace off. A string
 * that is longer than a whole line is broken anywhere rather than run over the edge. A few steps a line: the first
 * character that does not fit is looked for where the line before had it.
 */
export function greedyLines(
  sums: Sums,
  { width, indent = 0, spacing = 0, breakWords = false }: Measure,
): LineSpan[] {
  const { atoms, width: natural, spaced } = sums;
  const lines: LineSpan[] = [];
  const reach = (start: number, end: number): number =>
    (natural[end] as number) -
    (natural[start] as number) +
    spacing * ((spaced[end] as number) - (spaced[start] as number));
  const finish = (start: number, stop: number, last: boolean): void => {
    let end = stop;
    while (end > start && atoms[end - 1]?.space) end--;
    lines.push({ start, end, last });
  };
  let stop = nextNewline(atoms, 0);
  let usual = 0;
  let start = 0;
  while (start < atoms.length) {
    const room = width - (lines.length === 0 ? indent : 0) + TOLERANCE;
    let at = Math.min(stop, start + Math.max(1, usual));
    while (at > start + 1 && reach(start, at) > room) at--;
    while (at < stop && reach(start, at + 1) <= room) at++;
    if (at === start) at = Math.min(stop, start + 1); // wider than the line
    usual = at - start;
    while (at < stop && atoms[at]?.space) at++;
    if (at >= stop) {
      finish(start, stop, true);
      if (stop === atoms.length) break;
      start = stop + 1;
      if (start === atoms.length) lines.push({ start, end: start, last: true });
      stop = nextNewline(atoms, start);
      continue;
    }
    const end = lastChance(atoms, start, at, breakWords);
    finish(start, end, false);
    start = end;
    while (start < stop && atoms[start]?.space) start++; // never a space at the head of a line
  }
  return lines;
}

/** Greedy lines of a text that is set once: a cell, a title. */
export const breakLines = (atoms: readonly Atom[], measure: Measure): LineSpan[] =>
  greedyLines(measureAtoms(atoms), measure);
