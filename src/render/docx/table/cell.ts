import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TableCell,
  type TextDirection,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { GridCell } from '../../../document/grid';
import type { TableStyle } from '../../../document/nodes';
import { cellPitch, cellRoles } from '../../../typography/measures';
import { chineseOnly } from '../fonts';
import type { WordContext } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';
import { halfPoints, twips } from '../units';
import { fittedSize } from './size';
import { type Strut, verticalAllowance } from './strut';

interface CellPlace {
  readonly style: TableStyle;
  /** Twips. */
  readonly width: number;
  /** The row stays on the page of the next one. */
  readonly keepNext: boolean;
  /** The rows above hold the cell; this row only continues it (w:vMerge). */
  readonly continued: boolean;
  readonly startsPage: boolean;
  /** Keeps the row at its least height. */
  readonly strut?: Strut;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

function spaceAround(
  cell: GridCell,
  { strut, style, width }: CellPlace,
): { before?: number; after?: number } {
  if (strut) return { before: strut.before, after: strut.after };
  if (!cell.vertical) return {};
  const space = verticalAllowance(cell, width / 20, style);
  return { before: space, after: space };
}

function cellParagraph(cell: GridCell, place: CellPlace, { profile, marks }: WordContext): Paragraph {
  const role = cellRoles[cell.role];
  const size = fittedSize(cell, place.width / 20, place.style);
  const styled = profile.roles[role].size;
  return new Paragraph({
    style: styleIds[role],
    ...(place.keepNext ? { keepNext: true } : {}),
    pageBreakBefore: place.startsPage,
    spacing: {
      ...spaceAround(cell, place),
      line: twips(cellPitch(place.style, size)),
      lineRule: LineRuleType.EXACT,
    },
    ...(cell.indent ? { indent: { left: twips(cell.indent * size) } } : {}),
    alignment: alignments[cell.vertical ? 'center' : cell.align],
    ...(size === styled ? {} : { run: { size: halfPoints(size) } }),
    children: place.continued
      ? []
      : runsOf(
          [
            {
              text: cell.text,
              chinese: chineseOnly(profile, profile.roles[role]),
              ...(size === styled ? {} : { size }),
            },
          ],
          marks.ofFigure(cell.figure),
        ),
  });
}

/** Hanzi upright, one below the other. In a cell, Word turns them on their side in docx's `tbRl`. */
const UPRIGHT = 'tbRlV' as typeof TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT;

/** One w:tc. */
export const tableCell = (cell: GridCell, place: CellPlace, context: WordContext): TableCell =>
  new TableCell({
    width: { size: place.width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: place.continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
    ...(cell.fill ? { shading: { fill: cell.fill, color: 'auto', type: 'clear' } } : {}),
    ...(cell.vertical ? { textDirection: UPRIGHT } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [cellParagraph(cell, place, context)],
  });
