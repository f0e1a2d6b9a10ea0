import { hasLatin, type Measure, measureAtoms } from '../measure';
import type { Atom } from '../shape';
import { bestWay, lineByLine } from './search';
import { asOnPage, spacings } from './spacings';
import { type ComposedLine, linesOf, type Unset, type Way } from './way';

/** A longer text is no paragraph that anybody writes: each of its lines is the best for itself, in the spacing of the page. */
const LONGEST = 2000;

/** The first limit that is tried, and how much higher each next one is. */
const FIRST_LIMIT = 16;
const HIGHER = 4;

/** The best way that costs less than `most`: looked for among the cheap ones first, so that few are tried in the end. */
function cheapestWay(unset: Unset, most: number): Way | undefined {
  for (let limit = FIRST_LIMIT; limit < most; limit *= HIGHER) {
    const way = bestWay(unset, limit);
    if (way) return way;
  }
  return bestWay(unset, most);
}

/**
 * Sets a whole paragraph: of the lines that a greedy engine makes if it is told a spacing for each and which strings to
 * break, those with the least faults. The lines that it makes by itself cost nothing, so that they stay unless a reader
 * sees a fault in them or LibreOffice sets others.
 */
export function composeParagraph(atoms: readonly Atom[], measure: Measure): ComposedLine[] {
  if (atoms.length === 0) return [];
  const { spacing: usual = 0 } = measure;
  const sums = measureAtoms(atoms);
  const untold = { sums, measure, tried: asOnPage(usual) };
  if (atoms.length > LONGEST) return linesOf(lineByLine(untold));
  const plain = bestWay(untold, Number.POSITIVE_INFINITY);
  if (!plain?.cost) return linesOf(plain);
  const tried = spacings(usual, hasLatin(sums, 0, atoms.length));
  return linesOf(cheapestWay({ sums, measure, tried }, plain.cost) ?? plain);
}
