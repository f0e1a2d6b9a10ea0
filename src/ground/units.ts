/** Millimetres in points of 1/72 inch, not rounded. */
export const pointsOf = (mm: number): number => (mm * 72) / 25.4;
