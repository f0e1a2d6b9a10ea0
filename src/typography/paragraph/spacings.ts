import type { Spacing } from '../measure';

/**
 * The spacing of a line departs from that of the page by no more, pt; that of a last line, which justification makes no
 * wider, by less: −0.6 to 1 pt, and 0.3 pt, with 28 characters a line.
 */
const CLOSER = -0.3;
const WIDER = 1.3;
const WIDER_LAST = 0.6;
/** Two twips, pt. */
const STEP = 0.1;

/** A step away from the spacing of the page. */
const STEP_AWAY = 2;
/** A line with a spacing of its own. */
const OWN_SPACING = 5;
/**
 * A line whose Latin strings do not keep their own spacing, and by how much they may depart from it, pt: too little to
 * be seen, and only where something else would be. A line of an address has no other gaps.
 */
const OWN_LATIN = 60;
const LATIN = [-0.3, -0.2, -0.1, 0.05, 0.1, 0.2, 0.3];

/** What may be told of a line, and what that costs; the cheapest first. */
export type Spacings = readonly (readonly [added: Spacing, cost: number])[];

/** That of the page alone. */
export const asOnPage = (usual: number): Spacings => [[{ spacing: usual, latin: 0 }, 0]];

/** All that are tried, that of the page before all. */
export function spacings(usual: number, latin: boolean): Spacings {
  const list: [Spacing, number][] = [];
  for (let step = Math.round(CLOSER / STEP); step <= Math.round(WIDER / STEP); step++) {
    const spacing = Math.round((usual + step * STEP) * 100) / 100;
    const cost = step && OWN_SPACING + STEP_AWAY * Math.abs(step);
    list.push([{ spacing, latin: 0 }, cost]);
    // Where hanzi are wider than usual, letters need not be closer; where they are usual, a line has its whole length.
    for (const own of latin ? LATIN : [])
      if (own < 0 ? step <= 0 : step === 0) list.push([{ spacing, latin: own }, cost + OWN_LATIN]);
  }
  return list.sort(([, a], [, b]) => a - b);
}

/** Whether a last line may have a spacing. */
export const suitsLast = ({ spacing }: Spacing, usual: number): boolean =>
  spacing <= usual + WIDER_LAST + STEP / 10;
