import type { Table } from '../../document/nodes';
import { columnWidths } from '../../typography/measures';
import type { Setting } from '../lines';
import { type SetCell, setCell } from './cell';
import { splitTallRows } from './tallRows';

/** A table whose rows have their heights. All lengths in pt. */
export interface SetTable {
  readonly block: number;
  readonly source: Table;
  /** Left edges of the columns, and the right edge of the last one. */
  readonly edges: readonly number[];
  readonly heights: readonly number[];
  /** Rows repeated on each page; 0 where the head would fill the page. */
  readonly headRows: number;
  readonly headHeight: number;
  readonly cells: readonly SetCell[];
  /** Cells that cover a row, from left to right. */
  readonly covering: readonly (readonly SetCell[])[];
}

const sum = (values: readonly number[], from = 0, to = values.length): number => {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] ?? 0;
  return total;
};

/** Widths in the area; a table wider than it is narrowed as a whole. */
function edgesOf(table: Table, room: number): number[] {
  const widths = columnWidths(table.grid.columns);
  const total = sum(widths);
  const scale = total > room + 1 ? room / total : 1;
  const edges = [0];
  for (const width of widths) edges.push((edges[edges.length - 1] ?? 0) + width * scale);
  return edges;
}

/** Each row as high as its highest cell; a spanning cell that needs more adds to its last row. */
function heightsOf(table: Table, cells: readonly SetCell[]): number[] {
  const heights = Array.from({ length: table.grid.rows }, () => table.style.rowHeight);
  for (const { row, rowSpan, need } of cells) {
    if (rowSpan === 1) heights[row] = Math.max(heights[row] ?? 0, need);
  }
  for (const { row, rowSpan, need } of cells) {
    const last = row + rowSpan - 1;
    const missing = need - sum(heights, row, row + rowSpan);
    if (rowSpan > 1 && missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** Composes all cells and gives the rows their heights. `room` is the height of a page. */
export function prepareTable(table: Table, block: number, setting: Setting): SetTable {
  const edges = edgesOf(table, setting.area.width);
  const cells = table.grid.cells.map((cell) => {
    const width = (edges[cell.column + cell.colSpan] ?? 0) - (edges[cell.column] ?? 0);
    return setCell(cell, width, table.style, block, setting);
  });
  const heights = heightsOf(table, cells);
  const head = sum(heights, 0, table.grid.headRows);
  const headRows = head < setting.area.height / 2 ? table.grid.headRows : 0;
  // Room for a head, a heading and two lines above the table must stay beside a piece of a row.
  const room = setting.area.height - (headRows > 0 ? head : 0) - 4 * setting.profile.pitch;
  const split = splitTallRows(cells, heights, room, table.style.padY);
  const covering: SetCell[][] = split.heights.map(() => []);
  for (const cell of split.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) covering[row]?.push(cell);
  }
  for (const row of covering) row.sort((a, b) => a.cell.column - b.cell.column);
  return { block, source: table, edges, ...split, headRows, headHeight: headRows > 0 ? head : 0, covering };
}
