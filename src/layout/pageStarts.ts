import type { Document } from '../document/nodes';
import { typeArea } from '../typography/measures';
import type { Profile } from '../typography/profile';
import type { Layout, Page, PageItem } from './page';

const lowest = (item: PageItem): number => {
  if (item.kind === 'run') return item.baseline;
  return item.kind === 'rule' ? Math.max(item.y1, item.y2) : item.y + item.height;
};

const ofText = ({ items }: Page): PageItem[] => items.filter(({ from }) => from.block >= 0);

/**
 * Blocks that the layout began on a new page although a line had room on the one before: a heading with its table, a
 * sign-off with its text. Word and LibreOffice do not keep together by quite the same rules, so they are told.
 */
export function pageStarts(document: Document, layout: Layout, profile: Profile): ReadonlySet<number> {
  const area = typeArea(profile);
  const foot = area.y + area.height;
  const starts = new Set<number>();
  let seen = -1;
  layout.pages.forEach((page, index) => {
    const items = ofText(page);
    const block = items[0]?.from.block;
    const before = layout.pages[index - 1];
    if (block !== undefined && before && block > seen && page.height > page.width) {
      const used = ofText(before).reduce((most, item) => Math.max(most, lowest(item)), 0);
      const kind = document.blocks[block]?.type;
      if (kind !== 'pageBreak' && before.height > before.width && foot - used > 1.5 * profile.pitch)
        starts.add(block);
    }
    for (const { from } of items) seen = Math.max(seen, from.block);
  });
  return starts;
}
