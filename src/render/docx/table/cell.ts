import {
  AlignmentType,
  type IParagraphOptions,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
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
import { type Piece, runsOf } from '../text';
import { halfPoints, twips } from '../units';
import type { Strut } from './strut';

export interface CellPlace {
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
 * Exact pitch of a cell's lines in Word, where the one line of a vertical cell is upright: no wider than its column,
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

/** A cell but for its text, as docx is told of it: plain values. */
export interface CellForm {
  readonly cell: Omit<ITableCellOptions, 'children'>;
  readonly paragraph: Omit<IParagraphOptions, 'children'>;
  /** pt, where it departs from the size of the style. */
  readonly size?: number;
}

function paragraphForm(set: SetCell, place: CellPlace, own: number | undefined): CellForm['paragraph'] {
  const { cell } = set;
  return {
    style: styleIds[cellRoles[cell.role]],
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
  };
}

/** Hanzi upright, one below the other. In a cell, Word turns them on their side in docx's `tbRl`. */
const UPRIGHT = 'tbRlV' as typeof TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT;

/** Its margins are the table's unless its column is too narrow for them. */
export function cellForm(set: SetCell, place: CellPlace, { profile }: WordContext): CellForm {
  const { cell, width, padX } = set;
  const margins = { marginUnitType: WidthType.DXA, left: twips(padX), right: twips(padX) };
  const own = set.size === profile.roles[cellRoles[cell.role]].size ? undefined : set.size;
  const options: CellForm['cell'] = {
    width: { size: twips(width), type: WidthType.DXA },
    ...(padX < place.style.padX ? { margins } : {}),
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1
      ? { verticalMerge: place.continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
    ...(cell.fill ? { shading: { fill: cell.fill, color: 'auto', type: 'clear' } } : {}),
    ...(cell.vertical ? { textDirection: UPRIGHT } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
  };
  return { cell: options, paragraph: paragraphForm(set, place, own), size: own };
}

/** A cell of that form with these runs, and what is below them. */
export const cellOf = (
  { cell, paragraph }: CellForm,
  runs: readonly ParagraphChild[],
  below: readonly Paragraph[] = [],
): TableCell =>
  new TableCell({ ...cell, children: [new Paragraph({ ...paragraph, children: [...runs] }), ...below] });

/** The text of a cell; none in the rows that only continue it. */
export const cellPieces = ({ cell }: SetCell, size: number | undefined, context: WordContext): Piece[] => [
  { text: cell.text, faces: namedFaces(context, cellRoles[cell.role]), size },
];

/** One w:tc. */
export function tableCell(set: SetCell, place: CellPlace, context: WordContext): TableCell {
  const form = cellForm(set, place, context);
  const marks = context.marks.ofFigure(set.cell.figure);
  const runs = place.continued ? [] : runsOf(cellPieces(set, form.size, context), marks);
  return cellOf(form, runs, remarkParagraph(set, place, context));
}
