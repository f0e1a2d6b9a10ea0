import { BorderStyle, type FileChild, Paragraph, TableLayoutType, WidthType, Table as WordTable } from 'docx';
import type { Block, Table } from '../../../document/nodes';
import { columnWidths } from '../../../typography/measures';
import type { Handler } from '../handler';
import { hairlineStyle } from '../styleIds';
import { footLine, lineAbove } from '../table/lines';
import { tableRows } from '../table/rows';
import { verticalMargin } from '../table/strut';
import { eighths, twips } from '../units';

/** Caption, lead, the grid, and the lines below it. Widths stand in tblW (Word) and in gridCol (WPS), both in twips. */
export const table: Handler<Table> = (block, place, context) => {
  const { style, grid, caption, lead } = block;
  const columns = columnWidths(grid.columns).map(twips);
  const width = columns.reduce((sum, each) => sum + each, 0);
  const rule = { style: BorderStyle.SINGLE, size: eighths(style.rule), color: '000000' };
  const children: FileChild[] = [];
  const { startsPage } = place;
  if (caption !== undefined) children.push(lineAbove(caption, { role: 'caption', startsPage }, context));
  if (lead !== undefined) {
    children.push(
      lineAbove(lead, { role: 'lead', startsPage: startsPage && caption === undefined }, context),
    );
  }
  children.push(
    new WordTable({
      width: { size: width, type: WidthType.DXA },
      indent: { size: 0, type: WidthType.DXA },
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
      rows: tableRows(block, columns, place, startsPage && children.length === 0, context),
    }),
  );
  const pieceColumns = Math.max(1, ...block.foot.map((pieces) => pieces.length));
  for (const pieces of block.foot) children.push(footLine(pieces, pieceColumns, width / 20, context));
  if (block.foot.length === 0 && needsParagraph(block, place.next)) {
    children.push(new Paragraph({ style: hairlineStyle }));
  }
  return children;
};

/** Word joins two tables that touch, and ends a section or a file with a paragraph in any case. */
function needsParagraph(block: Table, next: Block | undefined): boolean {
  if (next === undefined || block.landscape) return true;
  if (next.type !== 'table') return false;
  return next.landscape || (next.caption === undefined && next.lead === undefined);
}
