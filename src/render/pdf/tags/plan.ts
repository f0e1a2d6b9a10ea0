import type { Block, Document, Level } from '../../../document/nodes';
import type { Run } from '../../../layout/page';
import { cellKey, tableTags } from './table';
import { type Tag, tag } from './tag';

/** The structure of a document, and the element that each run belongs to; none for page furniture. */
export interface StructurePlan {
  readonly root: Tag;
  readonly of: (run: Run) => Tag | undefined;
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

function tagsOf(block: Block, nextId: () => string): BlockTags {
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
    case 'pageBreak':
      return { tags: [], of: () => undefined };
  }
}

export function structurePlan({ blocks }: Document): StructurePlan {
  let identifiers = 0;
  const nextId = () => (identifiers++).toString(36); // short ones keep the file small
  const all = blocks.map((block) => tagsOf(block, nextId));
  const root = tag('Document', { kids: all.flatMap(({ tags }) => tags) });
  return { root, of: (run) => all[run.from.block]?.of(run) };
}
