import type { GridCell } from '../document/grid';
import { without } from '../ground/written';
import { figureName, hintTitle } from '../import/named/names';
import { catalogue } from '../model/catalogue';
import type { FigurePath, FigureSpec } from '../model/figure';
import { sum as sumOf } from '../model/figures';
import type { Report } from '../model/report';
import type { SumRule } from '../model/rule';
import { type Cell, type Look, reference, type Sheet } from './book';
import { figureEntry } from './entries';
import { type Places, totalFormula, verdict, verdictFormula } from './formula';
import { looks, OPEN, TOTAL } from './looks';
import { type FormPlan, TOP } from './plan';
import { rowHeights } from './rowHeights';

/** What the forms are filled from. */
interface Filling {
  readonly report: Report;
  /** Figures were given; else all cells are left open. */
  readonly hasFigures: boolean;
  readonly previous?: Report;
  readonly now: Places;
  readonly before: Places;
  /** A text with {year} and {agency} in it, taken from the sheet of facts. */
  readonly linked: (template: string) => Pick<Cell, 'value' | 'formula'>;
}

/** A screen is read from further away than paper. */
const SCALE = 1.2;
const PT = 72 / 25.4;
const CHECK_WIDTH = 72;
const CHECK_HEIGHT = 42;
const GAP = 12;

function lookOf({ role, align, vertical, indent, fill }: GridCell, { table }: FormPlan): Look {
  const { headSize, labelSize, figureSize } = table.style;
  const isHead = role === 'head' || role === 'corner' || role === 'band';
  return {
    font: role === 'head' ? '黑体' : '宋体',
    size: isHead ? headSize : role === 'figure' ? figureSize : labelSize,
    align,
    border: true,
    ...(vertical && { stacked: true }),
    ...(indent > 0 && { indent: Math.round(indent) }),
    ...(fill !== undefined && { fill }),
  };
}

/** A number where a spreadsheet keeps all its digits, else text. */
const numberOf = (decimal: string): number | string =>
  without(decimal, '-.').length <= 15 ? Number(decimal) : decimal;

/** The value of a figure, or the formula that adds it up. */
function content(spec: FigureSpec, sum: SumRule | undefined, { report, hasFigures, now }: Filling) {
  const figure = report.figures.get(spec.path);
  const parts = spec.absent === 'computed' ? sum?.parts : undefined;
  const formula = parts && totalFormula(parts, now);
  if (!figure || !hasFigures) return { value: formula ? '' : null, ...(formula && { formula }) };
  if (figure.state === 'notApplicable') return { value: '/' };
  const isSum = formula && (figure.value === null || sumOf(report.figures, parts ?? [])?.eq(figure.value));
  const value = figure.value === null ? null : numberOf(figure.value);
  return isSum ? { value: value ?? '', formula } : { value };
}

function figureCell(cell: GridCell, path: FigurePath, plan: FormPlan, filling: Filling): Cell {
  const { edition, figures } = filling.report;
  const spec = catalogue(edition).get(path) as FigureSpec;
  const sum = edition.rules.find((rule): rule is SumRule => rule.kind === 'sum' && rule.total === path);
  const said = content(spec, sum, filling);
  const remark = figures.get(path)?.remark;
  return {
    ...placed(cell),
    ...said,
    look: { ...lookOf(cell, plan), open: true, fill: 'formula' in said ? TOTAL : OPEN },
    name: figureName(path),
    rule: figureEntry(spec, reference(TOP + cell.row, cell.column)),
    ...(remark !== undefined && { note: remark }),
  };
}

const placed = ({
  row,
  column,
  rowSpan,
  colSpan,
}: GridCell): Pick<Cell, 'row' | 'column' | 'rowSpan' | 'colSpan'> => ({
  row: TOP + row,
  column,
  rowSpan,
  colSpan,
});

const formCells = (plan: FormPlan, filling: Filling): Cell[] =>
  plan.table.grid.cells.map((cell) =>
    cell.figure === undefined
      ? { ...placed(cell), value: cell.text, look: lookOf(cell, plan) }
      : figureCell(cell, cell.figure, plan, filling),
  );

/** The cells that say 平 or 不平, the heads above those at the right, the words of those below. */
function checkCells(plan: FormPlan, { report, previous, now, before }: Filling): Cell[] {
  const { table, verdicts, besides, checkRows } = plan;
  const width = table.grid.columns.length;
  const beside = verdicts.filter(({ column, row }) => column >= width && row < TOP + table.grid.rows);
  const inCommon = new Set(beside.map(({ identity }) => identity.words));
  const head = inCommon.size === 1 ? `核对：${[...inCommon][0]}` : '核对';
  const heads = Array.from({ length: besides }, (_, i) => ({
    row: TOP,
    column: width + i,
    rowSpan: Math.max(1, table.grid.headRows),
    value: head,
    look: { ...looks.identity, align: 'center' as const },
  }));
  const words = checkRows.map(({ row, words, free }) => ({
    row: free === 0 ? row - 1 : row,
    column: 0,
    colSpan: free === 0 ? width : free,
    value: `核对：${words}`,
    look: looks.identity,
  }));
  const cells = verdicts.map(
    ({ identity, row, column }): Cell => ({
      row,
      column,
      value: verdict(identity, report.figures, previous?.figures),
      formula: verdictFormula(identity, now, before),
      look: looks.verdict,
      ...(column >= width && inCommon.size > 1 && { note: identity.words }),
    }),
  );
  return [...heads, ...words, ...cells];
}

/** Last year's figures in grey, at the right of the form and of what is printed. */
export const hintColumn = ({ table, besides }: FormPlan): number => table.grid.columns.length + besides + 1;

/** The first column of figures. */
export const firstColumn = ({ cells }: FormPlan): number =>
  Math.min(...[...cells.values()].map(({ column }) => column));

function hintCells(plan: FormPlan, { previous }: Filling): Cell[] {
  if (!previous) return [];
  const [from, to] = [firstColumn(plan), hintColumn(plan)];
  const shifted = plan.table.grid.cells.filter(({ column, role }) => column >= from && role !== 'unit');
  const cells = shifted.flatMap((cell): Cell[] => {
    const place = { ...placed(cell), column: to + cell.column - from };
    if (cell.figure === undefined)
      return cell.role === 'head' ? [{ ...place, value: cell.text, look: looks.hintHead }] : [];
    const value = previous.figures.get(cell.figure)?.value;
    return [{ ...place, value: value == null ? null : numberOf(value), look: looks.hint }];
  });
  const title = {
    row: TOP - 1,
    column: to,
    colSpan: plan.table.grid.columns.length - from,
    look: looks.hintHead,
  };
  return [{ ...title, value: hintTitle(previous.year) }, ...cells];
}

function frameCells({ form, table, rows }: FormPlan, { report, linked }: Filling): Cell[] {
  const { grid } = table;
  const colSpan = grid.columns.length;
  const heading = report.edition.parts.find(({ tables }) => tables?.includes(form.name))?.heading;
  const foot = form.foot ?? [];
  return [
    { row: 0, column: 0, colSpan, ...linked(form.caption ?? heading ?? form.name), look: looks.title },
    { row: 1, column: 0, colSpan, ...linked(form.lead ?? '填报单位：{agency}'), look: looks.lead },
    ...foot.map((pieces, i) => ({
      row: rows - foot.length + i,
      column: 0,
      colSpan,
      ...linked(pieces.join('　　')),
      look: looks.lead,
    })),
  ];
}

/** A form as a sheet: as on paper, with its checks and last year's figures. */
export function formSheet(plan: FormPlan, filling: Filling): Sheet {
  const { table, besides, rows, verdicts, checkRows, sheet: name } = plan;
  const { grid, style, landscape } = table;
  const own = grid.columns.map((width) => width * PT * SCALE);
  const hints = filling.previous ? [GAP, ...own.slice(firstColumn(plan))] : [];
  const columns = [...own, ...Array.from({ length: besides }, () => CHECK_WIDTH), ...hints];
  const hinted = hintCells(plan, filling);
  const cells = [...frameCells(plan, filling), ...formCells(plan, filling), ...checkCells(plan, filling)];
  const heights = rowHeights(cells, columns, rows, style.rowHeight);
  for (const { row } of checkRows) heights.set(row, Math.max(CHECK_HEIGHT, heights.get(row) ?? 0));
  return {
    name,
    columns,
    heights,
    cells: [...cells, ...hinted],
    verdicts: verdicts.map(({ row, column, identity }) => ({ row, column, soft: identity.soft })),
    frozenRows: TOP + grid.headRows,
    ...(grid.headRows > 0 && { repeated: [TOP, TOP + grid.headRows - 1] as const }),
    printed: { rows, columns: grid.columns.length + besides },
    landscape,
  };
}
