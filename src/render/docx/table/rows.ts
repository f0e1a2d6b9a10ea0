import { HeightRule, TableRow } from 'docx';
import type { Table } from '../../../document/nodes';
import type { GridCell } from '../../../tables/grid';
import type { WordContext } from '../handler';
import { twips } from '../units';
import { tableCell } from './cell';

/** For each row, the cells that it shows or continues, from left to right. */
function cellsByRow({ grid }: Table): GridCell[][] {
  const rows: GridCell[][] = Array.from({ length: grid.rows }, () => []);
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) rows[row]?.push(cell);
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** The rows of w:tbl. */
export function tableRows(
  table: Table,
  columns: readonly number[],
  startsPage: boolean,
  context: WordContext,
): TableRow[] {
  const { grid, style } = table;
  return cellsByRow(table).map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        ...(row < grid.headRows ? { tableHeader: true } : {}),
        height: { value: twips(style.rowHeight), rule: HeightRule.ATLEAST },
        children: cells.map((cell) =>
          tableCell(
            cell,
            {
              style,
              width: columns
                .slice(cell.column, cell.column + cell.colSpan)
                .reduce((sum, width) => sum + width, 0),
              keepNext: row < grid.headRows,
              continued: row > cell.row,
              startsPage: startsPage && row === 0 && cell.column === 0,
            },
            context,
          ),
        ),
      }),
  );
}
