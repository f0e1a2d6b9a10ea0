import type { Block, Paragraph } from './nodes';

/** The words at the head of a paragraph that are a heading; '' where there are none. */
export const headText = ({ runIn }: Paragraph): string => (runIn ? runIn.number + runIn.text : '');

/** The rest of a paragraph, with the mark of an item before it. */
export const bodyText = ({ number = '', text }: Paragraph): string => number + text;

/** What a block prints as running text; offsets of findings count on it. A table has none. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'title':
      return block.lines.join('');
    case 'heading':
      return block.number + block.text;
    case 'paragraph':
      return headText(block) + bodyText(block);
    case 'note':
      return block.text;
    case 'signature':
      return block.agency + block.date;
    default:
      return '';
  }
}
