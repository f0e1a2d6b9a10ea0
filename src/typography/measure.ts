import type { Atom } from './shape';

/** The room that a paragraph has, pt. */
export interface Measure {
  /** Room for a line. */
  readonly width: number;
  /** Less room in the first line. */
  readonly indent?: number;
  /** Added behind every character that is not Latin (negative for 28 characters a line). */
  readonly spacing?: number;
  /** Words may be broken anywhere that 避头尾 allows: w:wordWrap 0 in Word. */
  readonly breakWords?: boolean;
}

/** Justification widens gaps beside hanzi and behind spaces, never a gap inside a digit or Latin string. */
export const stretches = (before: Atom, after: Atom): boolean =>
  !(before.western && (after.western || after.space));

/**
 * A paragraph measured once, as sums up to each place, so that any line of it is measured by a subtraction and every
 * way to set the paragraph costs a few steps a line.
 */
export interface Sums {
  readonly atoms: readonly Atom[];
  /** Natural width of the atoms before a place. */
  readonly width: readonly number[];
  /** How many of them take the spacing of the paragraph. */
  readonly spaced: readonly number[];
  /** Gaps that justification widens up to and with the one before a place. */
  readonly gaps: readonly number[];
}

export function measureAtoms(atoms: readonly Atom[]): Sums {
  const width = [0];
  const spaced = [0];
  const gaps = [0];
  let [w, s, g] = [0, 0, 0];
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    if (i > 0 && stretches(atoms[i - 1] as Atom, atom)) g++;
    gaps[i] = g;
    w += atom.advance;
    s += atom.spaced ? 1 : 0;
    width.push(w);
    spaced.push(s);
  }
  return { atoms, width, spaced, gaps };
}
