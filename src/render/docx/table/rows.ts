import { HeightRule, TableRow } from 'docx';
import type { GridCell } from '../../../document/grid';
import type { Table } from '../../../document/nodes';
import type { Place, WordContext } from '../handler';
import { twips } from '../units';
import { tableCell } from './cell';
import { strutOf } from './strut';

/** For each row, the cells that it shows or continues, from left to right. */
function cellsByRow({ grid }: Table): GridCell[][] {
  const rows: GridCell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) rows[row]?.push(cell);
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** The rows of w:tbl; `columns` in twips. */
export function tableRows(
  table: Table,
  columns: readonly number[],
  place: Place,
  startsPage: boolean,
  context: WordContext,
): TableRow[] {
  const { grid, style } = table;
  const widthOf = (cell: GridCell): number =>
    columns.slice(cell.column, cell.column + cell.colSpan).reduce((sum, width) => sum + width, 0);
  const kept = new Set(context.hints?.keptRows.get(place.index));
  return cellsByRow(table).map((cells, row) => {
    const strut = strutOf(cells, (cell) => widthOf(cell) / 20, style);
    const children = cells.map((cell) => {
      const cellPlace = {
        style,
        width: widthOf(cell),
        keepNext: row < grid.headRows || kept.has(row),
        continued: row > cell.row,
        startsPage: startsPage && row === 0 && cell.column === 0,
        strut: strut?.cell === cell ? strut : undefined,
      };
      return tableCell(cell, cellPlace, context);
    });
    return new TableRow({
      cantSplit: true,
      ...(row < grid.headRows ? { tableHeader: true } : {}),
      height: { value: Math.max(0, twips(style.rowHeight - style.rule)), rule: HeightRule.ATLEAST },
      children,
    });
  });
}
