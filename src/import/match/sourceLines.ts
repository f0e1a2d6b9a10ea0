import { beforeSuffix, trimEndOf } from '../../ground/affixes';
import { isDigits } from '../../ground/digits';
import { unspaced } from '../../ground/written';
import { isHint } from '../named/names';
import { isText, type Source, type SourceBlock, type SourceTable, type SourceText } from '../source';
import { type CellText, isGrouped, readCellText, UNITS } from './cellText';
import { labelOf, normal } from './labels';
import { sideBySide } from './sideBySide';

export interface LineCell {
  readonly text: string;
  readonly note?: string;
  /** What it says as a figure; absent for words. */
  readonly figure?: CellText;
  /** Words in normal form. */
  readonly label: string;
  /** The columns that it covers; the row where it begins. */
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  /** The words before it in its own cell, in normal form: 本年制发件数 2. */
  readonly head?: string;
}

/** A row of a table, or a line of text, as the matcher looks at it. */
export interface SourceLine {
  /** Name of the source. */
  readonly file: string;
  readonly table?: SourceTable;
  readonly line?: number;
  readonly cells: readonly LineCell[];
  /** What the row may be called, in normal form: the words nearest to its figures, alone or with those around them. */
  readonly names: readonly string[];
  /** Words of the cells that begin in this row, in normal form. */
  readonly begins: readonly string[];
  /** Words further out: stubs. */
  readonly stubs: readonly string[];
  /** The cells behind its name. */
  readonly figures: readonly LineCell[];
}

/** Beyond that a cell is prose and no label. */
const LABEL = 120;

function lineCell({ text, note, row, column, colSpan }: Omit<LineCell, 'label' | 'figure'>): LineCell {
  const figure = text.length > LABEL ? undefined : readCellText(text);
  const label = figure !== undefined || text.length > LABEL ? '' : normal(text);
  return {
    text,
    row,
    column,
    colSpan,
    label,
    ...(figure && { figure }),
    ...(note !== undefined && { note }),
  };
}

const isUnit = ({ text }: LineCell): boolean => [...UNITS, '单位'].includes(text.normalize('NFKC').trim());
export const isWords = (cell: LineCell): boolean => cell.figure === undefined && !isUnit(cell);
const saysNumber = ({ figure }: LineCell): boolean => figure !== undefined && figure.kind !== 'blank';

/** Where the name of a row is: the last words before its first number, else the last that a blank follows. */
function nameAt(cells: readonly LineCell[]): number {
  const firstNumber = cells.findIndex(saysNumber);
  if (firstNumber >= 0) return cells.slice(0, firstNumber).findLastIndex(isWords);
  const beforeBlank = cells.findLastIndex((cell, i) => isWords(cell) && cells[i + 1]?.figure !== undefined);
  return beforeBlank >= 0 ? beforeBlank : cells.findLastIndex(isWords);
}

function describe(cells: readonly LineCell[]): Omit<SourceLine, 'file' | 'table' | 'line'> {
  const at = nameAt(cells);
  const row = Math.max(...cells.map((cell) => cell.row));
  const words = cells.slice(0, at + 1).filter(isWords);
  const bare = labelOf(words.findLast(({ label }) => label !== '')?.text ?? '').plain;
  const labels = words.map(({ label }) => label).filter(Boolean);
  const own = labels.at(-1) ?? '';
  // A label cut over cells goes on from its neighbour's.
  const joined = labels.slice(-3).map((_, i, last) => last.slice(i).join(''));
  return {
    cells,
    names: [...new Set([own, bare, ...joined.reverse()])].filter(Boolean),
    begins: cells.filter((cell) => cell.row === row && cell.label !== '').map(({ label }) => label),
    stubs: labels.slice(0, -1),
    figures: cells.slice(at + 1).filter(({ figure }) => figure !== undefined),
  };
}

/** Where a form ends at the right: columns for comparison are there, or nothing at all. */
function endOf({ rows }: SourceTable): number {
  const cells = rows.flat();
  const hints = cells.find(({ text }) => isHint(text.trim()))?.column ?? Number.POSITIVE_INFINITY;
  const said = cells.filter(({ text, column }) => column < hints && text.trim() !== '');
  return said.reduce((end, { column, colSpan }) => Math.max(end, column + colSpan), 0);
}

/** Rows that a column of serial numbers must have at least where no head says that it is one. */
const SERIAL_ROWS = 4;
const SERIAL = ['序号', '编号', '行次', '行号', '项次', 'no'];

/** Where a form begins at the left: a column of serial numbers is none of it. */
function startOf({ rows }: SourceTable): number {
  const first = rows.flatMap((row) => row.filter(({ column, colSpan }) => column === 0 && colSpan === 1));
  const texts = first.map(({ text }) => text.normalize('NFKC').trim()).filter((text) => text !== '');
  const numbers = texts.filter((text) => isDigits(text, 1, 3)).map(Number);
  const isSerial = numbers.every((n, i) => n > (numbers[i - 1] ?? 0));
  const isHeaded = SERIAL.includes((texts[0] ?? '').toLowerCase());
  const others = texts.length - numbers.length - (isHeaded ? 1 : 0);
  const isEnough = isHeaded || (numbers.length >= SERIAL_ROWS && (numbers.at(-1) ?? 0) <= rows.length + 1);
  return numbers.length > 0 && others === 0 && isSerial && isEnough ? 1 : 0;
}

/** Columns that a row of their numbers must have at least. */
const NUMBERED = 4;
const NUMBER_HEADS = ['', '序号', '编号', '栏次', '列次', '栏目', '甲', '乙', '丙'];

/** A row that numbers the columns, as tables of statistics have it below their heads: 甲 1 2 3 4. */
function numbersColumns(cells: readonly LineCell[]): boolean {
  const numbers = cells.filter(saysNumber).map(({ text }) => text.normalize('NFKC').trim());
  const words = cells.filter((cell) => !saysNumber(cell));
  return (
    numbers.length >= NUMBERED &&
    numbers.every((text, i) => [`${i + 1}`, `(${i + 1})`].includes(text)) &&
    words.every(({ text }) => NUMBER_HEADS.includes(unspaced(text)))
  );
}

function tableLines(table: SourceTable, file: string): SourceLine[] {
  const [start, end] = [startOf(table), endOf(table)];
  return table.rows
    .map((row) => row.filter(({ column }) => start <= column && column < end))
    .filter((row) => row.length > 0)
    .map((row) => row.map(lineCell))
    .filter((cells) => !numbersColumns(cells))
    .map((cells) => ({ file, table, ...describe(cells) }));
}

/** What parts cells in a line of text; a single space does not, but between figures. */
const SEPARATOR = /\t|\s*[|｜]\s*|[ \u3000]{2,}|\s+(?=[(（]?[一二三四五六七八九十\d]{1,2}[)）.、]\D)/;
const FIGURE = /[—/-]+|\d[\d,，.]*/g;
const OF_FIGURES = '0123456789.,，/—-';
const UNIT_TAILS = ['——', '人次', '万元', '件', '条', '次', '篇', '个', '人', '项'];

/** Numbers with one space between them, as they are copied out of a PDF; beside others it may be one: 1 234. */
function numbersIn(piece: string, isAlone: boolean): string[] | undefined {
  const numbers = piece.split(' ');
  if (numbers.length < 2 || (!isAlone && isGrouped(piece))) return undefined;
  return numbers.every((number) => readCellText(number)?.kind === 'number') ? numbers : undefined;
}

/** Cells of a line of text: label, unit and figures, flattened or parted. 一、主动公开情况——492 */
function cellsOfText(text: string): string[] {
  return text.split(SEPARATOR).flatMap((piece, _, { length }) => {
    const label = piece.trim();
    const numbers = numbersIn(label, length === 1);
    if (numbers) return numbers;
    const words = trimEndOf(label, OF_FIGURES);
    return words === '' ? [label] : [words, ...(label.slice(words.length).match(FIGURE) ?? [])];
  });
}

/** The unit that a form prints behind the label, glued to it: 七、依申请公开信息收取的费用万元 */
function withoutUnit(label: string): string {
  const bare = beforeSuffix(label, ...UNIT_TAILS);
  return bare.length >= 2 ? bare : label;
}

interface TextLine {
  readonly line?: number;
  readonly cells: LineCell[];
}

const BAR = /[|｜\t]/;
/** A figure with its head before it: 本年制发件数：2 */
const HEADED = /^(\D+?)[\s:：]+([\d.,]+)$/;

/** The cells of a line of text. Where each figure has its head before it in its own cell, the heads are no labels. */
function cellsOfLine(text: string): LineCell[] {
  const cell = (piece: string, column: number, head?: string): LineCell => ({
    ...lineCell({ text: piece, row: 0, column, colSpan: 1 }),
    ...(head !== undefined && { head: normal(head) }),
  });
  const pieces = text.split(BAR).map((piece) => HEADED.exec(piece.trim()) ?? [piece.trim()]);
  const isHeaded = ({ length }: readonly string[]): boolean => length > 1;
  const from = pieces.findIndex(isHeaded);
  if (from < 1 || !pieces.slice(from).every(isHeaded))
    return cellsOfText(text).map((piece, column) => cell(piece, column));
  return pieces.map(([piece = '', head, figure], column) => cell(figure ?? piece, column, head));
}

const hasWords = ({ cells }: TextLine): boolean => cells.some(isWords);
const hasFigures = ({ cells }: TextLine): boolean => cells.some(saysNumber);

/** More cells than a row of any form has. */
const MOST_CELLS = 256;

/** A line of figures only, or of a unit, goes on from the line before: a table that was copied one cell a line. */
function gather(blocks: readonly SourceText[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const { text, line } of blocks) {
    if (unspaced(text).length > LABEL * 2) continue;
    const cells = cellsOfLine(text);
    const last = lines.at(-1);
    const next: TextLine = { cells, ...(line !== undefined && { line }) };
    const goesOn = !hasWords(next) && (hasFigures(next) || cells.every(isUnit));
    if (last && goesOn && last.cells.length < MOST_CELLS)
      for (const cell of cells) last.cells.push({ ...cell, column: last.cells.length });
    else lines.push(next);
  }
  return lines;
}

/** The words of a line that has no figures. */
const wordsOf = (line: TextLine | undefined): string | undefined =>
  line && hasWords(line) && !hasFigures(line) ? line.cells.map(({ label }) => label).join('') : undefined;

/** Lines that a label is broken into at most, in a narrow column. */
const LABEL_LINES = 5;

/** The label that a line ends, with one line above it, with two … */
function namesAbove(lines: readonly TextLine[], index: number, own: string): string[] {
  const names: string[] = [];
  for (let name = own, at = index - 1; index - at < LABEL_LINES; at--) {
    const words = wordsOf(lines[at]);
    if (words === undefined) break;
    name = words + name;
    names.push(name);
  }
  return names;
}

function textLines(blocks: readonly SourceText[], file: string): SourceLine[] {
  const lines = gather(blocks);
  return lines.map(({ cells, line }, index) => {
    const described = describe(cells);
    const bare = cells.filter(isWords).map(({ text }) => normal(withoutUnit(text)));
    const own = bare.at(-1) ?? '';
    const upTo = namesAbove(lines, index, own);
    const below = wordsOf(lines[index + 1]);
    const names = [
      ...described.names,
      own,
      ...upTo,
      // What stands above a label is no part of it: a line of figures alone is named by the words before it.
      below !== undefined && own !== '' && own + below,
      below !== undefined && upTo[0] !== undefined && upTo[0] + below,
    ];
    // Heads may have but one space between them.
    const heads = cells.filter(isWords).flatMap(({ text }) => text.split(' ').map(normal));
    return {
      file,
      ...described,
      begins: [...new Set([...described.begins, ...heads])].filter(Boolean),
      ...(line !== undefined && { line }),
      names: [...new Set(names)].filter((name): name is string => Boolean(name)),
    };
  });
}

const isTable = (block: SourceBlock): block is SourceTable => block.type === 'table';

/** The rows of all tables, in reading order. */
export const linesOfTables = ({ file, blocks }: Source): SourceLine[] =>
  blocks
    .filter(isTable)
    .flatMap(sideBySide)
    .flatMap((table) => tableLines(table, file));

/** The lines of the text, for tables whose cells were flattened into it. */
export const linesOfText = ({ file, blocks }: Source): SourceLine[] => textLines(blocks.filter(isText), file);
