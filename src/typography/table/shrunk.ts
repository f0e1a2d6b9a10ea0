import type { Problem } from '../../findings/problem';
import { cellSize } from '../measures';
import type { SetTable } from './setTable';

/** Figures too long for their cells and set smaller, which somebody should know. */
export const shrunkFigures = ({ cells, source }: SetTable): Problem[] =>
  cells.flatMap(({ cell: { figure, role, text }, size }) => {
    const usual = cellSize(source.style, role);
    if (figure === undefined || size >= usual) return [];
    return [
      {
        code: 'figure.shrunk',
        severity: 'info',
        path: `statistics.${figure}`,
        cells: [figure],
        actual: text,
        params: { size, usual },
      } as const,
    ];
  });
