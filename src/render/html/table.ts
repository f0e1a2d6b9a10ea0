import type { GridCell } from '../../document/grid';
import { headsOf, isHead, scopeOf } from '../../document/heads';
import type { Table } from '../../document/nodes';
import { element, type Html, join, lookOf, type Styling, text } from './element';
import type { Look } from './looks';

const lookOfCell = (cell: GridCell): Look => {
  if (!isHead(cell)) return 'figure';
  if (cell.role === 'head' || cell.role === 'band') return cell.role;
  return cell.align === 'left' ? 'label' : 'centred';
};

/** A head of several columns or rows speaks for the group of them. */
function scope(cell: GridCell): string {
  if (scopeOf(cell) === 'column') return cell.colSpan > 1 ? 'colgroup' : 'col';
  return cell.rowSpan > 1 ? 'rowgroup' : 'row';
}

function content({ text: words, remark, vertical }: GridCell, styling: Styling): Html[] {
  const said = vertical ? element('span', lookOf('vertical', styling), text(words)) : text(words);
  return remark ? [said, element('span', lookOf('remark', styling), text(remark))] : [said];
}

/** By which the style of a page names a table: the number of its block. */
export const tableId = (index: number): string => `nianbao-${index}`;

const unlessOne = (span: number) => (span > 1 ? span : undefined);

/** Rows of the table's head, and its other rows. */
function rowsOf({ grid }: Table, index: number, styling: Styling): { head: Html[]; body: Html[] } {
  const heads = headsOf(grid);
  const idOf = ({ row, column }: GridCell) => `${tableId(index)}-${row}-${column}`;
  const byRow = Array.from({ length: grid.rows }, (): Html[] => []);
  for (const cell of grid.cells) {
    const own = isHead(cell);
    const names = (heads.get(cell) ?? []).map(idOf).join(' ');
    byRow[cell.row]?.push(
      element(
        own ? 'th' : 'td',
        {
          ...lookOf(lookOfCell(cell), styling),
          ...(styling === 'classes' && (own ? { id: idOf(cell) } : names && { headers: names })),
          scope: own ? scope(cell) : undefined,
          rowspan: unlessOne(cell.rowSpan),
          colspan: unlessOne(cell.colSpan),
        },
        ...content(cell, styling),
      ),
    );
  }
  const rows = byRow.map((cells) => element('tr', {}, ...cells));
  return { head: rows.slice(0, grid.headRows), body: rows.slice(grid.headRows) };
}

/**
 * A table in a box of its own that scrolls on a narrow screen, by keyboard too. `name` says what it is where it has
 * no caption that is printed.
 */
export function tableHtml(table: Table, index: number, name: string, styling: Styling): Html {
  const { caption, lead, foot } = table;
  const { head, body } = rowsOf(table, index, styling);
  const title = caption ?? name;
  const above = [
    element('span', lookOf(caption === undefined ? 'hidden' : 'caption', styling), text(title)),
    ...(lead === undefined ? [] : [element('span', lookOf('lead', styling), text(lead))]),
  ];
  const rows = [
    element('caption', lookOf('tableTop', styling), ...above),
    ...(styling === 'classes'
      ? [element('colgroup', {}, ...table.grid.columns.map(() => element('col', {})))]
      : []),
    ...(head.length > 0 ? [element('thead', {}, ...head)] : []),
    element('tbody', {}, ...body),
  ];
  return join(
    element(
      'section',
      { ...lookOf('scroll', styling), tabindex: 0, 'aria-label': title },
      element(
        'table',
        { ...lookOf('table', styling), ...(styling === 'classes' && { id: tableId(index) }) },
        ...rows,
      ),
    ),
    ...foot.map((pieces) =>
      element('p', lookOf('foot', styling), ...pieces.map((piece) => element('span', {}, text(piece)))),
    ),
  );
}
