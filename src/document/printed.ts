import { blockText } from './blockText';
import type { Block, Document } from './nodes';

/** A stretch of printed text with its block; `text` has the length of what is printed, so places can be told. */
export interface Printed {
  readonly block: number;
  /** As printed. */
  readonly raw: string;
  /** The same length: digits half-width, stops full-width, titles 《…》 and document numbers 〔…〕 blanked out. */
  readonly text: string;
  /** Heading of the level-1 part that it is in. */
  readonly part: string;
}

/** The text of a block that is read as part of the narrative; undefined for the title, tables, breaks and the signature. */
export const printedText = (block: Block): string | undefined =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'note'
    ? blockText(block)
    : undefined;

/** Half-width digits, letters, % and points; every character keeps its place. */
export const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const wide: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };

/**
 * Text as the checks read it: digits half-width, stops and brackets full-width, every character in its place.
 * A comma or colon between digits (1,235; 10:30) belongs to the number.
 */
export const readable = (text: string): string =>
  halfWidth(text).replace(/[()]|(?<![0-9])[,:;]|[,:;](?![0-9])/g, (c) => wide[c] ?? c);

const closing: Readonly<Record<string, string>> = { '《': '》', '〔': '〕', '〈': '〉' };

/** Blanks out what brackets of these kinds hold: numbers in there are names. Unclosed ones stay. */
function blankNames(text: string): string {
  if (!/[《〔]/.test(text)) return text;
  const out = text.split('');
  for (const [open, close] of Object.entries(closing)) {
    let from = text.indexOf(open);
    while (from >= 0) {
      const to = text.indexOf(close, from + 1);
      if (to < 0) break;
      for (let i = from + 1; i < to; i++) out[i] = ' ';
      from = text.indexOf(open, to + 1);
    }
  }
  return out.join('');
}

/** The running text of a document, in order. */
export function printed(document: Document): Printed[] {
  let part = '';
  return document.blocks.flatMap((block, index): Printed[] => {
    if (block.type === 'heading' && block.level === 1) part = block.text;
    const raw = printedText(block);
    if (raw === undefined || raw === '') return [];
    return [{ block: index, raw, text: blankNames(readable(raw)), part }];
  });
}
