import type { NodeRef, Table } from '../document/nodes';
import { pitchOf } from '../typography/measures';
import { setLine } from '../typography/setLine';
import type { FootLine, SetTable } from '../typography/table/setTable';
import { type Box, type FlowItem, heightOf, keepAll, withTail } from './flow';
import { BASELINE, lineItems, type Setting } from './lines';
import type { PageItem } from './page';
import { tableRows } from './table';

/** The line above a table that is its title, with the line 填报单位 under it. */
function above(table: Table, index: number, setting: Setting): Box[] {
  const { roles } = setting.profile;
  const shape = setting.shape(index);
  const boxes: Box[] = [];
  if (table.caption !== undefined) {
    const [first, ...rest] = lineItems(
      shape(table.caption, roles.caption),
      'caption',
      { block: index, piece: 'caption' },
      setting,
    );
    if (first) boxes.push({ ...first, bookmark: { text: table.caption, level: 1 } }, ...rest);
  }
  if (table.lead !== undefined)
    boxes.push(...lineItems(shape(table.lead, roles.lead), 'lead', { block: index, piece: 'lead' }, setting));
  return keepAll(boxes);
}

/** A line below a table, its pieces in columns. */
function footLine({ pieces, edges }: FootLine, line: number, index: number, setting: Setting): Box[] {
  const { profile, area } = setting;
  const from: NodeRef = { block: index, piece: `foot${line}` };
  if (!edges) {
    const space = setting.shape(index)('\u3000', profile.roles.tableFoot);
    const atoms = pieces.flatMap((piece, i) => (i === 0 ? piece : [...space, ...piece]));
    return lineItems(atoms, 'tableFoot', from, setting);
  }
  const pitch = pitchOf(profile, 'tableFoot');
  const items = pieces.flatMap((piece, i): PageItem[] =>
    setLine(piece, { start: 0, end: piece.length, last: true }, 'left', {
      width: area.width,
      indent: edges[i] ?? 0,
    }).map((run) => ({ kind: 'run', ...run, baseline: BASELINE * pitch, from })),
  );
  return [{ kind: 'box', height: pitch, items, keep: false }];
}

/** Parts two tables that touch, 1 pt. */
const hairline: Box = { kind: 'box', height: 1, items: [], keep: true };

/** A table with what is above and below it. */
export function tableFlow(table: SetTable, index: number, setting: Setting, parted: boolean): FlowItem[] {
  const lines = table.foot.flatMap((line, i) => footLine(line, i, index, setting));
  const below = parted ? [...lines, hairline] : [...keepAll(lines.slice(0, -1)), ...lines.slice(-1)];
  const rows = tableRows(table, index, setting);
  return [
    ...above(table.source, index, setting),
    below.length > 0 ? withTail(rows, heightOf(below)) : rows,
    ...below,
  ];
}
