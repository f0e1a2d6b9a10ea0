import type { Atom } from './shape';

/** What a line adds behind its characters, pt. */
export interface Spacing {
  /** Behind hanzi and their marks (negative for 28 characters a line). */
  readonly spacing: number;
  /** Behind digits, Latin letters and the blanks between them: 0, their own, unless nothing else helps. */
  readonly latin: number;
}

/** The room that a text has, pt. */
export interface Measure {
  /** Room for a line. */
  readonly width: number;
  /** Less room in the first line. */
  readonly indent?: number;
  /** What it adds behind its characters: nothing where absent. */
  readonly spacing?: number;
  readonly latin?: number;
  /** The first word of a line, where it has another spacing, and up to which character. */
  readonly lead?: Spacing & { readonly to: number };
}

/** A reader sees the gaps of a line where justification makes them wider, pt. */
export const WIDEST_GAP = 3;

/** Justification widens gaps beside hanzi and behind spaces, never a gap inside a digit or Latin string. */
export const stretches = (before: Atom, after: Atom): boolean =>
  !(before.western && (after.western || after.space));

/** A portion is of one script, and of the heading of its paragraph or of the text behind it. */
const areOnePortion = (before: Atom, after: Atom): boolean =>
  isLatin(before) === isLatin(after) && before.heading === after.heading;

/** Whether a place is inside a portion. */
export const inOnePortion = (atoms: readonly Atom[], at: number): boolean => {
  const [before, after] = [atoms[at - 1], atoms[at]];
  return before !== undefined && after !== undefined && areOnePortion(before, after);
};

/**
 * A text measured once, as sums up to each place, so that any line of it is measured by a subtraction and every way to
 * set a paragraph costs a few steps a line.
 */
export interface Sums {
  readonly atoms: readonly Atom[];
  /** Natural width of the atoms before a place. */
  readonly width: Float64Array;
  /** How many of them are Latin. */
  readonly latin: Uint32Array;
  /** How many of them end a portion, and one of Latin. */
  readonly portions: Uint32Array;
  readonly latinPortions: Uint32Array;
  /** Gaps that justification widens, up to and with the one before a place. */
  readonly gaps: Uint32Array;
  /** Width of the blanks before a place. */
  readonly blanks: Float64Array;
}

/** Digits, Latin letters and the blanks between them: they keep their own spacing. */
const isLatin = ({ western, text }: Atom): boolean => western || text === ' ';

/** What is added behind a character. */
export const behind = (atom: Atom, { spacing, latin }: Spacing): number => (isLatin(atom) ? latin : spacing);

export function measureAtoms(atoms: readonly Atom[]): Sums {
  const width = new Float64Array(atoms.length + 1);
  const latin = new Uint32Array(atoms.length + 1);
  const portions = new Uint32Array(atoms.length + 1);
  const latinPortions = new Uint32Array(atoms.length + 1);
  const gaps = new Uint32Array(atoms.length + 1);
  const blanks = new Float64Array(atoms.length + 1);
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    const next = atoms[i + 1];
    width[i + 1] = (width[i] as number) + atom.advance;
    blanks[i + 1] = (blanks[i] as number) + (atom.text === ' ' ? atom.advance : 0);
    const own = isLatin(atom);
    latin[i + 1] = (latin[i] as number) + (own ? 1 : 0);
    const ends = next !== undefined && !areOnePortion(atom, next);
    portions[i + 1] = (portions[i] as number) + (ends ? 1 : 0);
    latinPortions[i + 1] = (latinPortions[i] as number) + (ends && own ? 1 : 0);
    gaps[i + 1] = (gaps[i] as number) + (next && stretches(atom, next) ? 1 : 0);
  }
  return { atoms, width, latin, portions, latinPortions, gaps, blanks };
}

/** What is added behind the characters of a stretch, pt. */
export function addedIn({ latin }: Sums, start: number, end: number, added: Spacing): number {
  const own = (latin[end] as number) - (latin[start] as number);
  return added.spacing * (end - start - own) + added.latin * own;
}

/** Whether a stretch has a digit or a Latin letter. */
export function hasWestern(atoms: readonly Atom[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (atoms[i]?.western) return true;
  return false;
}

/** The same of a text that has been measured, most of which is hanzi. */
export const hasLatin = ({ atoms, latin }: Sums, start: number, end: number): boolean =>
  latin[start] !== latin[Math.min(end, atoms.length)] && hasWestern(atoms, start, end);

/** Gaps inside a line. */
export const gapsIn = ({ gaps }: Sums, start: number, end: number): number =>
  end - start < 2 ? 0 : (gaps[end - 1] as number) - (gaps[start] as number);

/** Width of a line as set, without the spacing behind its last character. */
export const lineWidth = (sums: Sums, start: number, end: number, added: Spacing): number =>
  end > start
    ? (sums.width[end] as number) - (sums.width[start] as number) + addedIn(sums, start, end - 1, added)
    : 0;
