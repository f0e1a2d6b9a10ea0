import type { TableStyle } from '../../document/nodes';
import { breakLines, type LineSpan } from '../breakLines';
import { cellPitch, cellSize } from '../measures';
import type { RoleStyle } from '../profile';
import type { Atom, Shaper } from '../shape';

/** A remark as it is set below its figure. */
export interface SetRemark {
  readonly size: number;
  readonly pitch: number;
  readonly atoms: readonly Atom[];
  readonly lines: readonly LineSpan[];
}

/** Of the size of the figure. */
const SHARE = 0.75;
/** A remark that does not fit a line at this size takes several. */
const SMALLEST = 6;

/** A figure and its measure word stay together: （其中修订 | 16件）. */
const withMeasureWords = (atoms: readonly Atom[]): readonly Atom[] =>
  atoms.map((atom, i) => (atoms[i - 1]?.western && !atom.western ? { ...atom, cannotStart: true } : atom));

/**
 * Sets a remark in small print: on one line where it fits one, in the largest half point that does; else on several
 * in the smallest size, broken neither inside a number nor before its measure word.
 */
export function setRemark(
  text: string,
  room: number,
  role: RoleStyle,
  style: TableStyle,
  shape: Shaper,
): SetRemark {
  const usual = Math.floor(cellSize(style, 'figure') * SHARE * 2) / 2;
  const shaped = shape(text, { ...role, size: usual });
  const width = shaped.reduce((sum, atom) => sum + atom.advance, 0);
  const fitting = Math.floor(((usual * room) / Math.max(width, 1)) * 2) / 2;
  const size = Math.max(Math.min(SMALLEST, usual), Math.min(usual, fitting));
  const atoms = withMeasureWords(size === usual ? shaped : shape(text, { ...role, size }));
  return { size, pitch: cellPitch(style, size), atoms, lines: breakLines(atoms, { width: room }) };
}

/** The lines of a remark as text, for a format that would break them by rules of its own. */
export const remarkLines = ({ atoms, lines }: SetRemark): string[] =>
  lines.map(({ start, end }) =>
    atoms
      .slice(start, end)
      .map(({ text }) => text)
      .join(''),
  );
