import type { Contents, SourceTable } from '../source';
import { Unreadable } from '../unreadable';
import { createSheets } from './sheet';

/** Rows that are read of a sheet; the format holds 65,536. */
const ROWS = 5000;
/** The format's own reader takes its time; real ones have some 100 kB. */
const BYTES = 8 * 1024 * 1024;

/** Reads an .xls or .et file by the package @e965/xlsx, where it is installed. */
export async function readXls(bytes: Uint8Array): Promise<Contents> {
  if (bytes.length > BYTES) throw new Unreadable('too-large', `${BYTES / 1024 / 1024} MB`);
  let library: typeof import('@e965/xlsx');
  try {
    library = await import('@e965/xlsx');
  } catch {
    throw new Unreadable('xls-peer');
  }
  let book: ReturnType<typeof library.read>;
  try {
    book = library.read(bytes, {
      type: 'array',
      sheetRows: ROWS,
      cellHTML: false,
      cellText: true,
      cellStyles: true,
    });
  } catch {
    throw new Unreadable('archive');
  }
  const create = createSheets();
  const blocks = book.SheetNames.flatMap((name, index): SourceTable[] => {
    const cells = book.Sheets[name];
    if (!cells || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) return [];
    const sheet = create(name);
    for (const [reference, cell] of Object.entries(cells)) {
      if (reference.startsWith('!')) continue;
      const { r: row, c: column } = library.utils.decode_cell(reference);
      const { t: type, v: value, w: shown, c: notes } = cell as import('@e965/xlsx').CellObject;
      const text = type === 'n' ? String(value) : String(type === 's' ? value : (shown ?? value ?? ''));
      const note = notes?.map((each) => each.t).join('\n');
      sheet.add({ row, column, text, ...(note && { note }) });
    }
    const merges = (cells['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r,
      column: s.c,
      rowSpan: e.r - s.r + 1,
      colSpan: e.c - s.c + 1,
    }));
    cells['!rows']?.forEach((row, at) => {
      if (row?.hidden) sheet.hideRows(at, at + 1);
    });
    cells['!cols']?.forEach((column, at) => {
      if (column?.hidden) sheet.hideColumns(at, at + 1);
    });
    return [sheet.laid(merges).table];
  });
  return { blocks };
}
