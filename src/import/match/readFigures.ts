import type { Problem } from '../../findings/problem';
import type { FigurePath, FigureSpec } from '../../model/figure';
import { placeOf } from '../place';
import type { Place } from '../source';
import { figureValue, type InputFigure } from './figureValue';
import { likeness } from './labels';
import { isWords, type LineCell } from './lineCell';
import type { ReadRow } from './readRows';
import * as report from './report';

export interface ReadFigure {
  readonly path: FigurePath;
  readonly value: InputFigure;
  /** Where it is in the source. */
  readonly at: Place;
}

export type Specs = ReadonlyMap<FigurePath, FigureSpec>;

/** Whether a row of a table has words behind its label, where its figure should be: 见附件. */
function saysMore({ row, line }: ReadRow): boolean {
  const own = row.labels.at(-1);
  const at = own ? line.cells.findLastIndex(({ label }) => likeness(own, label) > 0) : -1;
  return line.table !== undefined && at >= 0 && line.cells.slice(at + 1).some(isWords);
}

/** The figures of a row that was found; those that cannot be read are blank. */
export function readFigures(read: ReadRow, specs: Specs, problems: Problem[]): ReadFigure[] {
  const { row, line, reading } = read;
  const paths = row.columns.map(({ path }) => path);
  const at = (cell?: LineCell): Place => placeOf(line, cell?.column).where;
  const blank = paths.map((path): ReadFigure => ({ path, value: null, at: at() }));
  if (!reading) {
    // A label with nothing behind it: nobody filled it in.
    const isOpen = line.figures.length === 0 && paths.length === 1 && !saysMore(read);
    if (!isOpen) problems.push(report.unreadableRow(read));
    return blank;
  }
  return row.columns.map(({ path }, i): ReadFigure => {
    const [cell, spec] = [reading[i], specs.get(path)];
    const value = cell?.figure && spec && figureValue(spec, cell.figure, cell.note);
    if (!cell) problems.push(report.noCell(path, at()));
    else if (!value) problems.push(report.unclearFigure(path, cell.text, at(cell)));
    else if (value.converted !== undefined)
      problems.push(report.converted(path, cell.text, value.converted, at(cell)));
    return { path, value: value?.value ?? null, at: at(cell) };
  });
}
