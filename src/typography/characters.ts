import { forbiddenEnd, forbiddenStart } from './kinsoku';

/** Anything that makes a character of more than one UTF-16 unit. */
const COMPOSED = /[\u{10000}-\u{10ffff}]|\p{M}/u;

/** Splits text into characters as a reader counts them: a letter with its marks, a surrogate pair. Linear. */
export function graphemes(text: string): string[] {
  if (!COMPOSED.test(text)) return text.split('');
  return Array.from(new Intl.Segmenter('zh').segment(text), ({ segment }) => segment);
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

export const isSpace = (character: string): boolean => character === ' ' || character === '\u3000';

const starts = new Set(forbiddenStart);
const ends = new Set(forbiddenEnd);

/** 避头: may not start a line. */
export const cannotStart = (character: string): boolean => starts.has(character);

/** 避尾: may not end a line. */
export const cannotEnd = (character: string): boolean => ends.has(character);
