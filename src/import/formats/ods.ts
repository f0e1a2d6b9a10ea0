import type { Contents } from '../source';
import { Unreadable } from '../unreadable';
import { type Attributes, byName, readXml } from '../xml';
import { decimal } from './decimal';
import { COLUMNS, createSheets, namedCells, type OpenSheet, type Sheet, type SheetCell } from './sheet';

const isHidden = (visibility = 'visible'): boolean => visibility !== 'visible';
const count = (written: string | undefined): number => Math.max(1, Number(written) || 1);
/** A row may be repeated as often as a sheet is long; with text in it, hardly ever. */
const REPEATED = 1000;

interface OpenCell {
  readonly attributes: Attributes;
  readonly lines: string[];
  note: string;
}

/** Reads an .ods file: values as the sheets show them. Formulas are not calculated. */
export function readOds(parts: ReadonlyMap<string, Uint8Array>): Contents {
  const content = parts.get('content.xml');
  if (!content) throw new Unreadable('archive');
  const sheets = new Map<string, Sheet>();
  const names = new Map<string, string>();
  const create = createSheets();
  let sheet: OpenSheet | undefined;
  let columns = 0;
  let name = '';
  let merges: Omit<SheetCell, 'text'>[] = [];
  let row = 0;
  let rowRepeated = 1;
  let column = 0;
  let cell: OpenCell | undefined;
  let inNote = 0;

  const put = ({ attributes, lines, note }: OpenCell): void => {
    const { 'value-type': type, value, formula } = attributes;
    const written = type === 'float' || type === 'currency' ? decimal(value ?? '') : lines.join('\n');
    const text =
      written === '' && formula !== undefined ? formula.slice(Math.max(0, formula.indexOf('='))) : written;
    const rowSpan = count(attributes['number-rows-spanned']);
    const colSpan = count(attributes['number-columns-spanned']);
    if (rowSpan > 1 || colSpan > 1) merges.push({ row, column, rowSpan, colSpan });
    const times = count(attributes['number-columns-repeated']);
    const width = Math.min(times, COLUMNS - column); // none beyond the columns that are read, however many rows
    if (text !== '' && width > 0)
      for (let y = 0; y < Math.min(rowRepeated, REPEATED); y++)
        for (let x = 0; x < width; x++)
          sheet?.add({ row: row + y, column: column + x, text, ...(note && { note }) });
    column += times;
  };
  const open: Readonly<Record<string, (attributes: Attributes) => void>> = {
    table: (attributes) => {
      name = attributes.name ?? '';
      sheet = create(name);
      merges = [];
      row = 0;
      columns = 0;
    },
    'table-column': ({ visibility, 'number-columns-repeated': repeated }) => {
      const end = columns + count(repeated);
      if (isHidden(visibility)) sheet?.hideColumns(columns, end);
      columns = end;
    },
    'table-row': (attributes) => {
      rowRepeated = count(attributes['number-rows-repeated']);
      if (isHidden(attributes.visibility)) sheet?.hideRows(row, row + rowRepeated);
      column = 0;
    },
    'table-cell': (attributes) => {
      cell = { attributes, lines: [], note: '' };
    },
    'covered-table-cell': (attributes) => {
      cell = { attributes, lines: [], note: '' };
    },
    annotation: () => {
      inNote++;
    },
    p: () => {
      if (inNote === 0) cell?.lines.push('');
    },
    s: ({ c }) => {
      if (cell && inNote === 0) cell.lines[cell.lines.length - 1] += ' '.repeat(Math.min(count(c), 100));
    },
    'named-range': ({ name: called = '', 'cell-range-address': address = '' }) => {
      names.set(called, address);
    },
  };
  const close: Readonly<Record<string, () => void>> = {
    annotation: () => {
      inNote--;
    },
    'table-cell': () => {
      if (cell) put(cell);
      cell = undefined;
    },
    'covered-table-cell': () => {
      column += count(cell?.attributes['number-columns-repeated']);
      cell = undefined;
    },
    'table-row': () => {
      row += rowRepeated;
    },
    table: () => {
      if (sheet) sheets.set(name, sheet.laid(merges));
    },
  };
  readXml(content, {
    open: byName(open),
    close: byName(close),
    text: (text) => {
      if (!cell) return;
      if (inNote > 0) cell.note += text;
      else if (cell.lines.length > 0) cell.lines[cell.lines.length - 1] += text;
    },
  });
  return { blocks: [...sheets.values()].map(({ table }) => table), named: namedCells(names, sheets) };
}
