import type { NodeRef } from '../document/nodes';
import type { PageItem } from './page';

/** What a stretch of the page holds; coordinates count from its upper left corner. */
export interface Box {
  readonly kind: 'box';
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Never the last thing on a page: stays with what follows. */
  readonly keep: boolean;
  readonly bookmark?: { readonly text: string; readonly level: number };
}

/** A table: as many rows as fit go on each page. */
export interface Rows {
  readonly kind: 'rows';
  readonly block: number;
  /** How many rows the table has. */
  readonly rows: number;
  /** Rows that never end a page. */
  readonly kept: ReadonlySet<number>;
  /** Height of what follows the last row on its page, pt: the lines below a table, a sign-off, never alone. */
  readonly tail: number;
  /**
   * Sets rows from `from` on in a height; `fresh` when nothing but headings stands above, so that another page
   * would not help. Undefined where not even the least part fits.
   */
  readonly part: (from: number, height: number, fresh: boolean) => TablePart | undefined;
}

export interface TablePart {
  /** First row that is left for the next page; equal to the number of rows at the end. */
  readonly next: number;
  readonly done: boolean;
  readonly height: number;
  readonly items: readonly PageItem[];
}

export interface NewPage {
  readonly kind: 'newPage';
  /** Turned paper for what follows. */
  readonly landscape: boolean;
}

export type FlowItem = Box | Rows | NewPage;

/** Stands for page furniture, which comes from no block. */
export const NOWHERE: NodeRef = { block: -1 };

/** Height of a stretch of boxes, pt. */
export const heightOf = (items: readonly FlowItem[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'box' ? item.height : 0), 0);

/** A table whose last row stays with what follows. */
export const withTail = (rows: Rows, height: number): Rows => ({
  ...rows,
  tail: rows.tail + height,
  kept: new Set([...rows.kept, rows.rows - 1]),
});
