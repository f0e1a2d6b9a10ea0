import { type FileChild, type ISectionOptions, PageOrientation } from 'docx';
import type { Block, Document } from '../../document/nodes';
import { type Placement, placements } from '../../document/placement';
import { footerDistance } from '../../typography/measures';
import type { Profile } from '../../typography/profile';
import type { Setting } from './fonts';
import { footers } from './footer';
import type { Place } from './handler';
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

/** The blocks of one section, each with its place. */
export interface Section {
  readonly landscape: boolean;
  readonly blocks: readonly { readonly block: Block; readonly place: Place }[];
}

/** The document cut where the paper turns. */
export function sectionsOf({ blocks }: Document): Section[] {
  const placed = placements(blocks);
  return stretches(placed).map((stretch, section) => ({
    landscape: stretch.landscape,
    blocks: stretch.blocks.map((index, at) => {
      const { startsPage = false, parted = false } = placed[index] ?? {};
      // A section begins a page by itself.
      const place = { index, startsPage: startsPage && !(section > 0 && at === 0), parted };
      return { block: blocks[index] as Block, place };
    }),
  }));
}

/** A section of the Word file that holds these paragraphs and tables. */
export const wordSection = (
  landscape: boolean,
  children: readonly FileChild[],
  setting: Setting,
): ISectionOptions => ({
  properties: { page: page(setting.profile, landscape) },
  footers: footers(setting),
  children: [...children],
});
