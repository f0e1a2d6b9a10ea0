import type { MarkupBlock } from '../src/compose/narrative/markup';
import { unmarked } from '../src/ground/markup';

function lineOf(block: MarkupBlock): string[] {
  if (block.kind === 'table') return []; // a form that the text does not place comes behind it
  if (block.kind === 'chart') return [`::chart ${block.name}`];
  if (block.kind === 'heading') return [`${'='.repeat(block.level)} ${block.text}`];
  if (block.kind === 'note') return [`::note ${block.text}`];
  if (block.runIn) return [`${'='.repeat(block.runIn.level)} ${block.runIn.text} || ${block.text}`];
  return [block.item ? `${'+'.repeat(block.item)} ${block.text}` : unmarked(block.text)];
}

/** The default text of a part as its writer would have typed it. */
export const sourceOf = (blocks: readonly MarkupBlock[]): string => blocks.flatMap(lineOf).join('\n');

/** The same to be read. */
export const shownOf = (blocks: readonly MarkupBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table' || block.kind === 'chart') return [];
    return [block.kind === 'paragraph' && block.runIn ? block.runIn.text + block.text : block.text];
  });
