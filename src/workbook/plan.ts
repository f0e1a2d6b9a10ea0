import { buildTable } from '../compose/forms/table';
import type { GridCell } from '../document/grid';
import type { Table } from '../document/nodes';
import { without } from '../ground/written';
import { catalogue } from '../model/catalogue';
import type { Edition } from '../model/edition';
import type { FigurePath } from '../model/figure';
import type { Form } from '../model/form';
import type { Report } from '../model/report';
import { figuresOf, type Identity } from './identities';

/** Rows above a form: its title, and who fills it in. */
export const TOP = 2;

/** A cell that says whether an identity holds. */
interface Verdict {
  readonly identity: Identity;
  readonly row: number;
  readonly column: number;
}

/** A row below a form for identities down its columns, with their words at its left or in a row of their own. */
interface CheckRow {
  readonly row: number;
  readonly words: string;
  /** Columns before its first verdict. */
  readonly free: number;
}

/** Where everything of a form is in its sheet. */
export interface FormPlan {
  readonly form: Form;
  readonly sheet: string;
  readonly table: Table;
  readonly cells: ReadonlyMap<FigurePath, GridCell>;
  readonly verdicts: readonly Verdict[];
  /** Columns at the right of the form for the identities of its rows. */
  readonly besides: number;
  readonly checkRows: readonly CheckRow[];
  /** Rows of the form, of its checks and of its foot, the title's included. */
  readonly rows: number;
}

const FORBIDDEN = "[]:*?/\\'";

/** Names of the sheets: what the edition calls its forms. */
function sheetNames(
  { forms }: Edition,
  tables: readonly Table[],
  specs: ReturnType<typeof catalogue>,
): string[] {
  const taken = new Set<string>();
  return forms.map((form, i) => {
    const path = tables[i]?.grid.cells.find(({ figure }) => figure !== undefined)?.figure;
    const wanted = (path && specs.get(path)?.form) || form.name;
    const name = without(wanted, FORBIDDEN).slice(0, 25) || `表${i + 1}`;
    const free = taken.has(name) ? `${name}（${i + 1}）` : name;
    taken.add(free);
    return free;
  });
}

interface Beside {
  readonly identity: Identity;
  readonly row: number;
  readonly nth: number;
}

/** Identities of one row are beside it, others below the column of the figure that they are about. */
function layVerdicts(
  identities: readonly Identity[],
  { cells, grid }: { cells: FormPlan['cells']; grid: Table['grid'] },
) {
  const figures = [...cells.values()];
  const rowsOf = (of: readonly GridCell[]) => [...new Set(of.map(({ row }) => row))];
  const isOneColumn = new Set(figures.map(({ column }) => column)).size === 1;
  const isOneRow = rowsOf(figures).length === 1;
  const beside: Beside[] = [];
  const below: { key: string; identity: Identity; column: number }[][] = [];
  for (const identity of identities) {
    const own = figuresOf(identity).flatMap((path) => cells.get(path) ?? []);
    const [lead] = own;
    if (!lead) continue;
    const rows = rowsOf(own);
    if (isOneColumn || (rows.length === 1 && own.length > 1 && !isOneRow)) {
      const nth = beside.filter(({ row }) => row === lead.row).length;
      beside.push({ identity, row: lead.row, nth });
      continue;
    }
    const key = `${identity.relation} ${rows.join(' ')}`;
    const line = below.find(
      (others) => others[0]?.key === key && others.every(({ column }) => column !== lead.column),
    );
    const entry = { key, identity, column: lead.column };
    if (line) line.push(entry);
    else below.push([entry]);
  }
  return { beside, below, after: TOP + grid.rows };
}

/** Lays out the forms of an edition, each on a sheet of its own. */
export function planForms(report: Report, identities: readonly Identity[]): readonly FormPlan[] {
  const { edition } = report;
  const tables = edition.forms.map((form) => buildTable(report, form));
  const names = sheetNames(edition, tables, catalogue(edition));
  return edition.forms.map((form, i): FormPlan => {
    const table = tables[i] as Table;
    const { grid } = table;
    const cells = new Map(
      grid.cells.flatMap((cell) => (cell.figure === undefined ? [] : [[cell.figure, cell]])),
    );
    const own = identities.filter((identity) => cells.has(figuresOf(identity)[0] ?? ''));
    const { beside, below, after } = layVerdicts(own, { cells, grid });
    const verdicts: Verdict[] = beside.map(({ identity, row, nth }) => ({
      identity,
      row: TOP + row,
      column: grid.columns.length + nth,
    }));
    const checkRows: CheckRow[] = [];
    let row = after;
    for (const line of below) {
      const free = Math.min(...line.map(({ column }) => column));
      if (free === 0) row++;
      checkRows.push({ row, words: line[0]?.identity.words ?? '', free });
      for (const { identity, column } of line) verdicts.push({ identity, row, column });
      row++;
    }
    return {
      form,
      sheet: names[i] as string,
      table,
      cells,
      verdicts,
      besides: Math.max(0, ...beside.map(({ nth }) => nth + 1)),
      checkRows,
      rows: row + table.foot.length,
    };
  });
}
