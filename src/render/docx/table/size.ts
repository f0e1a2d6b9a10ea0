import type { GridCell } from '../../../document/grid';
import type { TableStyle } from '../../../document/nodes';
import { cellSize } from '../../../typography/measures';
import { advance } from '../advance';

/** Type does not get smaller than this to fit a narrow column. */
const SMALLEST = 5;

/** Size of a cell's text in pt; a figure too long for its column shrinks before it is torn. `width` in pt. */
export function fittedSize(cell: GridCell, width: number, style: TableStyle): number {
  const size = cellSize(style, cell);
  if (cell.role !== 'figure' || !/^[-\d.]+$/.test(cell.text)) return size;
  const room = width - 2 * style.padX - cell.indent * size;
  const taken = advance(cell.text, size);
  return taken <= room ? size : Math.max(SMALLEST, Math.floor(((size * room) / taken) * 2) / 2);
}
