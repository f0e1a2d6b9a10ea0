import type { LineSpan } from './breakLines';
import { behind, hasWestern, type Measure, type Spacing, stretches, WIDEST_GAP } from './measure';
import type { RoleStyle } from './profile';
import type { Atom } from './shape';

/** A run of a line; `x` counts from the line's left edge. All lengths in pt. */
export interface LineRun {
  readonly text: string;
  readonly face: Atom['face'];
  readonly size: number;
  readonly x: number;
  readonly spacing: number;
  readonly advance: number;
  readonly heading?: true;
}

/** Three decimals of a point are finer than any printer; the same on every machine. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Width of atoms as set, without the spacing behind the last one. */
export function widthOf(atoms: readonly Atom[], start: number, end: number, added: Spacing): number {
  let width = 0;
  for (let i = start; i < end; i++) {
    const atom = atoms[i] as Atom;
    width += atom.advance + (i < end - 1 ? behind(atom, added) : 0);
  }
  return width;
}

/** Whether a line holds a part of a Latin string or ends before one; brackets and spaces may be between. */
function meetsLatin(atoms: readonly Atom[], start: number, end: number): boolean {
  let next = end;
  while (atoms[next]?.space || atoms[next]?.cannotEnd) next++;
  return atoms[next]?.western === true || hasWestern(atoms, start, end);
}

/** What each gap of a justified line is widened by, pt; a line that a Latin string would tear open stays short. */
function widening(
  atoms: readonly Atom[],
  start: number,
  end: number,
  missing: number,
  added: readonly Spacing[],
): number {
  let gaps = 0;
  let widest = Number.NEGATIVE_INFINITY;
  for (let i = start + 1; i < end; i++) {
    if (!stretches(atoms[i - 1] as Atom, atoms[i] as Atom)) continue;
    gaps++;
    for (const each of added) widest = Math.max(widest, behind(atoms[i - 1] as Atom, each));
  }
  const wider = gaps > 0 ? missing / gaps : 0;
  return widest + wider > WIDEST_GAP && meetsLatin(atoms, start, end) ? 0 : wider;
}

/** Places the characters of one line. `indent` is that of this line. */
export function setLine(
  atoms: readonly Atom[],
  { start, end, last }: LineSpan,
  align: RoleStyle['align'],
  { width, indent = 0, spacing = 0, latin = 0, lead }: Measure,
): LineRun[] {
  const usual = { spacing, latin };
  /** What is added behind a character. */
  const addedTo = (i: number): number => behind(atoms[i] as Atom, lead && i < lead.to ? lead : usual);
  let room = width - indent;
  if (lead) for (let i = start; i < lead.to; i++) room -= addedTo(i) - behind(atoms[i] as Atom, usual);
  const natural = widthOf(atoms, start, end, usual);
  const extra =
    align === 'justify' && !last
      ? widening(atoms, start, end, room - natural, lead ? [usual, lead] : [usual])
      : 0;
  const shift = align === 'center' ? (room - natural) / 2 : align === 'right' ? room - natural : 0;
  const runs: LineRun[] = [];
  let x = indent + shift;
  for (let i = start; i < end; ) {
    const first = atoms[i] as Atom;
    const from = x;
    let text = first.text;
    let gap = 0;
    let advance = first.advance;
    let count = 1;
    // A run goes on while face and size stay and the gap is that of its first two characters.
    for (i++; i < end; i++, count++) {
      const before = atoms[i - 1] as Atom;
      const atom = atoms[i] as Atom;
      const here = addedTo(i - 1) + (extra !== 0 && stretches(before, atom) ? extra : 0);
      if (
        atom.face !== first.face ||
        atom.size !== first.size ||
        atom.heading !== first.heading ||
        (count > 1 && gap !== here)
      ) {
        x = from + advance + gap * (count - 1) + here;
        break;
      }
      gap = here;
      text += atom.text;
      advance += atom.advance;
    }
    const between = count > 1 ? gap : behind(first, usual);
    const run = {
      text,
      face: first.face,
      size: first.size,
      x: round(from),
      spacing: round(between),
      advance: round(advance + between * count),
    };
    runs.push(first.heading ? { heading: true, ...run } : run);
  }
  return runs;
}
