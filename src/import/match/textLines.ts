import { beforeSuffix, trimEndOf } from '../../ground/affixes';
import { unspaced } from '../../ground/written';
import { isText, type Source, type SourceText } from '../source';
import { isGrouped, readCellText } from './cellText';
import { normal } from './labels';
import { isUnit, isWords, LABEL, type LineCell, lineCell, saysNumber } from './lineCell';
import { describe, type SourceLine } from './sourceLine';

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
      // What is above a label is no part of it: a line of figures alone is named by the words before it.
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

/** The lines of the text, for tables whose cells were flattened into it. */
export const linesOfText = ({ file, blocks }: Source): SourceLine[] => textLines(blocks.filter(isText), file);
