import type { Problem } from '../../findings/problem';
import { oneSpaced } from '../../ground/written';
import type { FigurePath } from '../../model/figure';
import { placeOf } from '../place';
import type { Place } from '../source';
import type { FormRow, FormRows } from './formRows';
import type { ReadFigure, Specs } from './readFigures';
import type { ReadRow } from './readRows';
import type { SourceLine } from './sourceLine';

const short = (text: string): string => {
  const line = oneSpaced(text);
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

const figuresOf = ({ figures }: SourceLine): string =>
  short(figures.map(({ text }) => text.trim()).join(' '));

const pathsOf = ({ columns }: FormRow): FigurePath[] => columns.map(({ path }) => path);

const labelOf = ({ cells, names }: SourceLine): string =>
  short(cells.find(({ label }) => label !== '' && label === names[0])?.text ?? '');

/** A figure that is in two places, with different values. */
export const twice = (first: ReadFigure, second: ReadFigure): Problem => ({
  code: 'import.twice',
  severity: 'error',
  cells: [first.path],
  expected: shown(first),
  actual: shown(second),
  params: { detail: { zh: `${first.at.zh}；${second.at.zh}`, en: `${first.at.en}; ${second.at.en}` } },
});

function shown({ value }: ReadFigure): Problem['expected'] {
  if (value === null) return { say: 'nothing' };
  return typeof value === 'object' ? `${value.value}（${value.remark}）` : String(value);
}

/** A label that is not the form's, taken for it. A word that was lost or added is more than a slip. */
export const otherLabel = (row: FormRow, line: SourceLine, like: number): Problem => ({
  code: 'import.label',
  severity: like < 0.6 ? 'warning' : 'info',
  ...placeOf(line),
  cells: pathsOf(row),
  expected: row.labels.at(-1)?.text,
  actual: labelOf(line),
});

export const unknownRow = (line: SourceLine): Problem => ({
  code: 'import.row-unknown',
  severity: 'warning',
  ...placeOf(line),
  actual: labelOf(line),
  params: { figures: figuresOf(line) },
});

/** Rows of a form that the source does not have; one problem a form. */
export function missingRows(
  form: FormRows,
  rows: readonly FormRow[],
  isFound: boolean,
  specs: Specs,
): Problem {
  const paths = rows.flatMap(pathsOf);
  const spec = specs.get(paths[0] ?? '');
  return {
    code: isFound ? 'import.rows-missing' : 'import.form-missing',
    severity: isFound ? 'warning' : 'error',
    cells: paths,
    where: spec?.form ?? form.form.name,
    params: { count: rows.length, places: rows.map((row) => row.labels.at(-1)?.text ?? spec?.form ?? '') },
  };
}

/** A row whose cells cannot be told apart. */
export const unreadableRow = ({ row, line, shifted }: ReadRow): Problem => ({
  code: shifted ? 'import.row-shifted' : 'import.row-cells',
  severity: 'error',
  ...placeOf(line),
  cells: pathsOf(row),
  expected: String(row.columns.length),
  actual: String(line.figures.length),
  params: { name: row.labels.at(-1)?.text ?? '', figures: figuresOf(line) },
});

export const noCell = (path: FigurePath, at: Place): Problem => ({
  code: 'import.no-cell',
  severity: 'warning',
  cells: [path],
  params: { detail: at },
});

export const unclearFigure = (path: FigurePath, text: string, at: Place): Problem => ({
  code: 'import.figure',
  severity: 'error',
  cells: [path],
  actual: short(text),
  params: { detail: at },
});

export const converted = (path: FigurePath, text: string, amount: string, at: Place): Problem => ({
  code: 'import.unit',
  severity: 'info',
  cells: [path],
  actual: short(text),
  expected: amount,
  params: { detail: at },
});
