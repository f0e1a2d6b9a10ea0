import { type FileChild, type ISectionOptions, PageOrientation } from 'docx';
import type { Block, Document, Table } from '../../document/nodes';
import { tablesBelow } from '../../document/tablesBelow';
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

const isTable = (block: Block | undefined): boolean => block?.type === 'table';

/** A landscape table, with the headings above it, is a section of its own. */
function stretches(blocks: readonly Block[], below: readonly (Table | undefined)[]): Stretch[] {
  const result: Stretch[] = [];
  blocks.forEach((_, index) => {
    const landscape = below[index]?.landscape ?? false;
    const last = result.at(-1);
    const startsTable = landscape && last?.landscape && isTable(blocks[index - 1]);
    if (last && last.landscape === landscape && !startsTable) last.blocks.push(index);
    else result.push({ landscape, blocks: [index] });
  });
  return result;
}

/** Whether a block begins a page: behind a page break, or as a newPage table or the first of the headings above it. */
function startsPage(blocks: readonly Block[], index: number, below: Table | undefined): boolean {
  if (index === 0) return false;
  if (blocks[index - 1]?.type === 'pageBreak') return true;
  return blocks[index - 1]?.type !== 'heading' && (below?.newPage ?? false);
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
  const below = tablesBelow(blocks);
  const starts = (index: number) =>
    context.hints.pageStarts.has(index) || startsPage(blocks, index, below[index]);
  return stretches(blocks, below).map((stretch, section) => ({
    properties: { page: page(context.profile, stretch.landscape) },
    footers: footers(context.profile),
    children: stretch.blocks.flatMap((index, at): FileChild[] =>
      wordBlock(
        blocks[index] as Block,
        {
          index,
          previous: blocks[index - 1],
          next: blocks[index + 1],
          // A section begins a page by itself.
          startsPage: !(section > 0 && at === 0) && starts(index),
        },
        context,
      ),
    ),
  }));
}
