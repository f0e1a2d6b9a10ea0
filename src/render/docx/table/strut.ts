import type { TableStyle } from '../../../document/nodes';
import type { SetCell } from '../../../typography/table/setCell';
import { twips } from '../units';

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

/** Surely one line: a tenth of the width to spare, should another engine measure the text a little wider. */
function surelyOneLine({ cell, rowSpan, lines, width, padX }: SetCell): boolean {
  if (rowSpan > 1 || cell.vertical || lines.length > 1) return false;
  const ends = (lines[0]?.runs ?? []).map(({ x, advance }) => x + advance);
  const starts = (lines[0]?.runs ?? []).map(({ x }) => x);
  const room = width - 2 * padX;
  return ends.length === 0 || Math.max(...ends) - Math.min(...starts) <= room - 0.1 * width;
}

export interface Strut {
  readonly cell: SetCell;
  /** Twips above and below the line. */
  readonly before: number;
  readonly after: number;
}

/** The cell that keeps a row at style.rowHeight; none where a single line already needs more. `cells`: of one row. */
export function strutOf(cells: readonly SetCell[], style: TableStyle): Strut | undefined {
  const lines = cells.filter(surelyOneLine);
  const cell = lines.find((set) => set.cell.role === 'figure') ?? lines[0];
  if (!cell) return undefined;
  const content = twips(cell.pitch) + 2 * verticalMargin(style) + twips(style.rule);
  const missing = twips(style.rowHeight) - content;
  if (missing <= 0) return undefined;
  const before = Math.floor(missing / 2);
  return { cell, before, after: missing - before };
}
