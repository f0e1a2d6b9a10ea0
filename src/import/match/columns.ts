import { type FormRow, type FormRows, isHeadRow } from './formRows';
import { EXACT, type Label, likeness } from './labels';
import type { LineCell } from './lineCell';
import type { SourceLine } from './sourceLine';

/** The cell of each of a row's columns, in the form's order; undefined for one that the source does not have. */
export type Reading = readonly (LineCell | undefined)[];

/** A row of the form with the line that it was found in. */
export interface FoundRow {
  readonly row: FormRow;
  readonly line: SourceLine;
}

/** Heads above the figures, by the column where a cell begins. */
export type Heads = ReadonlyMap<number, readonly string[]>;

const isNumber = ({ figure }: LineCell): boolean => figure?.kind === 'number';
const hasNumbers = (cells: readonly LineCell[]): boolean => cells.some(isNumber);

/** The rows of heads right above a line of the table, the nearest first: those without a number. */
export function headLines(lines: readonly SourceLine[], at: number, most: number): SourceLine[] {
  const found: SourceLine[] = [];
  for (let i = at - 1; i >= 0 && found.length < most; i--) {
    const line = lines[i];
    if (!line || line.table !== lines[at]?.table || hasNumbers(line.cells)) break;
    if (line.begins.length > 0) found.push(line);
  }
  return found;
}

const covers = (cell: LineCell, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.colSpan;

/** The heads over a column, the nearest first, each once. */
export function headsOver(lines: readonly SourceLine[], column: number): string[] {
  const labels = lines.flatMap(({ cells }) =>
    cells.filter((cell) => covers(cell, column)).map((cell) => cell.label),
  );
  return [...new Set(labels)].filter(Boolean);
}

/** How well heads of the source go with those of a column: the nearest must be its own. */
function agree(wanted: readonly Label[], heads: readonly string[]): number {
  const [nearest, ...outer] = wanted;
  const own = nearest ? Math.max(0, ...heads.slice(0, 2).map((head) => likeness(nearest, head))) : 0;
  if (own < EXACT) return 0;
  return 1 + outer.filter((label) => heads.some((head) => likeness(label, head) >= EXACT)).length / 10;
}

/** Columns of the source by those of the form, where every one is found and no head speaks for two. */
export function columnsByHeads(row: FormRow, heads: Heads): readonly number[] | undefined {
  const free = new Map(heads);
  const columns: number[] = [];
  for (const { heads: wanted } of row.columns) {
    let best: { column: number; worth: number } | undefined;
    for (const [column, labels] of free) {
      const worth = agree(wanted, labels);
      if (worth > (best?.worth ?? 0)) best = { column, worth };
    }
    if (!best) return undefined;
    free.delete(best.column);
    columns.push(best.column);
  }
  return columns;
}

/** A row whose cells say themselves what they are, where each of the form's columns is among them. */
export function readByOwnHeads(row: FormRow, { figures }: SourceLine): Reading | undefined {
  const cells = row.columns.map(({ heads: [own] }) =>
    figures.find(({ head }) => own && head !== undefined && likeness(own, head) >= EXACT),
  );
  return cells.every((cell) => cell !== undefined) ? cells : undefined;
}

/** A row read by the columns of the source; undefined where one of its numbers is in none of them. */
export function readAt(line: SourceLine, columns: readonly number[]): Reading | undefined {
  const cells = columns.map((column) => line.figures.find((cell) => cell.column === column));
  const isWhole = cells.every((cell) => cell !== undefined);
  const takesAll = line.figures.filter(isNumber).every(({ column }) => columns.includes(column));
  return isWhole || (takesAll && cells.some((cell) => cell !== undefined)) ? cells : undefined;
}

/** A unit that a form prints as a dash is before the figure. */
function withoutDash(row: FormRow, figures: readonly LineCell[]): readonly LineCell[] {
  const [first] = figures;
  return row.heading && figures.length > 1 && first?.figure?.kind === 'slash' ? figures.slice(1) : figures;
}

/** A row read in its order, where it has as many cells as the form. */
export function readInOrder(row: FormRow, line: SourceLine): Reading | undefined {
  const figures = withoutDash(row, line.figures);
  return figures.length === Math.max(1, row.columns.length) ? figures : undefined;
}

/** The columns in which any row of a table has a number, where they are as many as the form's. */
export function columnsWithNumbers(
  row: FormRow,
  lines: readonly SourceLine[],
): readonly number[] | undefined {
  const columns = new Set(
    lines.flatMap(({ figures }) => figures.filter(isNumber).map(({ column }) => column)),
  );
  return columns.size === row.columns.length ? [...columns].sort((a, b) => a - b) : undefined;
}

/** The heads of the source are those of the form, one after the other: lost spans have only moved them. */
export function headsInOrder(form: FormRows, panel: number, lines: readonly SourceLine[]): boolean {
  const wanted = form.lines.flatMap((line) => (isHeadRow(line) && line.panel === panel ? line.heads : []));
  const names = new Set(wanted.map(({ full }) => full));
  const have = [...lines].reverse().flatMap(({ begins }) => begins.filter((head) => names.has(head)));
  const found = new Set(have);
  const inOrder = wanted.map(({ full }) => full).filter((head) => found.has(head));
  return inOrder.length >= wanted.length - 1 && inOrder.length > 1 && inOrder.join() === have.join();
}

/** Whether a cell in its place in the order is under the head of another column. */
export function isUnderOther(row: FormRow, reading: Reading, heads: Heads): boolean {
  return reading.some((cell, i) => {
    const over = (cell && heads.get(cell.column)) ?? [];
    const fits = row.columns.map(({ heads: wanted }) => agree(wanted, over));
    return fits.some((worth) => worth > 0) && fits[i] === 0;
  });
}
