import { type ITableOptions, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { perText } from '../../../ground/remember';
import type { WordContext } from '../handler';
import { isPlain } from '../text';
import { halfPoints } from '../units';
import { around, escaped, xmlOf } from '../xml';
import { type CellForm, cellForm, cellOf, cellPieces, tableCell } from './cell';
import type { Row } from './rows';

/*
 * A table has hundreds of cells of a dozen forms. docx builds one cell of each form, with a gap in the place of its
 * text; the others are that cell's XML with their own. A form is plain values, so what is kept of it, under these
 * values as text, is the same for everybody.
 */

/** Stands for the text of a cell; no text holds it (UNPRINTABLE). */
const GAP = '\ue000';

/** Characters of forms that are kept; one has about 400. */
const KEPT = 200_000;

export type TableForm = Omit<ITableOptions, 'rows'>;

interface Gapped extends CellForm {
  readonly empty: boolean;
}

const mould = perText(KEPT, (json) => {
  const { empty, size, ...form } = JSON.parse(json) as Gapped;
  const run = new TextRun({ children: [GAP], ...(size === undefined ? {} : { size: halfPoints(size) }) });
  return xmlOf(cellOf(form, empty ? [] : [run])).split(GAP);
});

/** With a width: a table gives one to the cells that have none. */
const gapCell = () =>
  new TableCell({ width: { size: 1, type: WidthType.DXA }, children: [new Paragraph(GAP)] });
const gapRow = () => new TableRow({ children: [gapCell()] });

const aroundCells = perText(KEPT, (json) =>
  around(new TableRow({ ...(JSON.parse(json) as Row['form']), children: [gapCell()] }), gapCell()),
);

const aroundRows = perText(KEPT, (json) =>
  around(new Table({ ...(JSON.parse(json) as TableForm), rows: [gapRow()] }), gapRow()),
);

function cellXml({ set, place }: Row['cells'][number], context: WordContext): string {
  const form = cellForm(set, place, context);
  const empty = place.continued || set.cell.text === '';
  const pieces = cellPieces(set, form.size, context);
  const marked = context.marks.ofFigure(set.cell.figure).length > 0;
  if (!place.continued && (set.remark || marked || !(empty || pieces.every(isPlain))))
    return xmlOf(tableCell(set, place, context));
  return mould(JSON.stringify({ ...form, empty } satisfies Gapped)).join(escaped(set.cell.text));
}

const rowXml = ({ form, cells }: Row, context: WordContext): string =>
  aroundCells(JSON.stringify(form))(cells.map((cell) => cellXml(cell, context)).join(''));

/** One w:tbl. */
export const gridXml = (form: TableForm, rows: readonly Row[], context: WordContext): string =>
  aroundRows(JSON.stringify(form))(rows.map((row) => rowXml(row, context)).join(''));
