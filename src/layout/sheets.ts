import { ptOfMm, type Box as TypeArea, turnedArea, typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import { round } from '../typography/setLine';
import type { Shaper } from '../typography/shape';
import type { Box } from './flow';
import { move } from './move';
import type { Layout, OutlineEntry, Page, PageItem } from './page';
import { pageNumberItems } from './pageNumber';

/** Lengths are sums of twips: less than this is rounding. */
const TOLERANCE = 0.01;

/** The pages as they fill up, from the top of the 版心 downwards. */
export interface Sheets {
  readonly room: () => number;
  /** Height of a whole page. */
  readonly page: () => number;
  /** Whether anything is on the page. */
  readonly used: () => boolean;
  readonly put: (height: number, items: readonly PageItem[], bookmark?: Box['bookmark']) => void;
  readonly endPage: () => void;
  /** Turns the paper for the pages to come. */
  readonly turn: (landscape: boolean) => void;
  readonly finish: () => Layout;
}

export function createSheets(profile: Profile, shape: Shaper, pagesBefore: number): Sheets {
  const upright = typeArea(profile);
  const paper = { width: ptOfMm(profile.page.width), height: ptOfMm(profile.page.height) };
  const pages: Page[] = [];
  const outline: OutlineEntry[] = [];
  let area: TypeArea = upright;
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
  return {
    room: () => area.height - y + TOLERANCE,
    page: () => area.height + TOLERANCE,
    used: () => used,
    put: (height, placed, bookmark) => {
      if (bookmark) outline.push({ ...bookmark, page: pagesBefore + pages.length + 1, y: round(area.y + y) });
      for (const item of placed) items.push(move(item, area.x, area.y + y));
      y += height;
      used = true;
    },
    endPage,
    turn: (landscape) => {
      area = landscape ? turnedArea(profile) : upright;
    },
    finish: () => {
      if (used || pages.length === 0) endPage();
      return { pages, outline };
    },
  };
}
