import { perObject } from '../../ground/remember';
import { type Opening, type OpenLine, openLine } from '../breakLines';
import { libreOffice, word } from '../engines';
import { addedIn, behind, inOnePortion, type Spacing, type Sums } from '../measure';
import type { Atom } from '../shape';
import type { Spacings } from './spacings';
import { willingness } from './strings';

/** Where a line begins, whatever its spacing. */
export interface Beginning extends Opening {
  /** The spacing of its first word, which is that of the line before if that goes on in it. */
  readonly lead?: Spacing | undefined;
  /** Where that word ends. */
  readonly spacedFrom: number;
  /** How many characters the line holds, more or less. */
  readonly guess: number;
  /** It is tried in more than one spacing. */
  readonly oneOfMany: boolean;
}

/** A spacing that is tried for a line. */
export interface Trial {
  readonly begins: Beginning;
  readonly added: Spacing;
  /** What that costs. */
  readonly cost: number;
  readonly lead: Spacing;
  /** What its first word takes more than in the spacing of the line, and the room without that. */
  readonly led: number;
  readonly opening: Opening;
  /** As Word finds it. */
  readonly found: OpenLine;
  /** Where Word ends it in the first spacing that was tried. */
  readonly usualEnd: number;
}

/** Where words end, by any place in them, as far as has been asked; 0 where nobody has. */
const wordEnds = perObject((atoms: readonly Atom[]) => new Uint32Array(atoms.length + 1));

/** Where the first word of a line ends. */
export function wordEnd(atoms: readonly Atom[], start: number): number {
  const known = wordEnds(atoms);
  if (known[start]) return known[start];
  let end = start + 1;
  while (end < atoms.length && !word.mayBreak(atoms, end, end)) end++;
  known.fill(end, start, end);
  return end;
}

/** A line in a spacing; undefined where its first word has no room in that of the line before. */
export function tryLine(
  sums: Sums,
  begins: Beginning,
  [added, cost]: Spacings[number],
  usualEnd?: number,
): Trial | undefined {
  const { start, stop, room, lead = added, spacedFrom, guess } = begins;
  const led = addedIn(sums, start, spacedFrom, lead) - addedIn(sums, start, spacedFrom, added);
  if (led !== 0 && word.reach(sums, start, spacedFrom, lead) > room) return undefined;
  const opening = { start, stop, room: room - led };
  const found = openLine(sums, opening, added, word, guess);
  return { begins, added, cost, lead, led, opening, found, usualEnd: usualEnd ?? found.end };
}

/** Where a line may end: where Word ends it, and the places inside strings behind that. */
export function endsOf(atoms: readonly Atom[], { begins, found: { edge, chance, end } }: Trial): number[] {
  if (edge === begins.stop) return [edge];
  const ends = [end];
  for (let at = edge; at > chance; at--) if (willingness(atoms, at) !== 'never') ends.push(at);
  return ends;
}

/** The line as LibreOffice finds it. */
export function inOffice(sums: Sums, { begins, added, lead, led, opening, found }: Trial): OpenLine {
  const { atoms } = sums;
  const { start, spacedFrom } = begins;
  const before = led !== 0 && inOnePortion(atoms, spacedFrom) ? atoms[spacedFrom - 1] : undefined;
  const room = opening.room + (before ? Math.min(0, behind(before, lead)) : 0);
  return openLine(sums, { ...opening, room }, added, libreOffice, found.edge - start);
}
