import { columnLetters } from '../import/source';

/** How a cell looks and what may be done with it. Lengths in pt, colours RRGGBB. */
export interface Look {
  readonly font: '宋体' | '黑体';
  readonly size: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  /** One character below the other. */
  readonly stacked?: boolean;
  /** In characters. */
  readonly indent?: number;
  readonly border?: boolean;
  /** Somebody fills it in. */
  readonly open?: boolean;
  /** What is typed is kept as text, whatever it begins with. */
  readonly asText?: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  /** With a formula its result. */
  readonly value: string | number | null;
  readonly formula?: string;
  readonly look: Look;
  readonly note?: string;
  /** Under which it is found again. */
  readonly name?: string;
  readonly rule?: Entry;
}

/** What may be typed into a cell. */
export interface Entry {
  /** Choices, or a formula that is true of it. */
  readonly choices?: readonly string[];
  readonly formula?: string;
  readonly message: string;
}

/** A sheet as any spreadsheet has it; rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  /** Widths in pt. */
  readonly columns: readonly number[];
  /** Heights in pt, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly Cell[];
  /** Cells that say 平 or 不平, those of rules that may be broken rightly apart. */
  readonly verdicts?: readonly { readonly row: number; readonly column: number; readonly soft: boolean }[];
  readonly frozenRows?: number;
  /** The first and the last row that are repeated on each page. */
  readonly repeated?: readonly [from: number, to: number];
  /** What is printed: rows and columns from the first on. */
  readonly printed: { readonly rows: number; readonly columns: number };
  readonly landscape?: boolean;
}

export interface Book {
  readonly title: string;
  /** ISO date-time that the file says it was made at. */
  readonly created: string;
  readonly author: string;
  readonly sheets: readonly Sheet[];
}

/** C5, as formulas name a cell of their own sheet. */
export const reference = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** $C$5, which stays where it is when a formula is copied. */
export const fixed = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** '表三'!$C$5, as it is named from anywhere. */
export const address = (sheet: string, row: number, column: number): string =>
  `'${sheet.replaceAll("'", "''")}'!${fixed(row, column)}`;
