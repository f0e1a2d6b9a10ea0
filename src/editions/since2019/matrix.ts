import * as z from 'zod';
import { metaOf, unwrap } from '../../model/catalogue';
import type { FigurePath } from '../../model/figure';

/** A node of a matrix: a row of figures, or a group of rows with the label that is beside them. */
export interface MatrixNode {
  readonly path: FigurePath;
  readonly label: string;
  /** Keys of the columns; absent for a group. */
  readonly columns?: readonly string[];
  /** Their titles. */
  readonly heads?: readonly string[];
  readonly rows: readonly MatrixNode[];
}

/** Rows and groups of rows of a schema of figures, in the order of the form; labels are the schema's titles. */
export function matrixOf(schema: z.ZodType, path: FigurePath): MatrixNode {
  const inner = unwrap(schema);
  const { title, row } = metaOf(schema) as { title: string; row?: boolean };
  const children = inner instanceof z.ZodObject ? Object.entries(inner.shape) : [];
  if (row) {
    const heads = children.map(([, child]) => String(metaOf(child as z.ZodType).title));
    return { path, label: title, columns: children.map(([key]) => key), heads, rows: [] };
  }
  const rows = children.map(([key, child]) => matrixOf(child as z.ZodType, `${path}.${key}`));
  return { path, label: title, rows };
}

/** The rows of figures under a node; a row is its own. */
export const leafRows = (node: MatrixNode): readonly MatrixNode[] =>
  node.columns ? [node] : node.rows.flatMap(leafRows);
