/** A place or a length on the page, pt. Throws TypeError where a layout that somebody has changed has none. */
export function finite(pt: number): number {
  if (!Number.isFinite(pt)) throw new TypeError(`a place on the page must be a finite number, got ${pt}`);
  return pt;
}

/** Three decimals of a point, as the layout has them. */
export const number = (pt: number): number => Math.round(finite(pt) * 1000) / 1000;
