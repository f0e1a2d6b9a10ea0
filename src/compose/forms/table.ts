import * as z from 'zod';
import type { GridCell } from '../../document/grid';
import type { Table } from '../../document/nodes';
import { fillIn } from '../../ground/fillIn';
import { unwrap } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import { fieldAt } from '../../model/fields';
import { printFigure } from '../../model/figure';
import { at } from '../../model/figures';
import type { Form, FormCell } from '../../model/form';
import { type Report, reportSchema } from '../../model/report';
import { chineseDate } from '../dates';
import { resolveGrid } from './resolve';

const isDate = (edition: Edition, path: string): boolean => {
  const field = fieldAt(reportSchema(edition), path.split('.'));
  return field !== undefined && unwrap(field) instanceof z.ZodISODate;
};

/** Fills {year}, {agency} and the fields of a caption, lead or foot line; what is not given leaves room to write. */
function words({ year, agency, edition, extra }: Report, template: string): string {
  const known = { ...extra, year, agency: agency.name };
  return fillIn(template, (path) => {
    const value = String(at(known, path) ?? '');
    return value && isDate(edition, path) ? chineseDate(value) : value;
  });
}

function gridCell(
  report: Report,
  form: Form,
  cell: FormCell,
): Omit<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan'> {
  const figure = cell.figure === undefined ? undefined : report.figures.get(cell.figure);
  if (cell.figure !== undefined && !figure)
    throw new Error(`Form ${form.name}: no figure ${cell.figure} in the statistics of its edition`);
  return {
    role: cell.role,
    ...(figure ? printFigure(figure) : { text: cell.text ?? '' }),
    align: cell.align ?? (cell.role === 'label' || cell.role === 'corner' ? 'left' : 'center'),
    vertical: cell.vertical ?? false,
    indent: cell.indent ?? 0,
    ...(cell.figure !== undefined && { figure: cell.figure }),
    ...(cell.fill !== undefined && { fill: cell.fill }),
  };
}

/** A form filled with a report's figures. */
export function buildTable(report: Report, form: Form): Table {
  const grid = resolveGrid(form, (cell) => gridCell(report, form, cell));
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
