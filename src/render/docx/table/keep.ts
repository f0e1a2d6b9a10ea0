import type { Table, TableStyle } from '../../../document/nodes';
import type { GridCell } from '../../../tables/grid';
import { cellPitch } from '../../../typography/measures';
import { advance } from '../advance';
import { fittedSize } from './size';

/** Distance of the characters of a vertical stub, in their size. */
const STACK = 1.1;

/** Height in pt that a cell's text needs, padding included; lines are estimated, no face being at hand. */
function need(cell: GridCell, width: number, style: TableStyle): number {
  const size = fittedSize(cell, width, style);
  if (cell.vertical) return [...cell.text].length * size * STACK + 2 * style.padY;
  const room = Math.max(size, width - 2 * style.padX - cell.indent * size);
  const lines = cell.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(advance(line, size) / room - 0.01)), 0);
  return lines * cellPitch(style, size) + 2 * style.padY;
}

const sum = (heights: readonly number[], from: number, to: number): number =>
  heights.slice(from, to).reduce((total, height) => total + height, 0);

/**
 * Rows that stay on the page of the next one (w:keepNext in each of their paragraphs): the repeated head, a band or
 * column heads above their figures, and rows of a stub that a break would leave less room than its text needs.
 * Word goes by it as the PDF's layout does; LibreOffice keeps no rows together. `widthOf` in pt.
 */
export function keptRows({ grid, style }: Table, widthOf: (cell: GridCell) => number): ReadonlySet<number> {
  const heights = Array.from({ length: grid.rows }, () => style.rowHeight);
  const heads = Array.from({ length: grid.rows }, () => true);
  for (const cell of grid.cells) {
    if (cell.rowSpan === 1) {
      heights[cell.row] = Math.max(heights[cell.row] ?? 0, need(cell, widthOf(cell), style));
    }
    if (cell.role === 'band' || cell.role === 'head') continue;
    heads.fill(false, cell.row, cell.row + cell.rowSpan);
  }
  const kept = new Set<number>();
  for (let row = 0; row < grid.rows - 1; row++) if (row < grid.headRows || heads[row]) kept.add(row);
  for (const cell of grid.cells) {
    if (cell.rowSpan === 1 || cell.row < grid.headRows || cell.text === '') continue;
    const end = cell.row + cell.rowSpan;
    const least = need(cell, widthOf(cell), style) - 0.01;
    for (let row = cell.row; row < end - 1; row++) {
      if (Math.min(sum(heights, cell.row, row + 1), sum(heights, row + 1, end)) < least) kept.add(row);
    }
  }
  return kept;
}
