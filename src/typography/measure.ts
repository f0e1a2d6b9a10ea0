import type { Atom } from './shape';

/** The room that a text has, pt. */
export interface Measure {
  /** Room for a line. */
  readonly width: number;
  /** Less room in the first line. */
  readonly indent?: number;
  /** Added behind every character (negative for 28 characters a line). */
  readonly spacing?: number;
}

/** Justification widens gaps beside hanzi and behind spaces, never a gap inside a digit or Latin string. */
export const stretches = (before: Atom, after: Atom): boolean =>
  !(before.western && (after.western || after.space));

/**
 * A text measured once, as sums up to each place, so that any line of it is measured by a subtraction.
 */
export interface Sums {
  readonly atoms: readonly Atom[];
  /** Natural width of the atoms before a place. */
  readonly width: Float64Array;
  /** Gaps that justification widens, up to and with the one before a place. */
  readonly gaps: Uint32Array;
}

export function measureAtoms(atoms: readonly Atom[]): Sums {
  const width = new Float64Array(atoms.length + 1);
  const gaps = new Uint32Array(atoms.length + 1);
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    const next = atoms[i + 1];
    width[i + 1] = (width[i] as number) + atom.advance;
    gaps[i + 1] = (gaps[i] as number) + (next && stretches(atom, next) ? 1 : 0);
  }
  return { atoms, width, gaps };
}

/** Gaps inside a line. */
export const gapsIn = ({ gaps }: Sums, start: number, end: number): number =>
  end - start < 2 ? 0 : (gaps[end - 1] as number) - (gaps[start] as number);

/** Width of a line as set, without the spacing behind its last character. */
export const lineWidth = ({ width }: Sums, start: number, end: number, spacing: number): number =>
  (width[end] as number) - (width[start] as number) + spacing * Math.max(0, end - start - 1);
