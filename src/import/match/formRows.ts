import { resolveGrid } from '../../compose/forms/resolve';
import type { GridCell } from '../../document/grid';
import { headsOf, scopeOf } from '../../document/heads';
import { isOnly } from '../../ground/written';
import type { Edition } from '../../model/edition';
import type { FigurePath } from '../../model/figure';
import type { Form } from '../../model/form';
import type { HeadingRule } from '../../model/rule';
import { type Label, labelOf } from './labels';

/** A column of figures in a row of the form. */
interface FormColumn {
  readonly path: FigurePath;
  /** The heads above it, the nearest first. */
  readonly heads: readonly Label[];
}

/** A row of figures of a form, as its labels and heads name it. */
export interface FormRow {
  /** The labels at its left, its own last; none where only heads name its figures. */
  readonly labels: readonly Label[];
  readonly columns: readonly FormColumn[];
  /** A row that only heads others: what a source prints in it is kept apart. */
  readonly heading?: HeadingRule;
  /** Rows with the same heads above them. */
  readonly panel: number;
}

/** A row of heads. */
export interface FormHead {
  readonly heads: readonly Label[];
  readonly panel: number;
}

export interface FormRows {
  readonly form: Form;
  readonly lines: readonly (FormRow | FormHead)[];
}

export const isHeadRow = (line: FormRow | FormHead): line is FormHead => 'heads' in line;

const gridOf = (form: Form) =>
  resolveGrid(form, ({ role, text = '', figure }) => ({
    role,
    text,
    align: 'left',
    vertical: false,
    indent: 0,
    ...(figure !== undefined && { figure }),
  }));

const DASHES = '—–-';

/** The rows of a form, from its own grid: every row with figures by its labels and heads, every other one as heads. */
export function formRows(edition: Edition, form: Form): FormRows {
  const grid = gridOf(form);
  const heads = headsOf(grid);
  const lines: (FormRow | FormHead)[] = [];
  let panel = 0;
  let inHead = false;
  for (let row = 0; row < grid.rows; row++) {
    const cells = grid.cells.filter((cell) => cell.row === row);
    const figures = cells.filter(({ role }) => role === 'figure');
    if (figures.length === 0) {
      if (!inHead) panel++;
      inHead = true;
      lines.push({ heads: cells.map(({ text }) => labelOf(text)), panel });
      continue;
    }
    inHead = false;
    lines.push(bodyRow(edition, figures, heads, panel));
  }
  return { form, lines };
}

function bodyRow(
  edition: Edition,
  figures: readonly GridCell[],
  headsOfCell: ReadonlyMap<GridCell, readonly GridCell[]>,
  panel: number,
): FormRow {
  const [first] = figures;
  const besides = (first && headsOfCell.get(first)) ?? [];
  const labels = besides
    .filter((cell) => scopeOf(cell) === 'row' && cell.role !== 'unit')
    .map(({ text }) => labelOf(text));
  const own = labels.at(-1)?.text;
  const heading = edition.rules.find(
    (rule): rule is HeadingRule => rule.kind === 'heading' && rule.label === own,
  );
  const isHeading = figures.every(({ figure, text }) => figure === undefined && isOnly(text, DASHES));
  const columns = figures.flatMap((cell): FormColumn[] => {
    if (cell.figure === undefined) return [];
    const above = (headsOfCell.get(cell) ?? []).filter((head) => scopeOf(head) === 'column');
    return [{ path: cell.figure, heads: above.map(({ text }) => labelOf(text)) }];
  });
  return { labels, columns, panel, ...(isHeading && heading && { heading }) };
}

/**
 * The same form with what is side by side in it set one below the other: a row that only heads name is a row for each
 * of the heads above its columns (行政复议, 未经复议直接起诉, 复议后起诉). undefined where there is none.
 */
export function stacked({ form, lines }: FormRows): FormRows | undefined {
  const bare = lines.find((line): line is FormRow => !isHeadRow(line) && line.labels.length === 0);
  if (!bare) return undefined;
  const groups = new Map<string, FormColumn[]>();
  for (const column of bare.columns) {
    const key = column.heads
      .slice(1)
      .map(({ full }) => full)
      .join(' ');
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  if (groups.size < 2 || groups.has('')) return undefined;
  const rows = [...groups.values()].map((columns): FormRow => {
    const labels = [...(columns[0]?.heads.slice(1) ?? [])].reverse();
    return {
      labels,
      columns: columns.map(({ path, heads }) => ({ path, heads: heads.slice(0, 1) })),
      panel: bare.panel,
    };
  });
  const heads = (rows[0]?.columns ?? []).flatMap((column) => column.heads);
  const head: FormHead = { heads, panel: bare.panel };
  const others = lines.filter((line) => !isHeadRow(line) && line !== bare);
  return { form, lines: [head, ...rows, ...others] };
}
