import { cellKey, type GridCell } from '../../../document/grid';
import { headsOf, isHead, scopeOf } from '../../../document/heads';
import type { Table } from '../../../document/nodes';
import { type Tag, tag } from './tag';

/** A table as elements, with the element of each of its cells and of its caption. */
interface TableTags {
  readonly table: Tag;
  readonly caption: Tag;
  readonly ofCell: ReadonlyMap<string, Tag>;
}

/** Attributes of a cell: its extent, what it heads, or the heads that it has (ISO 32000-1, 14.8.5.7). */
function attributesOf(
  cell: GridCell,
  heads: readonly GridCell[],
  idOf: (cell: GridCell) => string,
): object[] {
  const table = {
    ...(cell.rowSpan > 1 && { RowSpan: cell.rowSpan }),
    ...(cell.colSpan > 1 && { ColSpan: cell.colSpan }),
    ...(isHead(cell) && { Scope: scopeOf(cell) === 'column' ? 'Column' : 'Row' }),
    // A String object becomes a text string, a plain one a name.
    ...(heads.length > 0 && { Headers: heads.map((head) => new String(idOf(head))) }),
  };
  return Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : [];
}

/** Each cell names all its heads: `nextId` gives identifiers that are unique in the document. */
export function tableTags({ grid }: Table, nextId: () => string): TableTags {
  const ids = new Map(grid.cells.filter(isHead).map((cell) => [cell, nextId()]));
  const idOf = (cell: GridCell) => ids.get(cell) ?? '';
  const heads = headsOf(grid);
  const ofCell = new Map<string, Tag>();
  const rows = Array.from({ length: grid.rows }, () => tag('TR'));
  for (const cell of grid.cells) {
    const element = tag(isHead(cell) ? 'TH' : 'TD', {
      attributes: attributesOf(cell, heads.get(cell) ?? [], idOf),
      always: true,
      ...(isHead(cell) && { id: idOf(cell) }),
      // Vertical text is drawn one character a line, its marks in other forms.
      ...(cell.vertical && { actualText: cell.text }),
    });
    ofCell.set(cellKey(cell.row, cell.column), element);
    rows[cell.row]?.kids.push(element);
  }
  const caption = tag('Caption');
  const head = tag('THead', { kids: rows.slice(0, grid.headRows) });
  const body = tag('TBody', { kids: rows.slice(grid.headRows) });
  return { table: tag('Table', { kids: [caption, head, body] }), caption, ofCell };
}
