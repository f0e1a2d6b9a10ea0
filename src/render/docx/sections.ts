import { type FileChild, type ISectionOptions, PageOrientation } from 'docx';
import type { Block, Document } from '../../document/nodes';
import { type Placement, placements } from '../../document/placement';
import { footerDistance } from '../../typography/measures';
import type { Profile } from '../../typography/profile';
import { footers } from './footer';
import type { WordContext } from './handler';
import { wordBlock } from './handlers';
import { twipsOfMm } from './units';

interface Stretch {
  readonly landscape: boolean;
  readonly blocks: number[];
}

/** A turned table, with the headings above it, is a section of its own. */
function stretches(placed: readonly Placement[]): Stretch[] {
  const result: Stretch[] = [];
  placed.forEach(({ landscape, startsPage }, index) => {
    const last = result.at(-1);
    if (last && last.landscape === landscape && !(landscape && startsPage)) last.blocks.push(index);
    else result.push({ landscape, blocks: [index] });
  });
  return result;
}

/** On a landscape page the paper is turned: 订口 on top, 天头 on the right. */
function page({ page: { width, height, top, right, bottom, left } }: Profile, landscape: boolean) {
  const edges = landscape
    ? { top: left, right: top, bottom: right, left: bottom }
    : { top, right, bottom, left };
  return {
    size: {
      width: twipsOfMm(width),
      height: twipsOfMm(height),
      ...(landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
    },
    margin: {
      top: twipsOfMm(edges.top),
      right: twipsOfMm(edges.right),
      bottom: twipsOfMm(edges.bottom),
      left: twipsOfMm(edges.left),
      header: twipsOfMm(15),
      footer: twipsOfMm(footerDistance(edges.bottom)),
      gutter: 0,
    },
  };
}

/** The body of the Word file, section by section. */
export function wordSections(document: Document, context: WordContext): ISectionOptions[] {
  const { blocks } = document;
  const placed = placements(blocks);
  return stretches(placed).map((stretch, section) => ({
    properties: { page: page(context.profile, stretch.landscape) },
    footers: footers(context),
    children: stretch.blocks.flatMap((index, at): FileChild[] => {
      const { startsPage = false, parted = false } = placed[index] ?? {};
      // A section begins a page by itself.
      const place = { index, startsPage: startsPage && !(section > 0 && at === 0), parted };
      return wordBlock(blocks[index] as Block, place, context);
    }),
  }));
}
