import { ptOfMm, turnedArea, typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import { round } from '../typography/setLine';
import type { Shaper } from '../typography/shape';
import type { Box, FlowItem, Rows, TablePart } from './flow';
import { move } from './move';
import type { Layout, OutlineEntry, Page, PageItem } from './page';
import { pageNumberItems } from './pageNumber';

/** Lengths are sums of twips: less than this is rounding. */
const TOLERANCE = 0.01;

/** Less than a row. */
const LITTLE = 1;

/** A part of a table that leaves at least the last row for the next page, where a break stands. */
function withoutEnd(table: Rows, from: number, height: number, fresh: boolean): TablePart | undefined {
  const part = table.part(from, height - LITTLE, fresh);
  return part && !part.done && part.next > from ? part : undefined;
}

/** Stacks the flow from the top of the 版心 and begins a page where the next thing does not fit. */
export function paginate(
  flow: readonly FlowItem[],
  profile: Profile,
  shape: Shaper,
  pagesBefore = 0,
): Layout {
  const upright = typeArea(profile);
  const paper = { width: ptOfMm(profile.page.width), height: ptOfMm(profile.page.height) };
  const pages: Page[] = [];
  const outline: OutlineEntry[] = [];
  let area = upright;
  let items: PageItem[] = [];
  let y = 0;
  let used = false;

  const endPage = (): void => {
    const number = pagesBefore + pages.length + 1;
    const turned = area !== upright;
    const size = turned ? { width: paper.height, height: paper.width } : paper;
    pages.push({ number, ...size, items: [...items, ...pageNumberItems(number, profile, turned, shape)] });
    items = [];
    y = 0;
    used = false;
  };
  const put = (height: number, placed: readonly PageItem[]): void => {
    for (const item of placed) items.push(move(item, area.x, area.y + y));
    y += height;
    used = true;
  };
  const room = (): number => area.height - y + TOLERANCE;

  const putBox = (box: Box): void => {
    if (box.height > room() && used) endPage();
    if (box.bookmark)
      outline.push({ ...box.bookmark, page: pagesBefore + pages.length + 1, y: round(area.y + y) });
    put(box.height, box.items);
  };
  const putTable = (table: Rows, headed: boolean): void => {
    let fresh = headed || !used;
    for (let from = 0, done = false; !done; ) {
      const whole = table.part(from, room(), fresh);
      const short = whole?.done && whole.height + table.tail > room();
      const part = short
        ? (withoutEnd(table, from, whole.height, fresh) ?? (fresh ? whole : undefined))
        : whole;
      if (part) {
        put(part.height, part.items);
        ({ next: from, done } = part);
      }
      if (!done) endPage();
      fresh = true;
    }
  };

  for (let at = 0; at < flow.length; ) {
    const item = flow[at] as FlowItem;
    if (item.kind === 'newPage') {
      if (used) endPage();
      area = item.landscape ? turnedArea(profile) : upright;
      at++;
      continue;
    }
    // What is kept together: boxes up to the first one that may end a page, or a table with the boxes above it.
    const group: Box[] = [];
    let end = at;
    for (; flow[end]?.kind === 'box'; end++) {
      const box = flow[end] as Box;
      group.push(box);
      if (!box.keep) break;
    }
    const last = flow[end];
    const table = last?.kind === 'rows' ? last : undefined;
    const height = group.reduce((sum, box) => sum + box.height, 0);
    const fits = height <= room() && (!table || table.part(0, room() - height, !used) !== undefined);
    const alone = !used || !fits;
    if (!fits && used) endPage();
    for (const box of group) putBox(box);
    if (table) putTable(table, alone);
    at = table || last?.kind === 'box' ? end + 1 : end;
  }
  if (used || pages.length === 0) endPage();
  return { pages, outline };
}
