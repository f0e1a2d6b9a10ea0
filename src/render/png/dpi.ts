/** Pixels an inch that a picture may have: one of 600 takes 140 MB while it is drawn. */
export const DPI = { least: 36, most: 600 } as const;

/** An A4 page is then 1,240 pixels wide, as wide as a screen. */
export const USUAL_DPI = 150;
