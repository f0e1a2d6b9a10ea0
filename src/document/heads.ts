import type { Grid, GridCell } from './grid';

/** Cells that say what others mean: column heads, row labels and their units. */
export const isHead = ({ role, text }: GridCell): boolean => role !== 'figure' && text !== '';

/** What a head speaks for: all below it, or all to its right. */
export const scopeOf = ({ role }: GridCell): 'column' | 'row' =>
  role === 'head' || role === 'band' || role === 'corner' ? 'column' : 'row';

/** The cell at each place of a grid, row by row. */
function placesOf({ rows, columns, cells }: Grid): readonly (readonly (GridCell | undefined)[])[] {
  const places = Array.from({ length: rows }, () => new Array<GridCell | undefined>(columns.length));
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      places[row]?.fill(cell, cell.column, cell.column + cell.colSpan);
  return places;
}

/**
 * The heads of each cell that is none itself: the labels at its left, outermost first, and the heads above it. Where
 * a table has several heads one under the other (表二: each item has its own), those of its own item count.
 */
export function headsOf(grid: Grid): ReadonlyMap<GridCell, readonly GridCell[]> {
  const places = placesOf(grid);
  const found = new Map<GridCell, readonly GridCell[]>();
  for (const cell of grid.cells) {
    if (isHead(cell)) continue;
    const heads = new Set<GridCell>();
    for (const left of places[cell.row]?.slice(0, cell.column) ?? [])
      if (left && isHead(left) && scopeOf(left) === 'row') heads.add(left);
    let inHead = false;
    for (let row = cell.row - 1; row >= 0; row--) {
      const above = places[row]?.[cell.column];
      const isColumnHead = above !== undefined && isHead(above) && scopeOf(above) === 'column';
      if (inHead && !isColumnHead) break;
      if (isColumnHead) heads.add(above);
      inHead = isColumnHead;
    }
    found.set(cell, [...heads]);
  }
  return found;
}
