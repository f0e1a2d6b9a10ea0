import { isDigits } from '../../ground/digits';
import { unspaced } from '../../ground/written';
import { isHint } from '../named/names';
import type { Source, SourceBlock, SourceTable } from '../source';
import { type LineCell, lineCell, saysNumber } from './lineCell';
import { sideBySide } from './sideBySide';
import { describe, type SourceLine } from './sourceLine';

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

const isTable = (block: SourceBlock): block is SourceTable => block.type === 'table';

/** The rows of all tables, in reading order. */
export const linesOfTables = ({ file, blocks }: Source): SourceLine[] =>
  blocks
    .filter(isTable)
    .flatMap(sideBySide)
    .flatMap((table) => tableLines(table, file));
