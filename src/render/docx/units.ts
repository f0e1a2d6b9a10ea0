import { pointsOf } from '../../ground/units';

/** Word counts in twips (1/20 pt), half-points and eighths of a point: all of them integers. */
export const twips = (pt: number): number => Math.round(pt * 20);

export const twipsOfMm = (mm: number): number => twips(pointsOf(mm));

export const halfPoints = (pt: number): number => Math.round(pt * 2);

export const eighths = (pt: number): number => Math.round(pt * 8);
