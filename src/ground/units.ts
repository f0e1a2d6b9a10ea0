/** Millimetres in points of 1/72 inch, not rounded. */
export const pointsOf = (mm: number): number => (mm * 72) / 25.4;

/** Points of 1/72 inch in millimetres, not rounded. */
export const millimetresOf = (pt: number): number => (pt * 25.4) / 72;
