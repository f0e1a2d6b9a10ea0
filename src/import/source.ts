import type { Locale } from '../findings/problem';

/** A place in the source in the words of each language. */
export type Place = Readonly<Record<Locale, string>>;

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
  readonly name: Place;
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

export const isText = (block: SourceBlock): block is SourceText => block.type === 'text';

/** What every format is read into: the blocks of a file in reading order. */
export interface Contents {
  readonly blocks: readonly SourceBlock[];
  /** Cells by the names that the file itself gives them. */
  readonly named?: ReadonlyMap<string, NamedCell>;
}

export interface Source extends Contents {
  /** Name of the file, as messages have it; '' where it has none. */
  readonly file: string;
}

export interface NamedCell {
  readonly text: string;
  readonly note?: string;
  /** As a message names it: 工作表“表三”C5. */
  readonly at: Place;
}

/** 0 → A, 26 → AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
