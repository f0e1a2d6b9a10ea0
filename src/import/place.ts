import type { SourcePlace } from '../findings/finding';
import type { SourceLine } from './match/sourceLine';
import { columnLetters, type Place, type SourceTable } from './source';

const joined = (file: string, place: Place): Place =>
  file === '' ? place : { zh: `${file} · ${place.zh}`, en: `${file} · ${place.en}` };

/** A cell, or a row where no column is given. */
export function placeIn(table: SourceTable, row: number, column?: number): Place {
  const { name, cellNames } = table;
  if (cellNames === 'letters') {
    const cell = column === undefined ? undefined : `${columnLetters(column)}${row + 1}`;
    return { zh: name.zh + (cell ?? `第${row + 1}行`), en: `${name.en} ${cell ?? `row ${row + 1}`}`.trim() };
  }
  const cells = table.rows[row]?.filter((cell) => cell.row === row) ?? [];
  const n = cells.findIndex((cell) => cell.column === column) + 1;
  return {
    zh: `${name.zh}第${row + 1}行${n ? `第${n}格` : ''}`,
    en: `${name.en}, row ${row + 1}${n ? `, cell ${n}` : ''}`,
  };
}

/** The place of a line of the source, or of one of its cells: what a problem says of it. */
export function placeOf(
  { file, table, line, cells }: SourceLine,
  column?: number,
): { readonly where: Place; readonly source?: SourcePlace } {
  if (table) {
    const row =
      cells.find((cell) => cell.column === column)?.row ?? Math.max(...cells.map((cell) => cell.row));
    return { where: joined(file, placeIn(table, row, column)) };
  }
  const place = line === undefined ? { zh: '正文', en: 'text' } : { zh: `第${line}行`, en: `line ${line}` };
  return {
    where: joined(file, place),
    ...(line !== undefined && { source: { file, line, column: 1 } }),
  };
}
