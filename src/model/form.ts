import type { CellRole } from '../document/grid';
import type { TableStyle } from '../document/nodes';
import type { FigurePath } from './figure';

/** One cell of an official form as the form's rows list it (cells under a span are not listed again). */
export interface FormCell {
  readonly role: CellRole;
  /** Printed text; a figure cell names its figure instead. */
  readonly text?: string;
  readonly figure?: FigurePath;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: boolean;
  /** In characters. */
  readonly indent?: number;
  /** RRGGBB. */
  readonly fill?: string;
}

/**
 * An official form as data. `caption`, `lead` and `foot` may hold `{year}`, `{agency}` and fields of the edition's own
 * keys by their path: `{signOff.date}`.
 */
export interface Form {
  /** What `::table NAME` calls it. */
  readonly name: string;
  readonly caption?: string;
  readonly lead?: string;
  /** Widths in mm, for the 版心 of GB/T 9704 (156 mm, 225 mm on a turned page). */
  readonly columns: readonly number[];
  readonly headRows: number;
  readonly rows: readonly (readonly FormCell[])[];
  readonly style: TableStyle;
  readonly foot?: readonly (readonly string[])[];
  readonly newPage?: boolean;
  readonly landscape?: boolean;
}
