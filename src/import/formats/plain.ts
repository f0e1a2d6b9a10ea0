import { LINE_END } from '../../ground/characters';
import type { Contents } from '../source';

const isDrawn = (c: string): boolean => c >= '\u2500' && c <= '\u257f';
/** Columns parted by lines that are drawn with characters. */
const BARS = /[│┃║]/g;

/** A line between the rows of a table that is drawn with characters. */
const isRuler = (line: string): boolean =>
  [...line].every((c) => isDrawn(c) || ' |+=:-'.includes(c)) &&
  [...line].some((c) => isDrawn(c) || c === '+');

/** A plain text: its lines. */
export const readPlain = (text: string): Contents => ({
  blocks: text
    .split(LINE_END)
    .map((line, index) => ({
      type: 'text' as const,
      text: isRuler(line) ? '' : line.replace(BARS, '|').trim(),
      line: index + 1,
    }))
    .filter((block) => block.text !== ''),
});
