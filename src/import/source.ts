/** A cell of a source, in the place where it was found. */
export interface SourceCell {
  /** As written; what a reader sees as one number or label, line ends kept. */
  readonly text: string;
  /** Counted from 0 in the source's own table or sheet. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** A comment on the cell. */
  readonly note?: string;
}

/** A table or a sheet. A row lists every cell that covers it, by column: those spanning from above, too. */
export interface SourceTable {
  readonly type: 'table';
  /** As a message names it: 第2个表格, 工作表“表三”. */
  readonly name: string;
  /** How a message names a cell: C5, or 第5行第3格. */
  readonly cellNames: 'letters' | 'numbers';
  readonly rows: readonly (readonly SourceCell[])[];
}

/** A paragraph, or a line of a plain text. */
export interface SourceText {
  readonly type: 'text';
  readonly text: string;
  /** Line in the file, from 1, where the file has lines. */
  readonly line?: number;
}

export type SourceBlock = SourceTable | SourceText;

/** What every format is read into: the blocks of a file in reading order. */
export interface Source {
  readonly blocks: readonly SourceBlock[];
  /** Cells by the names that the file itself gives them. */
  readonly named?: ReadonlyMap<string, NamedCell>;
}

export interface NamedCell {
  readonly text: string;
  readonly note?: string;
  /** As a message names it: 工作表“表三”C5. */
  readonly at: string;
}

/** 0 → A, 26 → AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The place of a cell in words: 工作表“表三”C5, 第2个表格第5行第3格. */
export function placeOf(table: SourceTable, { row, column }: Pick<SourceCell, 'row' | 'column'>): string {
  if (table.cellNames === 'letters') return `${table.name}${columnLetters(column)}${row + 1}`;
  const cells = table.rows.find((cells) => cells.some((cell) => cell.row === row)) ?? [];
  const own = cells.filter((cell) => cell.row === row);
  return `${table.name}第${row + 1}行第${own.findIndex((cell) => cell.column === column) + 1}格`;
}
