import type { TextSpan } from '../findings/finding';
import { isDigits } from '../ground/digits';
import { hasOne } from '../ground/written';
import { blockText } from './blockText';
import type { Block, Document } from './nodes';

/** A stretch of printed text with its block; `text` has the length of what is printed, so that offsets are the same. */
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

/** A stretch of a text as it is printed. */
export const spanOf = ({ block, raw }: Printed, start: number, end: number): TextSpan => ({
  block,
  start,
  end,
  text: raw.slice(start, end),
});

/** Marks that Chinese text has in the width of a hanzi. */
export const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
};
const HALVED = '％．';
const isWideDigitOrLetter = (c: string) =>
  (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');

const halved = (c: string): string =>
  isWideDigitOrLetter(c) || HALVED.includes(c) ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c;

/** Neither narrow nor full-width: it has one spelling. */
const isPlain = (code: number): boolean => code > 0x7f && code < 0xff00;

/** A text with each of its characters, as UTF-16 counts them, in another spelling of the same length. */
const spelt = (text: string, spell: (c: string, at: number) => string): string => {
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (isPlain(text.charCodeAt(at))) continue;
    const c = text.charAt(at);
    const other = spell(c, at);
    if (other === c) continue;
    result += text.slice(done, at) + other;
    done = at + 1;
  }
  return result + text.slice(done);
};

/** Half-width digits, letters, % and points; every character keeps its place. */
export const halfWidth = (text: string): string => spelt(text, halved);

/**
 * Text as the checks read it: digits half-width, stops and brackets full-width, every character in its place.
 * A comma or colon between digits (1,235; 10:30) belongs to the number.
 */
export function readable(text: string): string {
  const half = halfWidth(text);
  const between = (at: number) => isDigits(half.charAt(at - 1)) && isDigits(half.charAt(at + 1));
  return spelt(half, (c, at) => (',:;'.includes(c) && between(at) ? c : (WIDE[c] ?? c)));
}

const closing: Readonly<Record<string, string>> = { '《': '》', '〔': '〕', '〈': '〉' };

/** Blanks out what brackets of these kinds hold: numbers in there are names. Unclosed ones stay. */
function blankNames(text: string): string {
  if (!hasOne(text, '《〔')) return text;
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
