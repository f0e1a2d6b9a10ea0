import type { Atom } from './shape';

/** A line: atoms from `start` up to but not including `end`; spaces at its end are left out. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** Ends its paragraph, or was ended by \n: not justified. */
  readonly last: boolean;
}

export interface Measure {
  /** Room for a line, pt. */
  readonly width: number;
  /** Less room in the first line, pt. */
  readonly indent?: number;
  /** Added behind every character, pt (negative for 28 characters a line). */
  readonly spacing?: number;
}

/** Rounding of widths must not push a character down that fits by design. */
const TOLERANCE = 0.01;

/**
 * Whether a line may end between two neighbours. The rules are the ones that the Word file can state (settings,
 * see kinsoku.ts), so that both break alike: a digit or Latin string with its marks never parts, a figure and the
 * hanzi beside it may.
 */
function mayBreak(before: Atom, after: Atom): boolean {
  if (after.space) return false; // spaces hang at the end of the line
  if (after.cannotStart || before.cannotEnd) return false;
  if (before.space) return true;
  return !(before.western && after.western);
}

/** How far back a forced break looks for a place that 避头尾 allows. */
const BACK = 8;

/** Where a string that is longer than a line is broken: at the edge, or a little before it where that reads better. */
function forced(atoms: readonly Atom[], start: number, edge: number): number {
  for (let at = edge; at > Math.max(start, edge - BACK); at--) {
    if (!atoms[at]?.cannotStart && !atoms[at - 1]?.cannotEnd) return at;
  }
  return edge;
}

/**
 * Greedy lines, as Word makes them with 避头尾 on, overflowPunct and autoSpace off. A string that is longer than a
 * whole line is broken anywhere rather than run over the edge. Time is linear in the length of the text.
 */
export function breakLines(atoms: readonly Atom[], { width, indent = 0, spacing = 0 }: Measure): LineSpan[] {
  const lines: LineSpan[] = [];
  const finish = (start: number, stop: number, last: boolean): void => {
    let end = stop;
    while (end > start && atoms[end - 1]?.space) end--;
    lines.push({ start, end, last });
  };
  let start = 0;
  while (start < atoms.length) {
    const room = width - (lines.length === 0 ? indent : 0) + TOLERANCE;
    let used = 0;
    let chance = -1;
    let at = start;
    let ended = false;
    for (; at < atoms.length; at++) {
      const atom = atoms[at] as Atom;
      if (atom.newline) {
        ended = true;
        break;
      }
      if (at > start && mayBreak(atoms[at - 1] as Atom, atom)) chance = at;
      used += atom.advance + spacing;
      if (used > room && !atom.space && at > start) break;
    }
    if (ended || at >= atoms.length) {
      finish(start, at, true);
      start = at + 1;
      if (ended && start === atoms.length) lines.push({ start, end: start, last: true });
    } else {
      const stop = chance > start ? chance : forced(atoms, start, at);
      finish(start, stop, false);
      start = stop;
    }
    while (!ended && start < atoms.length && atoms[start]?.space) start++; // never a space at the head of a line
  }
  return lines;
}
