import type { Table, TableStyle } from '../../document/nodes';
import { areaOf, pieceEdges } from '../measures';
import { widthOf } from '../setLine';
import type { Atom } from '../shape';
import { columnEdges } from './columns';
import { type CellSetting, type SetCell, setCell } from './setCell';

/**
 * A table resolved for the 版心 at hand: columns, sizes, lines and heights of all cells. The PDF and the Word file are
 * both drawn from this. All lengths in pt, columns on whole twips.
 */
export interface SetTable {
  readonly source: Table;
  /** Its style; rows may be a little lower than the form has them. */
  readonly style: TableStyle;
  /** From the left edge of the 版心 to that of the table, which is in its middle. */
  readonly left: number;
  /** Left edges of the columns, and the right edge of the last one. */
  readonly edges: readonly number[];
  readonly heights: readonly number[];
  /** Rows repeated on each page; 0 where the head would fill the page. */
  readonly headRows: number;
  readonly cells: readonly SetCell[];
  /** Cells that cover a row, from left to right. */
  readonly covering: readonly (readonly SetCell[])[];
  readonly foot: readonly FootLine[];
}

/** A line below the table. */
export interface FootLine {
  readonly pieces: readonly (readonly Atom[])[];
  /** Where the pieces begin; undefined where they follow one another, one em apart. */
  readonly edges: readonly number[] | undefined;
}

const sum = (values: readonly number[], from = 0, to = values.length): number => {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i] ?? 0;
  return total;
};

/** Each row as high as its highest cell; a spanning cell that needs more adds to its last row. */
export function heightsOf(rows: number, style: TableStyle, cells: readonly SetCell[]): number[] {
  const heights = Array.from({ length: rows }, () => style.rowHeight);
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

/** For each row, the cells that cover it, from left to right. */
export function coveringCells(cells: readonly SetCell[], rows: number): SetCell[][] {
  const covering: SetCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) covering[row]?.push(cell);
  }
  for (const row of covering) row.sort((a, b) => a.cell.column - b.cell.column);
  return covering;
}

function footLines({ foot }: Table, width: number, { profile, shape }: CellSetting): FootLine[] {
  const style = profile.roles.tableFoot;
  const columns = Math.max(1, ...foot.map((pieces) => pieces.length));
  return foot.map((texts) => {
    const pieces = texts.map((text) => shape(text, style));
    const widths = pieces.map((atoms) => widthOf(atoms, 0, atoms.length, { spacing: 0, latin: 0 }));
    return { pieces, edges: pieceEdges(widths, columns, width, style.size) };
  });
}

/** Resolves a table. Pure; the time is linear in its text. */
export function setTable(table: Table, setting: CellSetting): SetTable {
  const area = areaOf(setting.profile, table.landscape);
  const edges = columnEdges(table, setting.profile);
  const cells = table.grid.cells.map((cell) => {
    const width = (edges[cell.column + cell.colSpan] ?? 0) - (edges[cell.column] ?? 0);
    return setCell(cell, width, table.style, setting);
  });
  const heights = heightsOf(table.grid.rows, table.style, cells);
  const head = sum(heights, 0, table.grid.headRows);
  return {
    source: table,
    style: table.style,
    left: (area.width - (edges[edges.length - 1] ?? 0)) / 2,
    edges,
    heights,
    headRows: head < area.height / 2 ? table.grid.headRows : 0,
    cells,
    covering: coveringCells(cells, heights.length),
    foot: footLines(table, area.width, setting),
  };
}
