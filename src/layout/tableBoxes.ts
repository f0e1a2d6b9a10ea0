import type { Table } from '../document/nodes';
import { pieceEdges, pitchOf } from '../typography/measures';
import { setLine, widthOf } from '../typography/setLine';
import type { Box, FlowItem } from './flow';
import { BASELINE, lineItems, type Setting } from './lines';
import type { PageItem } from './page';
import { tableRows } from './table';

const keepAll = (boxes: readonly Box[]): Box[] => boxes.map((box) => ({ ...box, keep: true }));

/** The line above a table that is its title, with the line 填报单位 under it. */
function above(table: Table, index: number, setting: Setting): Box[] {
  const { roles } = setting.profile;
  const shape = setting.shape(index);
  const from = { block: index };
  const boxes: Box[] = [];
  if (table.caption !== undefined) {
    const [first, ...rest] = lineItems(shape(table.caption, roles.caption), 'caption', from, setting);
    if (first) boxes.push({ ...first, bookmark: { text: table.caption, level: 1 } }, ...rest);
  }
  if (table.lead !== undefined)
    boxes.push(...lineItems(shape(table.lead, roles.lead), 'lead', from, setting));
  return keepAll(boxes);
}

/** A line below a table, its pieces in columns. */
function footLine(pieces: readonly string[], columns: number, index: number, setting: Setting): Box[] {
  const { profile, area } = setting;
  const style = profile.roles.tableFoot;
  const shape = setting.shape(index);
  const atoms = pieces.map((piece) => shape(piece, style));
  const widths = atoms.map((piece) => widthOf(piece, 0, piece.length, 0));
  const edges = pieceEdges(widths, columns, area.width, style.size);
  if (!edges) return lineItems(shape(pieces.join('\u3000'), style), 'tableFoot', { block: index }, setting);
  const pitch = pitchOf(profile, 'tableFoot');
  const items = atoms.flatMap((piece, i): PageItem[] =>
    setLine(piece, { start: 0, end: piece.length, last: true }, 'left', {
      width: area.width,
      indent: edges[i] ?? 0,
    }).map((run) => ({ kind: 'run', ...run, baseline: BASELINE * pitch, from: { block: index } })),
  );
  return [{ kind: 'box', height: pitch, items, keep: false }];
}

/** A table with what stands above and below it. */
export function tableFlow(table: Table, index: number, setting: Setting): FlowItem[] {
  const rows: FlowItem[] = table.grid.rows > 0 ? [tableRows(table, index, setting)] : [];
  const columns = Math.max(1, ...table.foot.map((pieces) => pieces.length));
  return [
    ...above(table, index, setting),
    ...rows,
    ...table.foot.flatMap((pieces) => footLine(pieces, columns, index, setting)),
  ];
}
