import type { PagedTable } from './paged';

const TOLERANCE = 0.01;

/** The first row of the body that a part beginning with row `from` shows. */
export const bodyStart = ({ headRows }: PagedTable, from: number): number => Math.max(from, headRows);

/**
 * Up to which row a part that begins with `from` goes in `height`: the last place where the table may break.
 * Undefined when the table had better start on the next page (`fresh`: it cannot, it is at the head of one).
 */
export function breakAfter(
  table: PagedTable,
  from: number,
  height: number,
  fresh: boolean,
): number | undefined {
  const rows = table.heights.length;
  const top = bodyStart(table, from);
  let used = table.headHeight + table.style.rule;
  let natural = top;
  while (natural < rows && used + (table.heights[natural] ?? 0) <= height + TOLERANCE) {
    used += table.heights[natural] ?? 0;
    natural++;
  }
  if (natural === rows) return rows;
  for (let row = natural; row > top; row--) if (!table.kept.has(row - 1)) return row;
  if (!fresh) return undefined;
  return Math.max(natural, top + 1); // no break is good: take the one that the page forces
}
