import { isDigit } from '../ground/digits';
import { perObject } from '../ground/remember';
import { forbiddenEnd, forbiddenStart } from './kinsoku';

/** Anything that makes a character of more than one UTF-16 unit. */
const COMPOSED = /[\u{10000}-\u{10ffff}]|\p{M}/u;

/** Where a character certainly ends: between two hanzi, letters or marks of print, or behind a combining mark. */
const PRINT = ' -~\\u3001-\\u3029\\u4e00-\\u9fff\\uff01-\\uff60\\u{20000}-\\u{3ffff}';
const CERTAIN = new RegExp(`(?<=[${PRINT}\\p{M}])(?=[${PRINT}])`, 'u');

const HAN = /^\p{Script=Han}$/u;
const GOES_ON = /[\udc00-\udfff\p{M}]/u;
const letters = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

const segmenterOf = perObject((Segmenter: typeof Intl.Segmenter) => new Segmenter('zh'));

/** Units that the segmenter is handed at once: on Node 20 it takes quadratic time for a long text. */
const AT_ONCE = 200;

/** The characters of a text, from one to the next where the last of those at hand begins: it may go on. */
function segmented(segmenter: Intl.Segmenter, text: string): string[] {
  const all: string[] = [];
  for (let at = 0, length = AT_ONCE; at < text.length; ) {
    const end = at + length;
    const found = Array.from(segmenter.segment(text.slice(at, end)), ({ segment }) => segment);
    if (end < text.length) found.pop();
    length = found.length > 0 ? AT_ONCE : length * 2;
    for (const character of found) {
      all.push(character);
      at += character.length;
    }
  }
  return all;
}

/** Splits text into characters as a reader counts them: a letter with its marks, a surrogate pair. */
export function graphemes(text: string): string[] {
  if (!COMPOSED.test(text)) return text.split('');
  // Firefox has the segmenter from 125 on: before, marks go with what they follow.
  const segmenter = Intl.Segmenter && segmenterOf(Intl.Segmenter);
  return text.split(CERTAIN).flatMap((piece) => {
    if (piece.length === 1 || piece === String.fromCodePoint(piece.codePointAt(0) ?? 0)) return piece;
    if (!segmenter) return piece.match(/^\p{M}+|\P{M}\p{M}*/gu) ?? [];
    return segmented(segmenter, piece);
  });
}

/** Raised and lowered figures and letters: m³, 10⁴, PM₂.₅. */
export const isScript = (code: number): boolean =>
  (code >= 0x2070 && code <= 0x209c) || code === 0xb2 || code === 0xb3 || code === 0xb9;

/**
 * Digits, Latin letters, ASCII marks and what is raised or lowered beside them are set in the Latin face; “ ” ‘ ’ … — ·
 * and all the rest in the Chinese one.
 */
export const isWestern = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) ||
  code === 0xa0 ||
  isScript(code) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);

/** What is set in the Latin face: such characters and the blanks between them. It keeps its own spacing. */
export const isLatin = (code: number): boolean => isWestern(code) || code === 0x20;

/** One of A … Z, a … z. */
export const isLetter = (character: string): boolean => letters.has(character);
export const isLetterOrDigit = (character: string): boolean => isLetter(character) || isDigit(character);

export const isHan = (character: string): boolean => HAN.test(character);

/** A unit of UTF-16 that belongs to the character before it: the second half of a surrogate pair, an accent. */
export const goesOn = (unit: string): boolean => GOES_ON.test(unit);

export const isSpace = (character: string): boolean => character === ' ' || character === '\u3000';

const starts = new Set(forbiddenStart);
const ends = new Set(forbiddenEnd);

/** 避头: may not start a line. */
export const cannotStart = (character: string): boolean => starts.has(character);

/** 避尾: may not end a line. */
export const cannotEnd = (character: string): boolean => ends.has(character);
