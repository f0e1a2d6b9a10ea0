import type { Contents } from '../source';

/** A plain text: its lines. */
export const readPlain = (text: string): Contents => ({
  blocks: text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({ type: 'text' as const, text: line.trim(), line: index + 1 }))
    .filter((block) => block.text !== ''),
});
