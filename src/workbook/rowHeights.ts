import { isWide } from '../findings/displayWidth';
import type { Cell, Look } from './book';

/** Between the edges of a cell and its text, both sides together: 2 dots of 96 an inch and the rule at each. */
const PADDING = 8;
/** Pitch of lines in sizes of the face. */
const PITCH = 1.4;
/** No program has rows higher than that. */
const HIGHEST = 400;

/** Width of a text in sizes of its face: Chinese characters one, others a little more than half. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (isWide(character) ? 1 : 0.56), 0);

/** How high a text is in a width, in pt. Marks that may not begin a line take one more with them. */
function textHeight(text: string, width: number, { size, indent = 0, stacked }: Look): number {
  if (stacked) return [...text].length * size * 1.2 + PADDING;
  const perLine = Math.max(1, Math.floor((width - PADDING) / size - indent - 0.5));
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
  return Math.ceil(lines * size * PITCH + 4);
}

const total = (values: readonly number[], from: number, count: number): number =>
  values.slice(from, from + count).reduce((sum, value) => sum + value, 0);

/**
 * Heights of rows that show every text of theirs whole; at least `least`. What a cell over several rows needs beyond
 * them is added to the last of these.
 */
export function rowHeights(
  cells: readonly Cell[],
  columns: readonly number[],
  rows: number,
  least: number,
): Map<number, number> {
  const heights = Array.from({ length: rows }, () => least);
  const byExtent = [...cells].sort((a, b) => (a.rowSpan ?? 1) - (b.rowSpan ?? 1));
  for (const { row, column, rowSpan = 1, colSpan = 1, value, look } of byExtent) {
    if (typeof value !== 'string' || value === '') continue;
    const missing = textHeight(value, total(columns, column, colSpan), look) - total(heights, row, rowSpan);
    const last = row + rowSpan - 1;
    if (missing > 0) heights[last] = Math.min(HIGHEST, (heights[last] ?? least) + missing);
  }
  return new Map(heights.map((height, row) => [row, height]));
}
