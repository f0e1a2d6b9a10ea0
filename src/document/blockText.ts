import type { Block } from './nodes';

/** What a block prints as running text; offsets of findings count on it. A table has none. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'title':
      return block.lines.join('');
    case 'heading':
      return block.number + block.text;
    case 'paragraph':
      return (block.runIn ? block.runIn.number + block.runIn.text : '') + (block.number ?? '') + block.text;
    case 'note':
      return block.text;
    case 'signature':
      return block.agency + block.date;
    default:
      return '';
  }
}
