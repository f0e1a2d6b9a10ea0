import type { FigureCell } from './cells';
import { typedValue } from './cells';

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

const NUMBER = /^(?:[-+]?[\d,，]*\.?\d+|\/|／|)$/;

/** Numbers alone: there are no labels to go by. */
export const isOfNumbers = (block: readonly (readonly string[])[]): boolean =>
  block.every((row) => row.every((cell) => NUMBER.test(cell)));

/** A block put down from a cell on, row under row; what reaches beyond the table is left out. */
export function putDown(
  cells: readonly FigureCell[],
  from: string,
  block: readonly (readonly string[])[],
): Filled[] {
  const start = cells.find(({ figure }) => figure === from);
  if (!start) return [];
  const rows = [...new Set(cells.filter(({ row }) => row >= start.row).map(({ row }) => row))];
  return block.flatMap((line, i) => {
    const places = cells.filter(({ row, column }) => row === rows[i] && column >= start.column);
    return line.flatMap((text, j): Filled[] => {
      const place = places[j];
      return place ? [[place.figure, typedValue(text.replace(/[,，](?=\d{3})/g, ''))]] : [];
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
