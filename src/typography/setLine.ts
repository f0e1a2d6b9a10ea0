import type { LineSpan } from './breakLines';
import { MOST_STRETCH } from './faults';
import { type Measure, stretches } from './measure';
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
export function widthOf(atoms: readonly Atom[], start: number, end: number, spacing: number): number {
  let width = end > start && atoms[end - 1]?.spaced ? -spacing : 0;
  for (let i = start; i < end; i++) {
    const atom = atoms[i] as Atom;
    width += atom.advance + (atom.spaced ? spacing : 0);
  }
  return width;
}

/** By how much each gap of a full line is widened so that it ends at the edge; 0 where that would tear it open. */
function stretchOf(atoms: readonly Atom[], start: number, end: number, missing: number): number {
  let gaps = 0;
  for (let i = start + 1; i < end; i++) if (stretches(atoms[i - 1] as Atom, atoms[i] as Atom)) gaps++;
  const extra = gaps > 0 ? missing / gaps : 0;
  return extra > MOST_STRETCH ? 0 : extra;
}

/** Places the characters of one line. `indent` is that of this line. */
export function setLine(
  atoms: readonly Atom[],
  { start, end, last }: LineSpan,
  align: RoleStyle['align'],
  { width, indent = 0, spacing = 0 }: Measure,
): LineRun[] {
  const room = width - indent;
  const natural = widthOf(atoms, start, end, spacing);
  const extra = align === 'justify' && !last ? stretchOf(atoms, start, end, room - natural) : 0;
  const shift = align === 'center' ? (room - natural) / 2 : align === 'right' ? room - natural : 0;
  const runs: LineRun[] = [];
  let x = indent + shift;
  for (let i = start; i < end; ) {
    const first = atoms[i] as Atom;
    const from = x;
    let text = first.text;
    let gap: number | undefined;
    let advance = first.advance;
    let count = 1;
    // A run goes on while face and size stay and the gap is that of its first two characters.
    for (i++; i < end; i++, count++) {
      const before = atoms[i - 1] as Atom;
      const atom = atoms[i] as Atom;
      const here = (before.spaced ? spacing : 0) + (stretches(before, atom) ? extra : 0);
      if (
        atom.face !== first.face ||
        atom.size !== first.size ||
        atom.heading !== first.heading ||
        (gap !== undefined && gap !== here)
      ) {
        x = from + advance + (gap ?? 0) * (count - 1) + here;
        break;
      }
      gap = here;
      text += atom.text;
      advance += atom.advance;
    }
    const between = gap ?? (first.spaced ? spacing : 0);
    runs.push({
      ...(first.heading && { heading: true }),
      text,
      face: first.face,
      size: first.size,
      x: round(from),
      spacing: round(between),
      advance: round(advance + between * count),
    });
  }
  return runs;
}
