import type { PagedTable } from './paged';

const TOLERANCE = 0.01;

/** Height of rows from `from` up to but not including `to`. */
export function rowsHeight({ heights }: PagedTable, from: number, to: number): number {
  let height = 0;
  for (let row = from; row < to; row++) height += heights[row] ?? 0;
  return height;
}

/** The first row of the body that a part beginning with row `from` shows. */
export const bodyStart = ({ headRows }: PagedTable, from: number): number => Math.max(from, headRows);

/**
 * A cell that spans the break is set again on the next page, so each of its parts must be high enough for its text.
 * `top` is the first body row of this page. Gives the cell that stands against the break.
 */
function obstacle(table: PagedTable, top: number, row: number) {
  return (table.covering[row] ?? []).find((cell) => {
    const end = cell.row + cell.rowSpan;
    if (cell.row >= row || cell.lines.length === 0) return false;
    const above = rowsHeight(table, Math.max(cell.row, top), row);
    return Math.min(above, rowsHeight(table, row, end)) + TOLERANCE < cell.need;
  });
}

/** A band or a row of column heads inside the table never ends a page: it stands above figures. */
const headsWhatFollows = (table: PagedTable, row: number): boolean =>
  (table.covering[row] ?? []).every(({ cell }) => cell.role === 'band' || cell.role === 'head');

/** Rows of the body that never end a page, wherever the table stands. */
export function keptRows(table: PagedTable): number[] {
  const kept: number[] = [];
  for (let row = table.headRows + 1; row < table.heights.length; row++) {
    if (headsWhatFollows(table, row - 1) || obstacle(table, table.headRows, row)) kept.push(row - 1);
  }
  return kept;
}

/**
 * Up to which row a part that begins with `from` goes in `height`: the last break that tears no stub.
 * Undefined when the table had better start on the next page (`fresh`: it cannot, it stands at the head of one).
 */
export function breakAfter(
  table: PagedTable,
  from: number,
  height: number,
  fresh: boolean,
): number | undefined {
  const rows = table.heights.length;
  const top = bodyStart(table, from);
  let used = table.headHeight + table.source.style.rule;
  let natural = top;
  while (natural < rows && used + (table.heights[natural] ?? 0) <= height + TOLERANCE) {
    used += table.heights[natural] ?? 0;
    natural++;
  }
  if (natural === rows) return rows;
  let vertical = rows;
  for (let row = natural; row > top; row--) {
    const cell = obstacle(table, top, row);
    if (cell?.cell.vertical) vertical = Math.min(vertical, cell.row);
    if (cell || headsWhatFollows(table, row - 1)) continue;
    // Word can be told to begin the table on the next page, not to break it before a row, and LibreOffice loses
    // characters of a vertical stub that is cut short: so the table moves as a whole where it fits a page.
    const moves = row <= vertical && vertical < rows && from === 0 && !fresh;
    return moves ? undefined : row;
  }
  if (!fresh) return undefined;
  return Math.max(natural, top + 1); // no break is good: take the one that the page forces
}
