import { chartWords } from '../../../document/chart';
import { cellKey } from '../../../document/grid';
import type { Block, Document, Level } from '../../../document/nodes';
import type { Page, PageItem, Run } from '../../../layout/page';
import { round } from '../../../typography/setLine';
import { tableTags } from './table';
import { type Tag, tag } from './tag';

/** The structure of a document, and the element that each run belongs to; none for page furniture. */
export interface StructurePlan {
  readonly root: Tag;
  readonly of: (run: Run) => Tag | undefined;
  /** The figure that a fill or a rule draws. */
  readonly figure: (item: PageItem) => Tag | undefined;
}

/** Elements of a block, and which of them a run of it belongs to. */
interface BlockTags {
  readonly tags: readonly Tag[];
  readonly of: (run: Run) => Tag | undefined;
}

const one = (only: Tag): BlockTags => ({ tags: [only], of: () => only });

/** The title is the first level, 一、 the second. */
const headingRole = (level: Level): `H${2 | 3 | 4 | 5}` => `H${(level + 1) as 2 | 3 | 4 | 5}`;

/** A heading at the head of its paragraph goes on in the line (Placement Inline). */
const INLINE = { O: 'Layout', Placement: 'Inline' };

function tagsOf(block: Block, nextId: () => string, box: FigureBox | undefined): BlockTags {
  switch (block.type) {
    case 'title':
      return one(tag('H1'));
    case 'heading':
      return one(tag(headingRole(block.level)));
    case 'note':
      return one(tag('Note', { id: nextId() }));
    case 'paragraph': {
      if (!block.runIn) return one(tag('P'));
      const heading = tag(headingRole(block.runIn.level), { attributes: [INLINE] });
      const paragraph = tag('P', { kids: [heading] });
      return { tags: [paragraph], of: (run) => (run.heading ? heading : paragraph) };
    }
    case 'signature': {
      const [agency, date] = [tag('P'), tag('P')];
      return { tags: [agency, date], of: ({ from }) => (from.piece === 'date' ? date : agency) };
    }
    case 'table': {
      const { table, caption, ofCell } = tableTags(block, nextId);
      const foot = new Map(block.foot.map((_, line) => [`foot${line}`, tag('P')]));
      return {
        tags: [table, ...foot.values()],
        of: ({ from: { cell, piece }, again }) => {
          if (again) return undefined;
          if (cell) return ofCell.get(cellKey(...cell));
          return piece === 'caption' || piece === 'lead' ? caption : foot.get(piece ?? '');
        },
      };
    }
    case 'chart': {
      const attributes = box ? [{ O: 'Layout', BBox: box }] : [];
      const [figure, title] = [tag('Figure', { alt: chartWords(block), attributes }), tag('P')];
      return { tags: [figure, title], of: ({ from }) => (from.piece === 'caption' ? title : figure) };
    }
    case 'pageBreak':
      return { tags: [], of: () => undefined };
  }
}

/** Left, lower, right and upper edge, counted from the lower left corner of the page (ISO 32000-1, 14.8.5.4.3). */
type FigureBox = readonly [number, number, number, number];

function edgesOf(item: PageItem): readonly [x1: number, y1: number, x2: number, y2: number] {
  if (item.kind === 'rule') return [item.x1, item.y1, item.x2, item.y2];
  if (item.kind === 'fill') return [item.x, item.y, item.x + item.width, item.y + item.height];
  return [item.x, item.baseline - item.size, item.x + item.advance, item.baseline + 0.2 * item.size];
}

/** Where the charts of a document are, by block. */
function figureBoxes({ blocks }: Document, pages: readonly Page[]): ReadonlyMap<number, FigureBox> {
  const found = new Map<number, FigureBox>();
  for (const { items, height } of pages)
    for (const item of items) {
      const { block, piece } = item.from;
      if (blocks[block]?.type !== 'chart' || piece) continue;
      const [x1, y1, x2, y2] = edgesOf(item);
      const [left, low, right, high] = found.get(block) ?? [x1, height - y1, x1, height - y1];
      found.set(block, [
        round(Math.min(left, x1)),
        round(Math.min(low, height - y2)),
        round(Math.max(right, x2)),
        round(Math.max(high, height - y1)),
      ]);
    }
  return found;
}

export function structurePlan(document: Document, pages: readonly Page[]): StructurePlan {
  const { blocks } = document;
  const boxes = figureBoxes(document, pages);
  let identifiers = 0;
  const nextId = () => (identifiers++).toString(36); // short ones keep the file small
  const all = blocks.map((block, index) => tagsOf(block, nextId, boxes.get(index)));
  const root = tag('Document', { kids: all.flatMap(({ tags }) => tags) });
  return {
    root,
    of: (run) => all[run.from.block]?.of(run),
    figure: ({ from }) => (blocks[from.block]?.type === 'chart' ? all[from.block]?.tags[0] : undefined),
  };
}
