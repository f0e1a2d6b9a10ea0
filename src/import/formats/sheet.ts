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
export const COLUMNS = 256;
/** Rows beyond may be hidden as often as one likes. */
const ROWS = 65_536;
/** More merged areas than a form has cells. */
const MERGES = 3000;

export interface Sheet {
  /** What the sheet shows. */
  readonly table: SourceTable;
  /** A cell wherever it is, on a hidden row too. */
  readonly at: (row: number, column: number) => SheetCell | undefined;
}

interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Collects the cells of a file's sheets, in all no more than a report can have. */
export function createSheets() {
  const spent = { cells: 0 };
  return (name: string) => createSheet(name, spent);
}

export type OpenSheet = ReturnType<typeof createSheet>;

function createSheet(name: string, spent: { cells: number }) {
  const rows = new Map<number, Map<number, SheetCell>>();
  let widest = 0;
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  return {
    hideRows(from: number, to: number): void {
      for (let row = from; row < Math.min(to, ROWS); row++) hidden.rows.add(row);
    },
    hideColumns(from: number, to: number): void {
      for (let column = from; column < Math.min(to, COLUMNS); column++) hidden.columns.add(column);
    },
    add(cell: SheetCell): void {
      if (cell.column >= COLUMNS || cell.text.trim() === '') return;
      if (++spent.cells > MOST_CELLS) throw new Unreadable('too-large', `${MOST_CELLS}格`);
      const row = rows.get(cell.row) ?? new Map<number, SheetCell>();
      if (rows.size >= MOST_ROWS && row.size === 0) throw new Unreadable('too-large', `${MOST_ROWS}行`);
      rows.set(cell.row, row.set(cell.column, cell));
      widest = Math.max(widest, cell.column + 1);
    },
    /** The rows that show something, each as wide as the sheet; merged cells lie over those that they cover. */
    laid(merges: readonly Omit<SheetCell, 'text'>[] = []): Sheet {
      const table: SourceTable = {
        type: 'table',
        name: { zh: `工作表“${name}”`, en: `sheet "${name}"` },
        cellNames: 'letters',
        rows: lay(rows, merges, widest, hidden),
      };
      return { table, at: (row, column) => rows.get(row)?.get(column) };
    },
  };
}

function lay(
  rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>,
  merges: readonly Omit<SheetCell, 'text'>[],
  widest: number,
  hidden: Hidden,
): SourceCell[][] {
  const numbers = [...rows.keys()].filter((row) => !hidden.rows.has(row)).sort((a, b) => a - b);
  if (numbers.length * widest > MOST_CELLS * 4) throw new Unreadable('too-large', `${MOST_CELLS}格`);
  if (merges.length > MERGES) throw new Unreadable('too-large', `${MERGES}处合并`);
  let covered = 0;
  const laid = new Map(numbers.map((row) => [row, new Map<number, SourceCell>()]));
  for (const { row, column, rowSpan = 1, colSpan = 1 } of merges) {
    const { text = '', note } = rows.get(row)?.get(column) ?? {};
    const cell = { text, row, column, rowSpan, colSpan: Math.min(colSpan, COLUMNS), ...(note && { note }) };
    for (const y of numbers)
      if (y >= row && y < row + rowSpan)
        for (let x = column; x < Math.min(column + cell.colSpan, widest); x++, covered++)
          laid.get(y)?.set(x, cell);
    // Areas that do not lie over each other cannot cover more than there is.
    if (covered > MOST_CELLS * 4) throw new Unreadable('too-large', `${MOST_CELLS}格`);
  }
  return numbers.map((row) => {
    const line = laid.get(row);
    for (let column = 0; column < widest; column++) {
      if (line?.has(column)) continue;
      const { text = '', note } = rows.get(row)?.get(column) ?? {};
      line?.set(column, { text, row, column, rowSpan: 1, colSpan: 1, ...(note !== undefined && { note }) });
    }
    return [...new Set(line?.values())]
      .filter(({ column, colSpan }) => colSpan > 1 || !hidden.columns.has(column))
      .sort((a, b) => a.column - b.column);
  });
}

/** One cell: C5, $C$5, 表三!$C$5, '表 三'!$C$5, $表三.$C$5. */
const ADDRESS = /^(?:\$?(?:'((?:[^']|'')+)'|([^'!.]+))[!.])?\$?([A-Z]{1,3})\$?(\d{1,7})$/;

function addressed(address: string): { sheet: string; row: number; column: number } | undefined {
  const [, quoted, plain, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', row: Number(digits) - 1, column };
}

/** Row and column, from 0, of C5 or $C$5. */
export function cellAt(reference: string): { row: number; column: number } | undefined {
  const at = addressed(reference);
  return at && { row: at.row, column: at.column };
}

/** The cells that a file has names for. A name whose row was deleted has no cell any more and is left out. */
export function namedCells(
  addresses: ReadonlyMap<string, string>,
  sheets: ReadonlyMap<string, Sheet>,
): ReadonlyMap<string, NamedCell> {
  const named = new Map<string, NamedCell>();
  for (const [name, address] of addresses) {
    const at = addressed(address);
    const sheet = at && sheets.get(at.sheet);
    if (!at || !sheet) continue;
    const { text = '', note } = sheet.at(at.row, at.column) ?? {};
    const place = placeIn(sheet.table, at.row, at.column);
    named.set(name, { text, at: place, ...(note !== undefined && { note }) });
  }
  return named;
}
