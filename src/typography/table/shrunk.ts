import type { Problem } from '../../findings/problem';
import { isDigit } from '../../ground/digits';
import { cellSize } from '../measures';
import type { SetTable } from './setTable';

/** Smaller figures cannot be read in print. */
const LEGIBLE = 6;

/** Figures too long for their cells and set smaller, which somebody should know. */
export const shrunkFigures = ({ cells, source }: SetTable): Problem[] =>
  cells.flatMap(({ cell: { figure, role, text }, size }) => {
    const usual = cellSize(source.style, role);
    if (figure === undefined || size >= usual) return [];
    return [
      {
        ...(size < LEGIBLE
          ? ({ code: 'figure.illegible', severity: 'warning' } as const)
          : ({ code: 'figure.shrunk', severity: 'info' } as const)),
        cells: [figure],
        actual: text,
        params: { size, usual, digits: Array.from(text).filter(isDigit).length },
      } as const,
    ];
  });
