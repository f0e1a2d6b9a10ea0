/** What a cell is; typography and borders follow from it. */
export type CellRole = 'head' | 'corner' | 'band' | 'stub' | 'label' | 'unit' | 'figure';

/** A cell in absolute place: row and column of its top left corner, and its extent. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly role: CellRole;
  readonly text: string;
  /** In small print on lines of its own below the text: （其中修订16件）. */
  readonly remark?: string;
  readonly align: 'left' | 'center' | 'right';
  /** Set one character below the other (竖排). */
  readonly vertical: boolean;
  /** Indentation of the text in characters. */
  readonly indent: number;
  /** Path of the figure that it shows. */
  readonly figure?: string;
  /** Background, RRGGBB. */
  readonly fill?: string;
}

/** All spans resolved; every place of rows × columns is covered by exactly one cell. */
export interface Grid {
  /** Widths in mm, for the 版心 of GB/T 9704; in another one the columns keep their share. */
  readonly columns: readonly number[];
  readonly rows: number;
  /** The first rows that are repeated after a page break. */
  readonly headRows: number;
  /** In reading order: by row, then by column. */
  readonly cells: readonly GridCell[];
}

/** A cell among those of its table, as a key. */
export const cellKey = (row: number, column: number): string => `${row} ${column}`;

/** All that a cell prints. */
export const cellText = ({ text, remark = '' }: GridCell): string => text + remark;
