import type { SetCell } from './setCell';
import type { SetTable } from './setTable';

/** Fewer rows than this are no part of a table: neither begin one at the foot of a page nor end one at its head. */
const FEWEST = 3;

const TOLERANCE = 0.01;

type Rows = Pick<SetTable, 'covering' | 'heights' | 'headRows'>;

const isAll = (cells: readonly SetCell[], ...roles: readonly string[]): boolean =>
  cells.every(({ cell }) => roles.includes(cell.role));

/** For each row, whether a band begins there: 第二十条第（一）项, its column heads, its rows. */
const bandsOf = ({ covering }: Rows): boolean[] => covering.map((cells) => isAll(cells, 'band'));

/**
 * Whether a page may not end between a row and the one before it, because a cell is over both: its text is set
 * again on the next page, so there must be room for it on either side.
 */
function tears({ row: top, rowSpan, need, lines }: SetCell, row: number, above: readonly number[]): boolean {
  if (top >= row || lines.length === 0) return false;
  const between = (from: number, to: number) => (above[to] ?? 0) - (above[from] ?? 0);
  return Math.min(between(top, row), between(row, top + rowSpan)) + TOLERANCE < need;
}

/**
 * Rows that never end a page. The layout breaks the table behind none of them while the page leaves a choice, and the
 * Word file keeps each with the next (w:keepNext): the heads; column heads inside the table; an item of 表二 from its
 * band to its last row; three rows at either end of a table without items; the ends of stubs that are over rows.
 */
export function keptRows(table: Rows): ReadonlySet<number> {
  const { covering, heights, headRows } = table;
  const rows = covering.length;
  const bands = bandsOf(table);
  const items = bands.includes(true);
  const above = [0];
  for (const height of heights) above.push((above[above.length - 1] ?? 0) + height);
  const kept = new Set<number>();
  for (let row = 1; row < rows; row++) {
    const inItem = items && !bands[row];
    const atAnEnd = !items && (row < headRows + FEWEST || row > rows - FEWEST);
    const headed = isAll(covering[row - 1] ?? [], 'band', 'head');
    if (
      row <= headRows ||
      inItem ||
      atAnEnd ||
      headed ||
      covering[row]?.some((cell) => tears(cell, row, above))
    )
      kept.add(row - 1);
  }
  return kept;
}
