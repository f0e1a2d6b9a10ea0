import type { NodeRef } from '../document/nodes';
import type { SetTable } from '../typography/table/setTable';
import type { PageItem, ParagraphSetting } from './page';

/** What a stretch of the page holds; coordinates count from its upper left corner. */
export interface Box {
  readonly kind: 'box';
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Never the last thing on a page: stays with what follows. */
  readonly keep: boolean;
  /** The last line of a sign-off. */
  readonly signsOff?: true;
  readonly bookmark?: { readonly text: string; readonly level: number };
  /** On the first line of a paragraph that Word has to be told of: which block, and what. */
  readonly setting?: ParagraphSetting & { readonly block: number };
}

/** A table: as many rows as fit go on each page. */
export interface Rows {
  readonly kind: 'rows';
  readonly block: number;
  readonly table: SetTable;
  /** Rows that never end a page. */
  readonly kept: ReadonlySet<number>;
  /** Height of what follows the last row on its page, pt: the lines below a table, a sign-off, never alone. */
  readonly tail: number;
  /**
   * How many rows from `from` on go in a height; `fresh` when nothing but headings is above, so that another page
   * would not help. Undefined where not even the least part fits.
   */
  readonly fit: (from: number, height: number, fresh: boolean) => TablePart | undefined;
  /** What a part shows. */
  readonly paint: (part: TablePart) => readonly PageItem[];
  /** The same table, each row lower by so much, pt. */
  readonly tighter: (by: number) => Rows;
}

/** The rows of a table that one page shows, repeated heads among them. */
export interface TablePart {
  readonly from: number;
  /** First row that is left for the next page; equal to the number of rows at the end. */
  readonly next: number;
  readonly done: boolean;
  readonly rows: readonly number[];
  readonly height: number;
}

interface NewPage {
  readonly kind: 'newPage';
  /** Turned paper for what follows. */
  readonly landscape: boolean;
}

export type FlowItem = Box | Rows | NewPage;

/** Stands for page furniture, which comes from no block. */
export const NOWHERE: NodeRef = { block: -1 };

/** None of them is the last thing on its page. */
export const keepAll = (boxes: readonly Box[]): Box[] => boxes.map((box) => ({ ...box, keep: true }));

/** Height of a stretch of boxes, pt. */
export const heightOf = (items: readonly FlowItem[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'box' ? item.height : 0), 0);

/** A table whose last row stays with what follows. */
export const withTail = (rows: Rows, height: number): Rows => ({
  ...rows,
  tail: rows.tail + height,
  kept: new Set([...rows.kept, rows.table.heights.length - 1]),
  tighter: (by) => withTail(rows.tighter(by), height),
});
