import type { Problem } from '../../findings/problem';
import { catalogue } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { FigurePath } from '../../model/figure';
import type { HeadingRule } from '../../model/rule';
import type { Pair } from './align';
import type { FoundRow } from './columns';
import { type FormRow, type FormRows, isHeadRow } from './formRows';
import { EXACT } from './labels';
import { type PairedForm, pairForm } from './pairing';
import { type ReadFigure, readFigures } from './readFigures';
import { type ReadRow, readRows } from './readRows';
import * as report from './report';
import type { SourceLine } from './sourceLine';

export interface ReadForm {
  readonly figures: ReadonlyMap<FigurePath, ReadFigure>;
  /** What rows that only head others print all the same. */
  readonly headings: readonly { readonly rule: HeadingRule; readonly value: number }[];
  readonly problems: readonly Problem[];
  /** Rows that were found, and those found under their own label with all their figures. */
  readonly found: number;
  readonly exact: number;
  readonly missing: number;
  readonly lines: ReadonlySet<SourceLine>;
  /** Lines with numbers among them that are none of the form's rows. */
  readonly unknown: readonly SourceLine[];
}

interface Rows {
  readonly pairs: readonly Pair[];
  readonly rows: readonly ReadRow[];
}

const bodyOf = (form: FormRows, row: number): FormRow | undefined => {
  const line = form.lines[row];
  return line && !isHeadRow(line) ? line : undefined;
};

/** Lines below its heads where a row is, when a page makes a table of each row. */
const NEAR = 3;

/** A row that only heads name counts where its heads are near by. */
function isKnown(
  form: FormRows,
  [row, line]: Pair,
  { pairs }: PairedForm,
  lines: readonly SourceLine[],
): boolean {
  const body = bodyOf(form, row);
  if (!body) return false;
  if (body.labels.length > 0) return true;
  return pairs.some(([other, at]) => {
    const head = form.lines[other];
    const isNear = lines[at]?.table === lines[line]?.table || (at < line && line - at <= NEAR);
    return head && isHeadRow(head) && head.panel === body.panel && isNear;
  });
}

function rowsOf(edition: Edition, form: FormRows, lines: readonly SourceLine[], paired: PairedForm): Rows {
  const pairs = paired.pairs.filter((pair) => isKnown(form, pair, paired, lines));
  const found = pairs.flatMap(([row, line]): FoundRow[] => {
    const [body, at] = [bodyOf(form, row), lines[line]];
    return body && at ? [{ row: body, line: at }] : [];
  });
  return { pairs, rows: readRows(edition, form, found, lines) };
}

const hasNumber = ({ figures }: SourceLine): boolean =>
  figures.some(({ figure }) => figure?.kind === 'number');

/** The lines from the first to the last row of a form. */
function extent(lines: readonly SourceLine[], { pairs }: Rows): readonly SourceLine[] {
  const places = pairs.map(([, line]) => line);
  return pairs.length === 0 ? [] : lines.slice(Math.min(...places), Math.max(...places) + 1);
}

/** A second copy of a form, or a row that occurs twice among the rows that were found; what says no number denies none. */
function copies(first: readonly SourceLine[], { rows }: Rows, bodies: number): readonly ReadRow[] {
  const saying = rows.filter(({ line }) => hasNumber(line));
  if (saying.length * 2 >= bodies) return saying;
  const among = new Set(first.filter(({ table }) => table !== undefined));
  return saying.filter(({ line }) => among.has(line));
}

/** Lines with numbers among those of the form that are none of its rows. */
const unknownLines = (among: readonly SourceLine[], claimed: ReadonlySet<SourceLine>): SourceLine[] =>
  among.filter((line) => line.table && !claimed.has(line) && line.names.length > 0 && hasNumber(line));

function headingsOf({ rows }: Rows): ReadForm['headings'] {
  return rows.flatMap(({ row, reading }) => {
    const figure = reading?.[0]?.figure;
    if (!row.heading || figure?.kind !== 'number') return [];
    return Number.isSafeInteger(Number(figure.value))
      ? [{ rule: row.heading, value: Number(figure.value) }]
      : [];
  });
}

/** Reads one form from the lines of a source. What is missing, occurs twice or cannot be read is a problem. */
export function readForm(edition: Edition, form: FormRows, lines: readonly SourceLine[]): ReadForm {
  const bodies = form.lines.filter((line): line is FormRow => !isHeadRow(line));
  const paired = pairForm(form, lines, new Set());
  const first = rowsOf(edition, form, lines, paired);
  const taken = new Set(paired.pairs.map(([, line]) => line));
  const second = rowsOf(edition, form, lines, pairForm(form, lines, taken));
  const among = extent(lines, first);
  const again = copies(among, second, bodies.length);
  const claimed = new Set([...first.rows, ...again].map(({ line }) => line));
  const rows = new Set(first.rows.map(({ row }) => row));
  const specs = catalogue(edition);

  const problems: Problem[] = [];
  const figures = new Map<FigurePath, ReadFigure>();
  for (const read of first.rows)
    for (const figure of readFigures(read, specs, problems)) figures.set(figure.path, figure);
  for (const figure of again.flatMap((read) => readFigures(read, specs, []))) {
    const before = figures.get(figure.path);
    if (!before || JSON.stringify(before.value) === JSON.stringify(figure.value)) continue;
    figures.set(figure.path, { ...before, value: null });
    problems.push(report.twice(before, figure));
  }
  const likely = new Map(paired.pairs.map(([row, line]) => [bodyOf(form, row), paired.like(row, line)]));
  for (const { row, line } of first.rows) {
    const like = likely.get(row) ?? 1;
    if (row.labels.length > 0 && like < EXACT) problems.push(report.otherLabel(row, line, like));
  }
  const missing = bodies.filter((row) => !rows.has(row) && !row.heading);
  if (missing.length > 0) problems.push(report.missingRows(form, missing, first.rows.length > 0, specs));
  return {
    figures,
    headings: headingsOf(first),
    problems,
    found: first.rows.length,
    exact: first.rows.filter(({ row, reading }) => (likely.get(row) ?? 0) >= EXACT && reading).length,
    missing: missing.length,
    lines: claimed,
    unknown: unknownLines(among, claimed),
  };
}
