import type { GridCell } from '../../../document/grid';
import type { TableStyle } from '../../../document/nodes';
import { cellPitch } from '../../../typography/measures';
import { advance } from '../advance';
import { twips } from '../units';
import { fittedSize } from './size';

/*
 * How high a row comes out, measured: from rule to rule, with `rule` the thickness of the rules,
 *   LibreOffice 7.4     max(trHeight, lines × pitch + cell margins + rule)
 *   Word (docx/layout)  max(trHeight, lines × pitch + cell margins) + rule
 * and the whole table is one rule higher than its rows. The two agree only where the text decides. So the rule is taken
 * out of the cell margins, and a row that is lower than style.rowHeight gets a strut: one of its cells, sure to hold a
 * single line, has the space that is missing above and below that line. Both then set
 *   max(style.rowHeight, lines × pitch + 2 × padY)
 * as the PDF does. A cell merged down rows makes the last of them higher where it needs more than all of them.
 */

/** Cell margin above and below the lines, twips. */
export const verticalMargin = (style: TableStyle): number => Math.max(0, twips(style.padY - style.rule / 2));

/** Surely one line: no line end in it, and a tenth of the width to spare. Widths in pt. */
function surelyOneLine(cell: GridCell, width: number, style: TableStyle): boolean {
  if (cell.rowSpan > 1 || cell.vertical || /[\r\n\u2028\u2029]/.test(cell.text)) return false;
  const size = fittedSize(cell, width, style);
  return advance(cell.text, size) + cell.indent * size <= (width - 2 * style.padX) * 0.9;
}

export interface Strut {
  readonly cell: GridCell;
  /** Twips above and below the line. */
  readonly before: number;
  readonly after: number;
}

/** The cell that keeps a row at style.rowHeight; none where a single line already needs more. `cells`: of one row. */
export function strutOf(
  cells: readonly GridCell[],
  widthOf: (cell: GridCell) => number,
  style: TableStyle,
): Strut | undefined {
  const lines = cells.filter((cell) => surelyOneLine(cell, widthOf(cell), style));
  const cell = lines.find(({ role }) => role === 'figure') ?? lines[0];
  if (!cell) return undefined;
  const content =
    twips(cellPitch(style, fittedSize(cell, widthOf(cell), style))) +
    2 * verticalMargin(style) +
    twips(style.rule);
  const missing = twips(style.rowHeight) - content;
  if (missing <= 0) return undefined;
  const before = Math.floor(missing / 2);
  return { cell, before, after: missing - before };
}

/** Space on both sides of a vertical line, twips: LibreOffice does not centre it in its column (w:vAlign). */
export function verticalAllowance(cell: GridCell, width: number, style: TableStyle): number {
  const line = cellPitch(style, fittedSize(cell, width, style));
  return Math.max(0, Math.floor((twips(width - 2 * style.padX) - twips(line)) / 2));
}
