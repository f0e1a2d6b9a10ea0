import type { Block, Table } from './nodes';

/** Where a block is on paper, as far as the document itself says so. */
export interface Placement {
  /** On a turned page: a table that asks for one, with the headings above it. */
  readonly landscape: boolean;
  /** It begins a page. */
  readonly startsPage: boolean;
  /**
   * A thin line parts this table from what follows: Word joins tables that touch, and ends a section and a file with a
   * paragraph in any case.
   */
  readonly parted: boolean;
}

/** For each block the table that it is above, being a heading or one of several, or that it is: they share a page. */
function tablesBelow(blocks: readonly Block[]): readonly (Table | undefined)[] {
  const below: (Table | undefined)[] = new Array(blocks.length);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    below[i] = block?.type === 'table' ? block : block?.type === 'heading' ? below[i + 1] : undefined;
  }
  return below;
}

const touches = (next: Block | undefined): boolean =>
  next?.type === 'table' && next.caption === undefined && next.lead === undefined;

/** Placements of all blocks. A turned page holds one table. */
export function placements(blocks: readonly Block[]): readonly Placement[] {
  const below = tablesBelow(blocks);
  const landscape = (index: number): boolean => below[index]?.landscape ?? false;
  const starts = (index: number): boolean => {
    const before = blocks[index - 1];
    if (before === undefined || before.type === 'heading') return false;
    const turned = landscape(index);
    return (
      before.type === 'pageBreak' ||
      (below[index]?.newPage ?? false) ||
      turned !== landscape(index - 1) ||
      (turned && before.type === 'table')
    );
  };
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const ends = next === undefined || landscape(index) !== landscape(index + 1) || landscape(index);
    const parted = block.type === 'table' && block.foot.length === 0 && (ends || touches(next));
    return { landscape: landscape(index), startsPage: starts(index), parted };
  });
}
