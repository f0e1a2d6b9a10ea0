import { forbiddenEnd, forbiddenStart } from './kinsoku';

/** Characters without width that faces lack and would print as a box (PITFALLS, pdfmake 13), and control characters. */
const INVISIBLE = /[\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}|(?!\n)\p{Cc}/gu;

/** Anything that makes a character of more than one UTF-16 unit. */
const COMPOSED = /[\u{10000}-\u{10ffff}]|\p{M}/u;

/** Text as it is printed: tabs and the like are spaces, invisible characters are gone, \n stays. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f]/g, ' ')
    .replace(INVISIBLE, '');

/** Splits text into characters as a reader counts them: a letter with its marks, a surrogate pair. Linear. */
export function graphemes(text: string): string[] {
  if (!COMPOSED.test(text)) return text.split('');
  return Array.from(new Intl.Segmenter('zh').segment(text), ({ segment }) => segment);
}

/** Digits, Latin letters and ASCII marks are set in the Latin face; “ ” ‘ ’ … — · and all the rest in the Chinese one. */
export const isWestern = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) ||
  code === 0xa0 ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);

export const isSpace = (character: string): boolean => character === ' ' || character === '\u3000';

const starts = new Set(forbiddenStart);
const ends = new Set(forbiddenEnd);

/** 避头: may not start a line. */
export const cannotStart = (character: string): boolean => starts.has(character);

/** 避尾: may not end a line. */
export const cannotEnd = (character: string): boolean => ends.has(character);
