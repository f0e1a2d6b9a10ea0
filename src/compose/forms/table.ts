import type { GridCell } from '../../document/grid';
import type { Table, TableStyle } from '../../document/nodes';
import type { Problem } from '../../findings/problem';
import { printFigure } from '../../model/figure';
import type { Form, FormCell } from '../../model/form';
import type { Report } from '../../model/report';
import { chineseDate } from '../dates';
import { resolveGrid } from './resolve';

const MM = 72 / 25.4;
/** The smallest figure, pt: sixteen digits (2⁵³−1) in the narrowest column of 表四 stay in one piece. */
const SMALLEST = 3;
/** A digit in the Latin face is half a character wide. */
const DIGIT = 0.5;

/** Fills {year}, {agency} and the sign-off fields of a caption, lead or foot line; what is not given leaves room to write. */
function words(report: Report, template: string): string {
  const signOff = (report.extra.signOff ?? {}) as Readonly<Record<string, string | undefined>>;
  const known: Record<string, string | undefined> = {
    ...signOff,
    date: signOff.date && chineseDate(signOff.date),
    year: String(report.year),
    agency: report.agency.name,
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
}

/** The size at which a figure fits its cell in one line; undefined where the table's own does. */
function shrunk(text: string, width: number, { figureSize, padX }: TableStyle): number | undefined {
  const number = /^-?[\d.]+/.exec(text)?.[0] ?? '';
  const size = (width - 2 * padX) / (number.length * DIGIT);
  return size >= figureSize ? undefined : Math.max(SMALLEST, Math.floor(size * 2) / 2);
}

function gridCell(
  report: Report,
  form: Form,
  cell: FormCell,
  width: number,
): Omit<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan'> {
  const figure = cell.figure === undefined ? undefined : report.figures.get(cell.figure);
  if (cell.figure !== undefined && !figure)
    throw new Error(`Form ${form.name}: no figure ${cell.figure} in the statistics of its edition`);
  const text = figure ? printFigure(figure) : (cell.text ?? '');
  const size = figure && shrunk(text, width, form.style);
  return {
    role: cell.role,
    text,
    align: cell.align ?? (cell.role === 'label' || cell.role === 'corner' ? 'left' : 'center'),
    vertical: cell.vertical ?? false,
    indent: cell.indent ?? 0,
    ...(size !== undefined && { size }),
    ...(cell.figure !== undefined && { figure: cell.figure }),
    ...(cell.fill !== undefined && { fill: cell.fill }),
  };
}

/** A form filled with a report's figures. */
export function buildTable(report: Report, form: Form): Table {
  const grid = resolveGrid(form, (cell, widthMm) => gridCell(report, form, cell, widthMm * MM));
  return {
    type: 'table',
    name: form.name,
    ...(form.caption !== undefined && { caption: words(report, form.caption) }),
    ...(form.lead !== undefined && { lead: words(report, form.lead) }),
    grid,
    style: form.style,
    foot: (form.foot ?? []).map((line) => line.map((piece) => words(report, piece))),
    newPage: form.newPage ?? false,
    landscape: form.landscape ?? false,
  };
}

/** A figure too long for its cell is set smaller, which somebody should know. */
export function shrunkFigures({ grid, style }: Table, where: (path: string) => string): Problem[] {
  return grid.cells.flatMap(({ figure, size, text }) =>
    figure === undefined || size === undefined
      ? []
      : [
          {
            code: 'figure.shrunk',
            severity: 'info',
            path: `statistics.${figure}`,
            cells: [figure],
            where: where(figure),
            actual: text,
            params: { size, usual: style.figureSize },
          } as const,
        ],
  );
}
