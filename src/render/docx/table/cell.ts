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
import type { TableStyle } from '../../../document/nodes';
import { cellPitch, cellRoles } from '../../../typography/measures';
import { remarkLines } from '../../../typography/table/remark';
import type { SetCell } from '../../../typography/table/setCell';
import { namedFaces } from '../fonts';
import type { WordContext } from '../handler';
import { styleIds } from '../styleIds';
import { runsOf } from '../text';
import { halfPoints, twips } from '../units';
import type { Strut } from './strut';

interface CellPlace {
  readonly style: TableStyle;
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

/**
 * Exact pitch of a cell's lines in Word, where the one line of a vertical cell stands upright: no wider than its column,
 * or LibreOffice loses the line and what follows it.
 */
const linePitch = ({ cell, size, pitch, width, padX }: SetCell, style: TableStyle): number =>
  cell.vertical ? Math.min(cellPitch(style, size), width - 2 * padX) : pitch;

/** A vertical line is spread over its rows, one character off either end. */
function indentOf({ cell, size }: SetCell): { indent?: { left: number; right?: number } } {
  if (cell.vertical) return { indent: { left: twips(size), right: twips(size) } };
  return cell.indent ? { indent: { left: twips(cell.indent * size) } } : {};
}

function spaceAround(set: SetCell, { strut, style }: CellPlace): { before?: number; after?: number } {
  if (strut) return { before: strut.before, after: strut.after };
  if (!set.cell.vertical) return {};
  // LibreOffice does not centre a vertical line in its column (w:vAlign).
  const space = Math.floor((twips(set.width - 2 * set.padX) - twips(linePitch(set, style))) / 2);
  return { before: Math.max(0, space), after: Math.max(0, space) };
}

/** The remark below a figure, broken where the layout breaks it: Word would part 16 and 件. */
function remarkParagraph({ cell, remark }: SetCell, place: CellPlace, context: WordContext): Paragraph[] {
  if (!remark || place.continued) return [];
  const role = cellRoles[cell.role];
  const { size } = remark;
  return [
    new Paragraph({
      style: styleIds[role],
      ...(place.keepNext ? { keepNext: true } : {}),
      spacing: { line: twips(remark.pitch), lineRule: LineRuleType.EXACT },
      alignment: alignments[cell.align],
      run: { size: halfPoints(size) },
      children: runsOf([{ text: remarkLines(remark).join('\n'), faces: namedFaces(context, role), size }]),
    }),
  ];
}

function cellParagraph(set: SetCell, place: CellPlace, context: WordContext): Paragraph {
  const { profile, marks } = context;
  const { cell, size } = set;
  const role = cellRoles[cell.role];
  const own = size === profile.roles[role].size ? undefined : size;
  return new Paragraph({
    style: styleIds[role],
    ...(place.keepNext ? { keepNext: true } : {}),
    pageBreakBefore: place.startsPage,
    spacing: {
      ...spaceAround(set, place),
      line: twips(linePitch(set, place.style)),
      lineRule: LineRuleType.EXACT,
    },
    ...indentOf(set),
    alignment: cell.vertical ? AlignmentType.DISTRIBUTE : alignments[cell.align],
    ...(own === undefined ? {} : { run: { size: halfPoints(own) } }),
    children: place.continued
      ? []
      : runsOf(
          [{ text: cell.text, faces: namedFaces(context, role), size: own }],
          marks.ofFigure(cell.figure),
        ),
  });
}

/** Hanzi upright, one below the other. In a cell, Word turns them on their side in docx's `tbRl`. */
const UPRIGHT = 'tbRlV' as typeof TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT;

/** One w:tc. Its margins are the table's unless its column is too narrow for them. */
export function tableCell(set: SetCell, place: CellPlace, context: WordContext): TableCell {
  const { cell, width, padX } = set;
  const margins = { marginUnitType: WidthType.DXA, left: twips(padX), right: twips(padX) };
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    ...(padX < place.style.padX ? { margins } : {}),
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: place.continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
    ...(cell.fill ? { shading: { fill: cell.fill, color: 'auto', type: 'clear' } } : {}),
    ...(cell.vertical ? { textDirection: UPRIGHT } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [cellParagraph(set, place, context), ...remarkParagraph(set, place, context)],
  });
}
