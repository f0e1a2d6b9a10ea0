import { type FileChild, type ISectionOptions, PageOrientation } from 'docx';
import type { Block, Document, Table } from '../../document/nodes';
import type { Profile } from '../../typography/profile';
import { footers } from './footer';
import type { WordContext } from './handler';
import { wordBlock } from './handlers';
import { twipsOfMm } from './units';

/** From the lower edge of the paper to the page number's line (GB/T 9704 7.5: dash 7 mm below the 版心). */
const FOOTER_DISTANCE = 25;

interface Stretch {
  readonly landscape: boolean;
  readonly blocks: number[];
}

const isTable = (block: Block | undefined): block is Table => block?.type === 'table';

/** The table that a run of headings stands above; the headings share its page. */
function tableBelow(blocks: readonly Block[], index: number): Table | undefined {
  let at = index;
  while (blocks[at]?.type === 'heading') at++;
  const block = blocks[at];
  return isTable(block) ? block : undefined;
}

/** A landscape table, with the headings above it, is a section of its own. */
function stretches(blocks: readonly Block[]): Stretch[] {
  const result: Stretch[] = [];
  blocks.forEach((_, index) => {
    const landscape = tableBelow(blocks, index)?.landscape ?? false;
    const last = result.at(-1);
    const startsTable = landscape && last?.landscape && isTable(blocks[index - 1]);
    if (last && last.landscape === landscape && !startsTable) last.blocks.push(index);
    else result.push({ landscape, blocks: [index] });
  });
  return result;
}

/** Whether a block begins a page: behind a page break, or as a newPage table or the first of the headings above it. */
function startsPage(blocks: readonly Block[], index: number): boolean {
  if (index === 0) return false;
  if (blocks[index - 1]?.type === 'pageBreak') return true;
  return blocks[index - 1]?.type !== 'heading' && (tableBelow(blocks, index)?.newPage ?? false);
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
      footer: twipsOfMm(FOOTER_DISTANCE),
      gutter: 0,
    },
  };
}

/** The body of the Word file, section by section. */
export function wordSections(document: Document, context: WordContext): ISectionOptions[] {
  const { blocks } = document;
  const starts = (index: number) => context.hints?.pageStarts.has(index) || startsPage(blocks, index);
  return stretches(blocks).map((stretch, section) => ({
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
