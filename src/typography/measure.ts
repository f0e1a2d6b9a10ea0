import type { Atom } from './shape';

/** The room that a text has, pt. */
export interface Measure {
  /** Room for a line. */
  readonly width: number;
  /** Less room in the first line. */
  readonly indent?: number;
  /** Added behind every character (negative for 28 characters a line). */
  readonly spacing?: number;
  /** The first word of a line, where it has another spacing: up to which character, pt. */
  readonly lead?: { readonly to: number; readonly spacing: number };
}

/** A reader sees the gaps of a line where justification makes them wider, pt. */
export const WIDEST_GAP = 3;

/** Justification widens gaps beside hanzi and behind spaces, never a gap inside a digit or Latin string. */
export const stretches = (before: Atom, after: Atom): boolean =>
  !(before.western && (after.western || after.space));

/**
 * A text measured once, as sums up to each place, so that any line of it is measured by a subtraction and every way to
 * set a paragraph costs a few steps a line.
 */
export interface Sums {
  readonly atoms: readonly Atom[];
  /** Natural width of the atoms before a place. */
  readonly width: Float64Array;
  /** How many of them end a portion of one script. */
  readonly portions: Uint32Array;
  /** Gaps that justification widens, up to and with the one before a place. */
  readonly gaps: Uint32Array;
  /** Width of the blanks before a place. */
  readonly blanks: Float64Array;
}

const isLatin = ({ western, text }: Atom): boolean => western || text === ' ';

/** Whether a place is inside a portion of one script. */
export const inOnePortion = (atoms: readonly Atom[], at: number): boolean => {
  const [before, after] = [atoms[at - 1], atoms[at]];
  return before !== undefined && after !== undefined && isLatin(before) === isLatin(after);
};

export function measureAtoms(atoms: readonly Atom[]): Sums {
  const width = new Float64Array(atoms.length + 1);
  const portions = new Uint32Array(atoms.length + 1);
  const gaps = new Uint32Array(atoms.length + 1);
  const blanks = new Float64Array(atoms.length + 1);
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    const next = atoms[i + 1];
    width[i + 1] = (width[i] as number) + atom.advance;
    blanks[i + 1] = (blanks[i] as number) + (atom.text === ' ' ? atom.advance : 0);
    const ends = next !== undefined && isLatin(next) !== isLatin(atom);
    portions[i + 1] = (portions[i] as number) + (ends ? 1 : 0);
    gaps[i + 1] = (gaps[i] as number) + (next && stretches(atom, next) ? 1 : 0);
  }
  return { atoms, width, portions, gaps, blanks };
}

/** Gaps inside a line. */
export const gapsIn = ({ gaps }: Sums, start: number, end: number): number =>
  end - start < 2 ? 0 : (gaps[end - 1] as number) - (gaps[start] as number);

/** Width of a line as set, without the spacing behind its last character. */
export const lineWidth = ({ width }: Sums, start: number, end: number, spacing: number): number =>
  (width[end] as number) - (width[start] as number) + spacing * Math.max(0, end - start - 1);
