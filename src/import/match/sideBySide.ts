import type { SourceCell, SourceTable } from '../source';
import { readCellText } from './cellText';

const says = ({ text }: SourceCell): boolean => text.trim() !== '';
const isNumber = ({ text }: SourceCell): boolean => readCellText(text)?.kind === 'number';

/** Runs of columns in which anything is said, from and to; a line of its own, such as a title, parts and joins nothing. */
function runs({ rows }: SourceTable): (readonly [from: number, to: number])[] {
  const filled = new Set<number>();
  for (const row of rows) {
    const said = row.filter(says);
    if (said.length < 2) continue;
    for (const { column, colSpan } of said) for (let i = 0; i < colSpan; i++) filled.add(column + i);
  }
  const starts = [...filled].filter((column) => !filled.has(column - 1)).sort((a, b) => a - b);
  return starts.map((from) => {
    let to = from;
    while (filled.has(to)) to++;
    return [from, to];
  });
}

/** What makes a form of its own: rows that a label begins, or one row of figures under heads alone. */
function kindOf({ rows }: SourceTable): 'labelled' | 'bare' | undefined {
  const withNumbers = rows.map((row) => row.filter(says)).filter((row) => row.some(isNumber));
  if (withNumbers.some(([first]) => first && !isNumber(first))) return 'labelled';
  return withNumbers.length === 1 ? 'bare' : undefined;
}

/** More tables than a format has. */
const MOST = 8;

/** The tables that stand side by side in one sheet, parted by columns in which nothing is said. */
export function sideBySide(table: SourceTable): readonly SourceTable[] {
  const found = runs(table);
  if (found.length < 2 || found.length > MOST) return [table];
  const tables = found.map(([from, to]) => ({
    ...table,
    rows: table.rows.map((row) => row.filter(({ column }) => from <= column && column < to)),
  }));
  const kinds = tables.map(kindOf);
  return kinds.includes(undefined) || !kinds.includes('labelled') ? [table] : tables;
}
