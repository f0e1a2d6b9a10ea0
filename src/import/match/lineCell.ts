import { type CellText, readCellText, UNITS } from './cellText';
import { normal } from './labels';

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

/** Beyond that a cell is prose and no label. */
export const LABEL = 120;

export function lineCell({ text, note, row, column, colSpan }: Omit<LineCell, 'label' | 'figure'>): LineCell {
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

export const isUnit = ({ text }: LineCell): boolean =>
  [...UNITS, '单位'].includes(text.normalize('NFKC').trim());
export const isWords = (cell: LineCell): boolean => cell.figure === undefined && !isUnit(cell);
export const saysNumber = ({ figure }: LineCell): boolean => figure !== undefined && figure.kind !== 'blank';
