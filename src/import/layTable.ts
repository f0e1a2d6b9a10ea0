import type { SourceCell } from './source';
import { Unreadable } from './unreadable';

/** A cell as its row lists it; cells under a span are not listed again. */
export interface ListedCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly note?: string;
}

/** Far beyond any form; what is larger costs more than it can be worth. */
export const MOST_ROWS = 20_000;
export const MOST_CELLS = 200_000;
const MOST_COLUMNS = 200;

/**
 * Resolves the spans of a table as browsers do: a cell goes to the first free place of its row, what a span of
 * columns meets it covers as well, a span of rows ends with the table. Spans are capped, so that no attribute makes work.
 */
export function layTable(listed: readonly (readonly ListedCell[])[]): SourceCell[][] {
  const rows: SourceCell[][] = [];
  let open: SourceCell[] = []; // cells that go on into the row at hand, by column
  let covered = 0;
  listed.forEach((cells, row) => {
    const here = [...open];
    const taken = new Set(open.flatMap(({ column, colSpan }) => columnsOf(column, colSpan)));
    let column = 0;
    for (const { text, note, ...spans } of cells) {
      while (taken.has(column)) column++;
      if (column >= MOST_COLUMNS) throw new Unreadable('too-large', `${MOST_COLUMNS}列`);
      const colSpan = Math.min(whole(spans.colSpan), MOST_COLUMNS - column);
      const rowSpan = Math.min(whole(spans.rowSpan), listed.length - row);
      here.push({ text, row, column, rowSpan, colSpan, ...(note !== undefined && { note }) });
      column += colSpan;
    }
    covered += here.length;
    if (covered > MOST_CELLS) throw new Unreadable('too-large', `${MOST_CELLS}格`);
    here.sort((a, b) => a.column - b.column);
    rows.push(here);
    open = here.filter((cell) => cell.row + cell.rowSpan > row + 1);
  });
  return rows;
}

const columnsOf = (column: number, span: number): number[] =>
  Array.from({ length: span }, (_, i) => column + i);

/** A span as an attribute gives it; what is no number above 0 is one row or column. */
const whole = (span = 1): number => (Number.isFinite(span) && span >= 1 ? Math.floor(span) : 1);
