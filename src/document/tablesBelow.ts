import type { Block, Table } from './nodes';

/** For each block the table that it stands above, being a heading or one of several, or that it is: they share a page. */
export function tablesBelow(blocks: readonly Block[]): readonly (Table | undefined)[] {
  const below: (Table | undefined)[] = new Array(blocks.length);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    below[i] = block?.type === 'table' ? block : block?.type === 'heading' ? below[i + 1] : undefined;
  }
  return below;
}
