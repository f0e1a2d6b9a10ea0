import { wholeTwips } from '../../typography/measures';
import type { SetCell } from '../../typography/table/setCell';

/**
 * A row that is higher than a page becomes several rows: its cells go on in the next one, line by line, so that
 * nothing is lost. The last resort; rows are not split otherwise. `room` is the most that a row may take, pt.
 */
export function splitTallRows(
  cells: readonly SetCell[],
  heights: readonly number[],
  room: number,
  padY: number,
): { cells: readonly SetCell[]; heights: readonly number[] } {
  if (heights.every((height) => height <= room)) return { cells, heights };
  const capacity = (pitch: number, height = room) =>
    Math.max(1, Math.floor((height - 2 * padY) / pitch + 1e-6));
  const pieces = heights.map((height) => Math.max(1, Math.ceil(height / room)));
  for (const { row, rowSpan, lines, pitch } of cells) {
    const last = row + rowSpan - 1;
    if ((heights[last] ?? 0) > room) {
      pieces[last] = Math.max(pieces[last] ?? 1, Math.ceil(lines.length / capacity(pitch)));
    }
  }
  const first: number[] = [];
  const split: number[] = [];
  heights.forEach((height, row) => {
    const count = pieces[row] ?? 1;
    first.push(split.length);
    for (let i = 0; i < count; i++) split.push(count === 1 ? height : room);
  });
  const set = cells.flatMap((cell): SetCell[] => {
    const top = first[cell.row] ?? 0;
    const last = cell.row + cell.rowSpan - 1;
    const count = pieces[last] ?? 1;
    const tail = first[last] ?? 0;
    const whole = { ...cell, row: top, rowSpan: tail + count - top };
    if (count === 1) return [whole];
    if (cell.need <= room && cell.rowSpan > 1) return [whole];
    const piece = (row: number, rowSpan: number, lines: SetCell['lines']): SetCell => ({
      ...cell,
      row,
      rowSpan,
      lines,
      need: wholeTwips(lines.reduce((sum, line) => sum + line.pitch, 0) + 2 * padY),
    });
    const result: SetCell[] = [];
    let done = 0;
    const take = (row: number, rowSpan: number, most: number): void => {
      result.push(piece(row, rowSpan, cell.lines.slice(done, done + most)));
      done += most;
    };
    if (tail > top) {
      const above = split.slice(top, tail).reduce((total, height) => total + height, 0);
      take(top, tail - top, capacity(cell.pitch, Math.min(above, room)));
    }
    for (let i = 0; i < count; i++)
      take(tail + i, 1, i < count - 1 ? capacity(cell.pitch) : Number.POSITIVE_INFINITY);
    return result;
  });
  return { cells: set, heights: split };
}
