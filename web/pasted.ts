import { type FigureCell, isFigure, typedValue } from './cells';

/** A figure with its value. */
export type Filled = readonly [figure: string, value: unknown];

/** The cells of what was copied: rows by line ends, columns by tabs. */
export const blockOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()));

export const isBlock = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

type Block = readonly (readonly string[])[];

/** Numbers alone: there are no labels to go by. */
export const isOfNumbers = (block: Block): boolean => block.every((row) => row.every(isFigure));

const isLabel = (text: string): boolean => !isFigure(text);

/** The numbers of a block without the heads above and the labels beside them. */
export function numbersOf(block: Block): Block {
  const body = block.filter((row) => !row.some(isLabel) || row.some((cell) => cell !== '' && isFigure(cell)));
  const column = Math.max(-1, ...body.map((row) => row.findLastIndex(isLabel)));
  return body.map((row) => row.slice(column + 1));
}

/** A block put down from a cell on, row under row; what reaches beyond the table is left out. */
export function putDown(cells: readonly FigureCell[], from: string, block: Block): Filled[] {
  const start = cells.find(({ figure }) => figure === from);
  if (!start) return [];
  const rows = [...new Set(cells.filter(({ row }) => row >= start.row).map(({ row }) => row))];
  return block.flatMap((line, i) => {
    const places = cells.filter(({ row, column }) => row === rows[i] && column >= start.column);
    return line.flatMap((text, j): Filled[] => {
      const place = places[j];
      return place ? [[place.figure, typedValue(text)]] : [];
    });
  });
}

/** The figures that an import has found, by their paths; those left open are none. */
export function foundIn(statistics: unknown, path: readonly string[] = []): Filled[] {
  if (statistics === null || statistics === undefined) return [];
  const isFigure = typeof statistics !== 'object' || 'remark' in statistics;
  if (isFigure) return [[path.join('.'), statistics]];
  return Object.entries(statistics).flatMap(([key, inner]) => foundIn(inner, [...path, key]));
}
