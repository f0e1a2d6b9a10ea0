import type { CellLine, SetCell } from '../../typography/table/setCell';
import { BASELINE } from '../lines';

/** Stands on the line of the character before it when a vertical stub is spread. */
const marks = new Set('、，。：；︐︑︒︓︔');
const isMark = ({ runs }: CellLine): boolean => marks.has(runs[0]?.text.charAt(0) ?? '');

/**
 * Where the lines of a cell are in a part of it of the given height, from its upper edge: in its middle, one below
 * the other; those of a vertical stub spread over it (分散对齐), one character off either end.
 */
export function cellBaselines({ cell, lines, size }: SetCell, height: number): number[] {
  const natural = lines.reduce((sum, { pitch }) => sum + pitch, 0);
  const units = lines.filter((line, i) => i === 0 || !isMark(line)).length;
  const free = cell.vertical ? height - natural - 2 * size : 0;
  const gap = units > 1 && free > 0 ? free / (units - 1) : 0;
  let top = (height - natural - gap * (units - 1)) / 2;
  return lines.map((line, i) => {
    if (i > 0 && !isMark(line)) top += gap;
    const baseline = top + BASELINE * line.pitch;
    top += line.pitch;
    return baseline;
  });
}
