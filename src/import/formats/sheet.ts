import { type ListedCell, MOST_CELLS, MOST_ROWS } from '../layTable';
import { placeIn } from '../place';
import type { NamedCell, SourceCell, SourceTable } from '../source';
import { Unreadable } from '../unreadable';

/** A cell of a sheet, as its file lists it: only those that hold something. */
export interface SheetCell extends ListedCell {
  readonly row: number;
  readonly column: number;
}

/** Columns beyond are no part of a form. */
const COLUMNS = 256;

/** Collects the cells of a sheet, no more than a report can have. */
export function createSheet(name: string) {
  const rows = new Map<number, Map<number, SheetCell>>();
  let count = 0;
  let widest = 0;
  return {
    add(cell: SheetCell): void {
      if (cell.column >= COLUMNS || cell.text.trim() === '') return;
      if (++count > MOST_CELLS) throw new Unreadable('too-large', `${MOST_CELLS}格`);
      const row = rows.get(cell.row) ?? new Map<number, SheetCell>();
      if (rows.size >= MOST_ROWS && row.size === 0) throw new Unreadable('too-large', `${MOST_ROWS}行`);
      rows.set(cell.row, row.set(cell.column, cell));
      widest = Math.max(widest, cell.column + 1);
    },
    /** The rows that hold something, each as wide as the sheet; merged cells lie over those that they cover. */
    table(merges: readonly Omit<SheetCell, 'text'>[] = []): SourceTable {
      return {
        type: 'table',
        name: { zh: `工作表“${name}”`, en: `sheet "${name}"` },
        cellNames: 'letters',
        rows: lay(rows, merges, widest),
      };
    },
  };
}

function lay(
  rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>,
  merges: readonly Omit<SheetCell, 'text'>[],
  widest: number,
): SourceCell[][] {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  if (numbers.length * widest > MOST_CELLS * 4) throw new Unreadable('too-large', `${MOST_CELLS}格`);
  const laid = new Map(numbers.map((row) => [row, new Map<number, SourceCell>()]));
  for (const { row, column, rowSpan = 1, colSpan = 1 } of merges) {
    const { text = '', note } = rows.get(row)?.get(column) ?? {};
    const cell = { text, row, column, rowSpan, colSpan: Math.min(colSpan, COLUMNS), ...(note && { note }) };
    for (const y of numbers)
      if (y >= row && y < row + rowSpan)
        for (let x = column; x < Math.min(column + cell.colSpan, widest); x++) laid.get(y)?.set(x, cell);
  }
  return numbers.map((row) => {
    const line = laid.get(row);
    for (let column = 0; column < widest; column++) {
      if (line?.has(column)) continue;
      const { text = '', note } = rows.get(row)?.get(column) ?? {};
      line?.set(column, { text, row, column, rowSpan: 1, colSpan: 1, ...(note !== undefined && { note }) });
    }
    return [...new Set(line?.values())].sort((a, b) => a.column - b.column);
  });
}

/** Row and column, from 0, of C5 or $C$5. */
export function cellAt(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** A name for one cell: 表三!$C$5, '表 三'!$C$5, $表三.$C$5. */
const ADDRESS = /^\$?(?:'((?:[^']|'')+)'|([^'!.]+))[!.](\$?[A-Z]+\$?\d+)$/;

/** The cells that a file has names for. A name whose row was deleted has no cell any more and is left out. */
export function namedCells(
  addresses: ReadonlyMap<string, string>,
  tables: ReadonlyMap<string, SourceTable>,
): ReadonlyMap<string, NamedCell> {
  const rows = new Map(
    [...tables].map(([sheet, { rows }]) => [
      sheet,
      new Map(rows.flatMap((cells) => cells.map((cell) => [`${cell.row} ${cell.column}`, cell] as const))),
    ]),
  );
  const named = new Map<string, NamedCell>();
  for (const [name, address] of addresses) {
    const [, quoted, plain, reference = ''] = ADDRESS.exec(address) ?? [];
    const sheet = (quoted ?? plain ?? '').replace(/''/g, "'");
    const at = cellAt(reference);
    const table = tables.get(sheet);
    if (!at || !table) continue;
    const { text = '', note } = rows.get(sheet)?.get(`${at.row} ${at.column}`) ?? {};
    const place = placeIn(table, at.row, at.column);
    named.set(name, { text, at: place, ...(note !== undefined && { note }) });
  }
  return named;
}
