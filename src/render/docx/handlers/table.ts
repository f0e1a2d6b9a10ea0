import { AlignmentType, BorderStyle, Paragraph, TableLayoutType, WidthType, Table as WordTable } from 'docx';
import type { Table } from '../../../document/nodes';
import type { SetTable } from '../../../typography/table/setTable';
import type { Handler, Place, WordContext } from '../handler';
import { hairlineStyle } from '../styleIds';
import { gridXml, type TableForm } from '../table/gridXml';
import { footLine, lineAbove } from '../table/lines';
import { type Row, rowsOf, tableRow } from '../table/rows';

import { verticalMargin } from '../table/strut';
import { eighths, twips } from '../units';
import { xmlOf } from '../xml';

interface TableParts {
  readonly above: readonly Paragraph[];
  readonly form: TableForm;
  readonly rows: readonly Row[];
  readonly below: readonly Paragraph[];
}

/**
 * Widths are in tblW (Word) and in gridCol (WPS), both in twips. The
 * table is centred on the 版心: w:tblInd counts from the text in older engines, from the rule in newer ones.
 */
function tableForm({ style, edges: cuts }: SetTable): TableParts['form'] {
  const edges = cuts.map(twips);
  const columns = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
  const rule = { style: BorderStyle.SINGLE, size: eighths(style.rule), color: '000000' };
  return {
    width: { size: edges[edges.length - 1] ?? 0, type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      top: verticalMargin(style),
      bottom: verticalMargin(style),
      left: twips(style.padX),
      right: twips(style.padX),
    },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
  };
}

/** A table with what is above and below it. */
function tableParts(block: Table, place: Place, context: WordContext): TableParts {
  const { caption, lead } = block;
  const set = context.hints.tables.get(place.index);
  if (!set) throw new TypeError(`table ${block.name} was not laid out`);
  const above: Paragraph[] = [];
  const { startsPage } = place;
  if (caption !== undefined) above.push(lineAbove(caption, { role: 'caption', startsPage }, context));
  if (lead !== undefined) {
    above.push(lineAbove(lead, { role: 'lead', startsPage: startsPage && caption === undefined }, context));
  }
  const rows = rowsOf(set, place, startsPage && above.length === 0, context);
  const below: Paragraph[] = [];
  const last = block.foot.length - 1;
  block.foot.forEach((pieces, i) => {
    const keepNext = i < last || context.hints.keptBlocks.has(place.index);
    below.push(footLine(pieces, set.foot[i]?.edges, keepNext, context));
  });
  if (place.parted) below.push(new Paragraph({ style: hairlineStyle }));
  return { above, form: tableForm(set), rows, below };
}

export const table: Handler<Table> = (block, place, context) => {
  const { above, form, rows, below } = tableParts(block, place, context);
  return [...above, new WordTable({ ...form, rows: rows.map((row) => tableRow(row, context)) }), ...below];
};

/** The same as XML, its cells from a mould for each form of cell. */
export function tableXml(block: Table, place: Place, context: WordContext): string {
  const { above, form, rows, below } = tableParts(block, place, context);
  return [...above.map(xmlOf), gridXml(form, rows, context), ...below.map(xmlOf)].join('');
}
