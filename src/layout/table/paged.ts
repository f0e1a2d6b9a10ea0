import { keptRows } from '../../typography/table/keptRows';
import type { SetCell } from '../../typography/table/setCell';
import { coveringCells, type SetTable } from '../../typography/table/setTable';
import { splitTallRows } from './tallRows';

/** A table as rows that fit on pages, as far as they can. */
export interface PagedTable extends SetTable {
  readonly block: number;
  readonly headHeight: number;
  readonly kept: ReadonlySet<number>;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** `height` is that of a page; `reserve` must stay beside a piece of a row for a heading and lines above the table. */
export function pagedTable(table: SetTable, block: number, height: number, reserve: number): PagedTable {
  const headHeight = sum(table.heights.slice(0, table.headRows));
  const room = height - headHeight - reserve;
  const split: { cells: readonly SetCell[]; heights: readonly number[] } = splitTallRows(
    table.cells,
    table.heights,
    room,
    table.style.padY,
  );
  const covering =
    split.cells === table.cells ? table.covering : coveringCells(split.cells, split.heights.length);
  const paged = { ...table, ...split, covering };
  return { ...paged, block, headHeight, kept: keptRows(paged) };
}
