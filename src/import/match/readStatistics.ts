import type { Problem } from '../../findings/problem';
import { catalogue } from '../../model/catalogue';
import type { Edition } from '../../model/edition';
import type { Source } from '../source';
import { type FormRows, formRows, isHeadRow, stacked } from './formRows';
import { type ReadForm, readForm } from './readForm';
import { unknownRow } from './report';
import type { SourceLine } from './sourceLine';
import { linesOfTables } from './tableLines';
import { linesOfText } from './textLines';

export interface ReadStatistics {
  readonly edition: Edition;
  /** The report's `statistics`, and what heading rows print by the edition's own keys. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Rows that were found; how well they go with the edition. */
  readonly found: number;
  readonly fit: number;
  /** The lines that the forms were read from. */
  readonly lines: ReadonlySet<SourceLine>;
}

type Tree = Record<string, unknown>;

/** Puts a value at a path of nested objects. */
export function put(tree: Tree, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const inner = Object.hasOwn(tree, key) ? (tree[key] as Tree) : {};
  tree[key] = inner;
  put(inner, rest, value);
}

const bodies = ({ lines }: FormRows): number => lines.filter((line) => !isHeadRow(line)).length;

/** The lines of a source, those of its text only where a form is looked for in them. */
interface Lines {
  readonly tables: readonly SourceLine[];
  readonly text: readonly SourceLine[];
}

export const linesOf = (sources: readonly Source[]): Lines => ({
  tables: sources.flatMap(linesOfTables),
  text: sources.flatMap(linesOfText),
});

/** A form from tables; where they do not hold it, from lines of text, its cells flattened. */
function fromLines(edition: Edition, rows: FormRows, lines: Lines): ReadForm {
  const ofTables = readForm(edition, rows, lines.tables);
  if (ofTables.found * 2 >= bodies(rows)) return ofTables;
  const ofText = readForm(edition, rows, lines.text);
  return ofText.found > ofTables.found ? ofText : ofTables;
}

/** Reads the forms of an edition; one that is not found as it is printed may be turned, its groups one below the other. */
export function readStatistics(edition: Edition, lines: Lines): ReadStatistics {
  const forms = edition.forms.map((form): ReadForm => {
    const rows = formRows(edition, form);
    const asPrinted = fromLines(edition, rows, lines);
    const turned = asPrinted.found === 0 ? stacked(rows) : undefined;
    const read = turned && fromLines(edition, turned, lines);
    return read && read.exact > 1 ? read : asPrinted;
  });
  const figures = new Map(forms.flatMap((form) => [...form.figures]));
  const data: Tree = {};
  // What was not found is left open: a cell that is not there would count as 0 in some forms.
  for (const path of catalogue(edition).keys())
    put(data, ['statistics', ...path.split('.')], figures.get(path)?.value ?? null);
  for (const { rule, value } of forms.flatMap((form) => form.headings)) put(data, rule.source, value);
  const claimed = new Set(forms.flatMap((form) => [...form.lines]));
  const unknown = new Set(forms.flatMap((form) => form.unknown.filter((line) => !claimed.has(line))));
  const sum = (of: (form: ReadForm) => number) => forms.reduce((total, form) => total + of(form), 0);
  return {
    edition,
    data,
    problems: [...forms.flatMap(({ problems }) => problems), ...[...unknown].map(unknownRow)],
    found: sum(({ found }) => found),
    fit: sum(({ exact, missing }) => exact - missing / 2),
    lines: claimed,
  };
}
