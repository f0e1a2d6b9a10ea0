import type { Table } from '../../document/nodes';
import { pointsOf } from '../../ground/units';
import { gbt9704 } from '../gbt9704';
import { areaOf, wholeTwips } from '../measures';
import type { Profile } from '../profile';

/** A 版心 of 156 mm is 442.2 pt on whole twips, its columns 442.205. */
const ROUNDING = 0.05;

/**
 * Left edges of a table's columns in pt, and the right edge of the last one, each on a whole twip. Forms give their
 * widths for the 版心 of GB/T 9704 (156 mm, 225 mm on a turned page); in another one they keep their share of it.
 */
export function columnEdges({ grid, landscape }: Table, profile: Profile): number[] {
  const room = areaOf(profile, landscape).width;
  const total = pointsOf(grid.columns.reduce((sum, width) => sum + width, 0));
  const share = room / areaOf(gbt9704, landscape).width;
  const scale = total * share > room + ROUNDING ? room / total : share;
  let mm = 0;
  const edges = grid.columns.map((width) => {
    mm += width;
    return Math.min(room, wholeTwips(pointsOf(mm) * scale));
  });
  return [0, ...edges];
}
