import { heightsOf, type SetTable } from './setTable';

/**
 * By how much a row may give way, pt: whole twips above and below its text, and no more than nobody sees; a page of
 * rows then makes room for a line.
 */
export const TIGHTER = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] as const;

/** The table with every row lower by so much, between its text and its rules. */
export function tighten(table: SetTable, by: number): SetTable {
  if (by === 0) return table;
  const style = {
    ...table.style,
    rowHeight: table.style.rowHeight - by,
    padY: Math.max(0, table.style.padY - by / 2),
  };
  const less = 2 * (table.style.padY - style.padY);
  const tightened = table.cells.map((cell) => ({ ...cell, need: cell.need - less }));
  const same = new Map(table.cells.map((cell, i) => [cell, tightened[i] ?? cell]));
  return {
    ...table,
    style,
    cells: tightened,
    heights: heightsOf(table.source.grid.rows, style, tightened),
    covering: table.covering.map((cells) => cells.map((cell) => same.get(cell) ?? cell)),
  };
}
