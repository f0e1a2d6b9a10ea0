import { type Contents, columnLetters } from '../source';
import { Unreadable } from '../unreadable';
import { type Attributes, byName, isOn, readXml } from '../xml';
import { decimal } from './decimal';
import { cellAt, createSheets, namedCells, type OpenSheet, type Sheet, type SheetCell } from './sheet';
import { once, type Parts, relations } from './xlsxParts';
import { readComments, readSharedStrings } from './xlsxTexts';

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Names of single cells: requests.received.total → 申请, C5. */
  readonly names: ReadonlyMap<string, string>;
}

function readWorkbook(part: Uint8Array): Workbook {
  const sheets: SheetEntry[] = [];
  const names = new Map<string, string>();
  let name: string | undefined;
  readXml(part, {
    open: (element, { name: called = '', id = '', state, localSheetId }) => {
      if (element === 'sheet')
        sheets.push({ name: called, relation: id, hidden: (state ?? 'visible') !== 'visible' });
      name = element === 'definedName' && localSheetId === undefined ? called : undefined;
    },
    text: (text) => {
      if (name !== undefined) names.set(name, (names.get(name) ?? '') + text);
    },
  });
  return { sheets, names };
}

/** What a cell shows. A formula that nobody has calculated shows itself: it is no blank. */
function shownText(
  type: string,
  value: string | undefined,
  formula: string,
  strings: readonly string[],
): string {
  if (value === undefined) return formula && `=${formula}`;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? decimal(value) : value;
}

function readSheet(
  sheet: OpenSheet,
  part: Uint8Array,
  strings: readonly string[],
  notes: ReadonlyMap<string, string>,
) {
  const merges: Omit<SheetCell, 'text'>[] = [];
  let row = -1;
  let column = -1;
  let cell: { type: string; value?: string; formula: string } = { type: 'n', formula: '' };
  let into: 'value' | 'formula' | undefined;
  const open: Readonly<Record<string, (attributes: Attributes) => void>> = {
    col: ({ min, max, hidden }) => {
      if (isOn(hidden)) sheet.hideColumns(Number(min) - 1, Number(max));
    },
    row: ({ r, hidden }) => {
      row = r === undefined ? row + 1 : Number(r) - 1;
      if (isOn(hidden)) sheet.hideRows(row, row + 1);
      column = -1;
    },
    c: ({ r, t = 'n' }) => {
      ({ row, column } = (r !== undefined && cellAt(r)) || { row, column: column + 1 });
      cell = { type: t, formula: '' };
    },
    v: () => {
      into = 'value';
      cell.value ??= ''; // a formula may come to nothing
    },
    t: () => {
      into = 'value';
    },
    f: () => {
      into = 'formula';
    },
    mergeCell: ({ ref = '' }) => {
      const [from, to] = ref.split(':').map(cellAt);
      if (from && to)
        merges.push({ ...from, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 });
    },
  };
  const opened = byName(open);
  readXml(part, {
    open: (element, attributes) => {
      into = undefined;
      opened(element, attributes);
    },
    close: (element) => {
      into = undefined;
      if (element !== 'c') return;
      const text = shownText(cell.type, cell.value, cell.formula, strings);
      const note = notes.get(`${columnLetters(column)}${row + 1}`);
      sheet.add({ row, column, text, ...(note !== undefined && { note }) });
    },
    text: (text) => {
      if (into === 'value') cell.value = (cell.value ?? '') + text;
      else if (into === 'formula') cell.formula += text;
    },
  });
  return sheet.laid(merges);
}

/** Reads an .xlsx file: what its visible sheets show. Formulas are not calculated, links not followed, macros not read. */
export function readXlsx(parts: Parts): Contents {
  const root =
    relations(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const take = once(parts);
  const book = take(root);
  if (!book) throw new Unreadable('archive');
  const { sheets, names } = readWorkbook(book);
  const related = relations(parts, root);
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  const strings = readSharedStrings(take(related.find(({ type }) => type === 'sharedStrings')?.target));
  const create = createSheets();
  const read = new Map<string, Sheet>();
  for (const { name, relation, hidden } of sheets) {
    const path = targets.get(relation) ?? '';
    const part = hidden ? undefined : take(path);
    if (!part) continue;
    const comments = relations(parts, path).find(({ type }) => type === 'comments')?.target;
    read.set(name, readSheet(create(name), part, strings, readComments(take(comments))));
  }
  return { blocks: [...read.values()].map(({ table }) => table), named: namedCells(names, read) };
}
