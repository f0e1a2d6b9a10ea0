import type { SourceTable } from '../source';
import { labelOf } from './labels';
import { isWords, type LineCell, saysNumber } from './lineCell';

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

/** Where the name of a row is: the last words before its first number, else the last that a blank follows. */
function nameAt(cells: readonly LineCell[]): number {
  const firstNumber = cells.findIndex(saysNumber);
  if (firstNumber >= 0) return cells.slice(0, firstNumber).findLastIndex(isWords);
  const beforeBlank = cells.findLastIndex((cell, i) => isWords(cell) && cells[i + 1]?.figure !== undefined);
  return beforeBlank >= 0 ? beforeBlank : cells.findLastIndex(isWords);
}

/** What the cells of a line say of it. */
export function describe(cells: readonly LineCell[]): Omit<SourceLine, 'file' | 'table' | 'line'> {
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
