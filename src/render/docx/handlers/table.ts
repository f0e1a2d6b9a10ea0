import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  TableLayoutType,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Table } from '../../../document/nodes';
import type { Handler } from '../handler';
import { hairlineStyle } from '../styleIds';
import { footLine, lineAbove } from '../table/lines';
import { tableRows } from '../table/rows';
import { verticalMargin } from '../table/strut';
import { eighths, twips } from '../units';

/**
 * Caption, lead, the grid, and the lines below it. Widths stand in tblW (Word) and in gridCol (WPS), both in twips. The
 * table is centred on the 版心: w:tblInd counts from the text in older engines, from the rule in newer ones.
 */
export const table: Handler<Table> = (block, place, context) => {
  const { caption, lead } = block;
  const set = context.hints.tables.get(place.index);
  if (!set) throw new TypeError(`table ${block.name} was not laid out`);
  const { style } = set;
  const edges = set.edges.map(twips);
  const columns = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
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
      rows: tableRows(set, place, startsPage && children.length === 0, context),
    }),
  );
  const last = block.foot.length - 1;
  block.foot.forEach((pieces, i) => {
    const keepNext = i < last || context.hints.keptBlocks.has(place.index);
    children.push(footLine(pieces, set.foot[i]?.edges, keepNext, context));
  });
  if (place.parted) children.push(new Paragraph({ style: hairlineStyle }));
  return children;
};
