import { type Engine, word } from './engines';
import { behind, type Measure, measureAtoms, type Spacing, type Sums } from './measure';
import type { Atom } from './shape';

/** A line: atoms from `start` up to but not including `end`; spaces at its end are left out. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  /** Ends its paragraph, or was ended by \n: not justified. */
  readonly last: boolean;
}

/** Where a line is to be set. */
export interface Opening {
  readonly start: number;
  /** Where its paragraph ends, or the next \n is. */
  readonly stop: number;
  readonly room: number;
}

/** A line as an engine finds it. */
export interface OpenLine {
  /** The first character that does not fit, spaces that hang aside; `stop` where all fits. */
  readonly edge: number;
  /** The last place where it may end; its start where there is none. */
  readonly chance: number;
  /** Where the engine ends it. */
  readonly end: number;
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
function lastChance(atoms: readonly Atom[], start: number, edge: number, engine: Engine): number {
  let at = edge;
  while (at > start && !engine.mayBreak(atoms, at, edge)) at--;
  return at;
}

/** Where the next \n is; the end of the text where there is none. */
export function nextNewline(atoms: readonly Atom[], from: number): number {
  let at = from;
  while (at < atoms.length && !atoms[at]?.newline) at++;
  return at;
}

/** Never a space at the head of a line. */
export function afterSpaces(atoms: readonly Atom[], from: number, stop: number): number {
  let at = from;
  while (at < stop && atoms[at]?.space) at++;
  return at;
}

/**
 * Sets one line as an engine does. A string that is longer than a whole line is broken anywhere rather than run over
 * the edge. `guess` is how many characters it may hold, so that a few steps find the first that does not fit.
 */
export function openLine(
  sums: Sums,
  { start, stop, room }: Opening,
  added: Spacing,
  engine: Engine,
  guess: number,
): OpenLine {
  const { atoms } = sums;
  const most = room + TOLERANCE;
  let edge = Math.min(stop, start + Math.max(1, guess));
  while (edge > start + 1 && engine.reach(sums, start, edge, added) > most) edge--;
  while (edge < stop && engine.reach(sums, start, edge + 1, added) <= most) edge++;
  if (edge === start) edge = Math.min(stop, start + 1); // wider than the line
  edge = afterSpaces(atoms, edge, stop);
  if (edge >= stop) return { edge: stop, chance: stop, end: stop };
  const chance = lastChance(atoms, start, edge, engine);
  return { edge, chance, end: chance > start ? chance : forced(atoms, start, edge) };
}

/** Where a line ends that has what is up to `stop`: without the spaces at its end. */
export function beforeSpaces(atoms: readonly Atom[], start: number, stop: number): number {
  let end = stop;
  while (end > start && atoms[end - 1]?.space) end--;
  return end;
}

/** Whether a text is a line with room to spare, as most texts of cells are. */
function isOneLine(atoms: readonly Atom[], room: number, added: Spacing): boolean {
  let width = 0;
  for (const atom of atoms) {
    width += atom.advance + behind(atom, added);
    if (atom.newline || width > room) return false;
  }
  return true;
}

/** Greedy lines, as Word makes them, of a text that is set once: a cell, a title. */
export function breakLines(
  atoms: readonly Atom[],
  { width, indent = 0, spacing = 0, latin = 0 }: Measure,
): LineSpan[] {
  const added = { spacing, latin };
  if (atoms.length > 0 && isOneLine(atoms, width - indent, added))
    return [{ start: 0, end: beforeSpaces(atoms, 0, atoms.length), last: true }];
  const sums = measureAtoms(atoms);
  const lines: LineSpan[] = [];
  let stop = nextNewline(atoms, 0);
  let guess = 0;
  for (let start = 0; start < atoms.length; ) {
    const room = width - (lines.length === 0 ? indent : 0);
    const { edge, end } = openLine(sums, { start, stop, room }, added, word, guess);
    const last = edge === stop;
    lines.push({ start, end: beforeSpaces(atoms, start, end), last });
    guess = edge - start;
    start = last ? stop + 1 : afterSpaces(atoms, end, stop);
    if (!last) continue;
    if (start === atoms.length) lines.push({ start, end: start, last: true });
    stop = nextNewline(atoms, start);
  }
  return lines;
}
