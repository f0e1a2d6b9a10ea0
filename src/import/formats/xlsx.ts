import { type Contents, columnLetters } from '../source';
import { Unreadable } from '../unreadable';
import { type Attributes, byName, isOn, readXml } from '../xml';
import { decimal } from './decimal';
import { cellAt, createSheets, namedCells, type OpenSheet, type Sheet, type SheetCell } from './sheet';

type Parts = ReadonlyMap<string, Uint8Array>;

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

/** The path of a part that another one names, from its own folder or from the root. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, comments. */
  readonly type: string;
  readonly target: string;
}

/** More than the sheets and comments of any workbook of ours. */
const RELATIONS = 1000;

/** What a part refers to inside the package; nothing outside is looked at. */
function relations(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found: Relation[] = [];
  const bytes = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes)
    readXml(bytes, {
      open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        if (found.length >= RELATIONS) throw new Unreadable('too-large', `${RELATIONS}个部件`);
        found.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: resolvePart(folder, Target),
        });
      },
    });
  return found;
}

/** Texts by number; phonetic readings are no part of them. */
function readSharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic++;
      inText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') phonetic--;
      inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** Comments by the cell that they are on. */
function readComments(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  if (!part) return comments;
  const authors: string[] = [];
  const signed = new Map<string, string>();
  let reference = '';
  let into: 'author' | 'text' | undefined;
  readXml(part, {
    open: (name, { ref = '', authorId = '' }) => {
      if (name === 'author') authors.push('');
      if (name === 'comment') {
        reference = ref;
        signed.set(ref, authors[Number(authorId)] ?? '');
      }
      into = name === 'author' ? 'author' : name === 't' ? 'text' : undefined;
    },
    close: () => {
      into = undefined;
    },
    text: (text) => {
      if (into === 'author') authors[authors.length - 1] += text;
      if (into === 'text') comments.set(reference, (comments.get(reference) ?? '') + text);
    },
  });
  // Programs begin a comment with the name of who wrote it, on a line of its own.
  for (const [cell, text] of comments) {
    const author = signed.get(cell) ?? '';
    const rest = author && text.startsWith(author) ? text.slice(author.length) : '';
    const [colon = '', ...own] = rest.trimStart().split('\n');
    if (own.length > 0 && [':', '：'].includes(colon.trim())) comments.set(cell, own.join('\n').trimStart());
  }
  return comments;
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

/** Parts by path, each handed out once: one that many sheets have for theirs would be read as often. */
function once(parts: Parts): (path: string | undefined) => Uint8Array | undefined {
  const left = new Map(parts);
  return (path = '') => {
    const part = left.get(path);
    left.delete(path);
    return part;
  };
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
