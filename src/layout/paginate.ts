import type { Profile } from '../typography/profile';
import type { Shaper } from '../typography/shape';
import { TIGHTER } from '../typography/table/tighten';
import { type Box, type FlowItem, heightOf, type Rows } from './flow';
import type { Layout } from './page';
import { createSheets, type Sheets } from './sheets';
import { beginsHere, nextPart, pulledIn } from './tableParts';

/** By how much the rows of a table are lower than its form has them, pt, by block. */
type Tightness = ReadonlyMap<number, number>;

/** The flow on pages. */
interface Paginated {
  readonly layout: Layout;
  /** Tables as they were placed, by block: some with rows a little lower. */
  readonly tables: ReadonlyMap<number, Rows>;
}

/** One way through the flow, and what would bring the sign-off back to the page before. */
interface Pass extends Paginated {
  readonly wish: Tightness | undefined;
}

/** Boxes that stay together: up to the first one that may end a page, or all above a table. */
interface Group {
  readonly boxes: readonly Box[];
  readonly table: Rows | undefined;
  readonly next: number;
}

function groupAt(flow: readonly FlowItem[], at: number): Group {
  const boxes: Box[] = [];
  for (let i = at; ; i++) {
    const item = flow[i];
    if (item?.kind === 'rows') return { boxes, table: item, next: i + 1 };
    if (item?.kind !== 'box') return { boxes, table: undefined, next: i };
    boxes.push(item);
    if (!item.keep) return { boxes, table: undefined, next: i + 1 };
  }
}

/** Rows of tables on the page at hand, by block. */
type RowCounts = Map<number, number>;

/** How much lower the rows of a page must be for `missing` points more room; undefined where that is too much. */
function tighterFor(missing: number, rows: RowCounts): Tightness | undefined {
  const count = [...rows.values()].reduce((sum, each) => sum + each, 0);
  const by = TIGHTER.find((each) => each * count >= missing);
  return by === undefined ? undefined : new Map([...rows.keys()].map((block) => [block, by] as const));
}

function putTable(sheets: Sheets, table: Rows, headed: boolean, rows: RowCounts): void {
  let fresh = headed || !sheets.used();
  for (let from = 0, done = false; !done; ) {
    const part = nextPart(table, from, sheets.room(), fresh);
    if (part) {
      sheets.put(part.height, table.paint(part));
      rows.set(table.block, part.rows.length);
      ({ next: from, done } = part);
    }
    if (!done) {
      sheets.endPage();
      rows.clear();
    }
    fresh = true;
  }
}

function pass(flow: readonly FlowItem[], sheets: Sheets, tightness: Tightness): Pass {
  const tables = new Map<number, Rows>();
  const rows: RowCounts = new Map();
  let wish: Tightness | undefined;
  const endPage = (): void => {
    sheets.endPage();
    rows.clear();
  };
  for (let at = 0; at < flow.length; ) {
    const item = flow[at];
    if (item?.kind === 'newPage') {
      if (sheets.used()) endPage();
      sheets.turn(item.landscape);
      at++;
      continue;
    }
    const group = groupAt(flow, at);
    const above = heightOf(group.boxes);
    const start = { room: sheets.room(), above, fresh: !sheets.used(), page: sheets.page() };
    const asked = group.table && tightness.get(group.table.block);
    const table =
      asked === undefined ? group.table && pulledIn(group.table, start) : group.table?.tighter(asked);
    const fits = table ? beginsHere(table, start) : above <= start.room;
    const alone = start.fresh || !fits;
    if (!fits && sheets.used()) {
      if (group.boxes.some(({ signsOff }) => signsOff)) wish ??= tighterFor(above - start.room, rows);
      endPage();
    }
    for (const box of group.boxes) {
      if (box.height > sheets.room() && sheets.used()) endPage();
      sheets.put(box.height, box.items, box.bookmark);
    }
    if (table) {
      tables.set(table.block, table);
      putTable(sheets, table, alone, rows);
    }
    at = group.next;
  }
  return { layout: sheets.finish(), tables, wish };
}

/**
 * Stacks the flow from the top of the 版心 and begins a page where the next thing does not fit. Where a page is a few
 * points short for the rest of a table or for the sign-off, the rows on it give way.
 */
export function paginate(
  flow: readonly FlowItem[],
  profile: Profile,
  shape: Shaper,
  pagesBefore = 0,
): Paginated {
  const through = (tightness: Tightness): Pass =>
    pass(flow, createSheets(profile, shape, pagesBefore), tightness);
  const first = through(new Map());
  if (!first.wish) return first;
  const second = through(first.wish);
  return second.layout.pages.length < first.layout.pages.length ? second : first;
}
