import { TIGHTER } from '../typography/table/tighten';
import type { Rows, TablePart } from './flow';

/** Less than a row. */
const LITTLE = 1;

/**
 * The rows of a table from `from` on that a page has room for, with what must stay with the last of them. Undefined
 * where the next page is to begin with them; `fresh`: another page would not help.
 */
export function nextPart(table: Rows, from: number, room: number, fresh: boolean): TablePart | undefined {
  const whole = table.fit(from, room, fresh);
  if (!whole?.done || whole.height + table.tail <= room) return whole;
  const shorter = table.fit(from, whole.height - LITTLE, fresh);
  const leaves = shorter && !shorter.done && shorter.next > from;
  return leaves ? shorter : fresh ? whole : undefined;
}

/** Where a table is to begin. */
interface Start {
  /** Height that the page has left, and that of what is above the table and stays with it. */
  readonly room: number;
  readonly above: number;
  /** Nothing is on the page yet. */
  readonly fresh: boolean;
  /** Height of a whole page. */
  readonly page: number;
}

/** Whether a table begins on this page. */
export const beginsHere = (table: Rows, { room, above, fresh }: Start): boolean =>
  above <= room && nextPart(table, 0, room - above, fresh) !== undefined;

/** How many pages a table ends behind this one. */
function pagesTaken(table: Rows, start: Start): number {
  const here = beginsHere(table, start);
  let pages = here ? 0 : 1;
  let room = (here ? start.room : start.page) - start.above;
  let fresh = !here || start.fresh;
  for (let from = 0; ; pages++) {
    const part = nextPart(table, from, room, fresh);
    if (part?.done) return pages;
    from = part?.next ?? from;
    room = start.page;
    fresh = true;
  }
}

/** The table with rows so much lower that it ends a page sooner, where a little does it; else as it is. */
export function pulledIn(table: Rows, start: Start): Rows {
  const pages = pagesTaken(table, start);
  const sooner = (by: number): boolean => pagesTaken(table.tighter(by), start) < pages;
  if (pages === 0 || !sooner(Math.max(...TIGHTER))) return table;
  const by = TIGHTER.find(sooner);
  return by === undefined ? table : table.tighter(by);
}
