import Big from 'big.js';
import type { Edition } from '../../model/edition';
import type { SourceTable } from '../source';
import {
  columnsByHeads,
  columnsWithNumbers,
  type FoundRow,
  type Heads,
  headLines,
  headsInOrder,
  headsOver,
  isUnderOther,
  type Reading,
  readAt,
  readByOwnHeads,
  readInOrder,
} from './columns';
import type { FormRow, FormRows } from './formRows';
import type { SourceLine } from './sourceLine';

/** `reading` is absent where the cells of the row cannot be told apart; `shifted` where heads and order disagree. */
export interface ReadRow extends FoundRow {
  readonly reading?: Reading;
  readonly shifted?: boolean;
}

/** Rows of heads above the figures that are looked at; the official forms have three. */
const HEAD_LINES = 5;

interface Panel {
  readonly lines: readonly SourceLine[];
  readonly heads: Heads;
  /** The heads are in the form's own order, wherever lost spans have moved them. */
  readonly inOrder: boolean;
}

/** Whether the sums inside a row come out by a reading; undefined where there is none, or nothing to add up. */
function addsUp(edition: Edition, row: FormRow, reading: Reading): boolean | undefined {
  const values = new Map(
    row.columns.map(({ path }, i) => {
      const figure = reading[i]?.figure;
      return [path, new Big(figure?.kind === 'number' ? figure.value : 0)];
    }),
  );
  const zero = new Big(0);
  for (const rule of edition.rules) {
    if (rule.kind !== 'sum' || !values.has(rule.total) || !rule.parts.every((path) => values.has(path)))
      continue;
    const sum = rule.parts.reduce((total, path) => total.plus(values.get(path) ?? zero), zero);
    const total = values.get(rule.total) ?? zero;
    return sum.eq(0) && total.eq(0) ? undefined : sum.eq(total);
  }
  return undefined;
}

const isSame = (a: Reading, b: Reading): boolean => a.every((cell, i) => cell === b[i]);

function readRow(edition: Edition, found: FoundRow, { lines, heads, inOrder }: Panel): ReadRow {
  const { row, line } = found;
  if (row.heading) return { ...found, reading: readInOrder(row, line) ?? [] };
  const own = readByOwnHeads(row, line);
  if (own) return { ...found, reading: own };
  const columns = columnsByHeads(row, heads);
  const byHeads = columns && readAt(line, columns);
  const byOrder = readInOrder(row, line);
  if (byHeads && byOrder && !isSame(byHeads, byOrder)) {
    if (inOrder) return { ...found, reading: byOrder };
    const [ofHeads, ofOrder] = [addsUp(edition, row, byHeads), addsUp(edition, row, byOrder)];
    if (ofHeads === true && ofOrder === false) return { ...found, reading: byHeads };
    if (ofOrder === true && ofHeads === false) return { ...found, reading: byOrder };
    return { ...found, shifted: true };
  }
  if (byHeads) return { ...found, reading: byHeads };
  if (byOrder) {
    const isSure = inOrder || !isUnderOther(row, byOrder, heads) || addsUp(edition, row, byOrder) === true;
    return isSure ? { ...found, reading: byOrder } : { ...found, shifted: true };
  }
  const withNumbers = columnsWithNumbers(row, lines);
  const reading = withNumbers && readAt(line, withNumbers);
  return { ...found, ...(reading && { reading }) };
}

/** Lines of text have no columns. */
function headsOf(lines: readonly SourceLine[], above: readonly SourceLine[]): Heads {
  if (lines.every(({ table }) => table === undefined)) return new Map();
  const columns = new Set(lines.flatMap(({ figures }) => figures.map(({ column }) => column)));
  return new Map([...columns].map((column) => [column, headsOver(above, column)]));
}

const names = ({ columns }: FormRow): ReadonlySet<string> =>
  new Set(columns.flatMap(({ heads }) => heads.map(({ full }) => full)));

/** Groups of rows that have their heads in common: of one panel of the form, in one table. */
function groups(found: readonly FoundRow[]): FoundRow[][] {
  const byPanel = new Map<string, FoundRow[]>();
  const tables: (SourceTable | undefined)[] = [];
  for (const each of found) {
    const { table } = each.line;
    if (!tables.includes(table)) tables.push(table);
    const key = `${each.row.panel} ${tables.indexOf(table)}`;
    byPanel.set(key, [...(byPanel.get(key) ?? []), each]);
  }
  return [...byPanel.values()];
}

/**
 * Tells the cells of each row apart: by the heads above them, and by their order where the row has as many as the
 * form. A table that was cut in two has its heads above the first piece. Where heads and order disagree, the row's own
 * sums decide; else it is not read.
 */
export function readRows(
  edition: Edition,
  form: FormRows,
  found: readonly FoundRow[],
  lines: readonly SourceLine[],
): ReadRow[] {
  const places = new Map(lines.map((line, at) => [line, at]));
  const before = new Map<number, readonly SourceLine[]>();
  return groups(found).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { panel } = first.row;
    const own = headLines(lines, places.get(first.line) ?? 0, HEAD_LINES);
    const isHeaded = own.some(({ begins }) => begins.some((head) => names(first.row).has(head)));
    const above = isHeaded ? own : (before.get(panel) ?? own);
    before.set(panel, above);
    const ofGroup = group.map(({ line }) => line);
    const inOrder = headsInOrder(form, panel, above);
    const context = { lines: ofGroup, heads: headsOf(ofGroup, above), inOrder };
    return group.map((each) => readRow(edition, each, context));
  });
}
