import * as z from 'zod';
import { metaOf, unwrap } from '../../model/catalogue';
import type { Form, FormCell } from '../../model/form';
import type { FigureMeta, GroupMeta } from '../../model/leaves';

const COLUMNS = [54, 34, 34, 34];
/** As bodies fill it; the notice prints no colour. */
const FILL = 'C6D9F1';

interface Row {
  readonly band: string;
  readonly label: string;
  /** Heads of its columns and the figures under them. */
  readonly columns: readonly (readonly [head: string, figure: string])[];
}

/** The rows of 表二 as the schema has them: a group of columns, or a single figure that names its column. */
function rowsOf(disclosure: z.ZodType): Row[] {
  const { shape } = unwrap(disclosure) as z.ZodObject;
  return Object.entries(shape).map(([key, schema]) => {
    const child = schema as z.ZodType;
    const path = `disclosure.${key}`;
    const { band = '', title, column = '' } = metaOf(child) as unknown as GroupMeta & FigureMeta;
    const inner = unwrap(child);
    const columns =
      inner instanceof z.ZodObject
        ? Object.entries(inner.shape).map(
            ([name, leaf]) => [String(metaOf(leaf as z.ZodType).title), `${path}.${name}`] as const,
          )
        : [[column, path] as const];
    return { band, label: title, columns };
  });
}

/** Spreads cells over the four columns: the last one takes what is left. */
function spread(cells: readonly FormCell[]): FormCell[] {
  const rest = COLUMNS.length - cells.length;
  return cells.map((cell, i) => (i === cells.length - 1 && rest > 0 ? { ...cell, colSpan: rest + 1 } : cell));
}

function lines({ band, label, columns }: Row, opensBand: boolean): FormCell[][] {
  const figures = spread([
    { role: 'label', text: label },
    ...columns.map(([, figure]): FormCell => ({ role: 'figure', figure })),
  ]);
  if (!opensBand) return [figures];
  const heads = ['信息内容', ...columns.map(([head]) => head)];
  return [
    [{ role: 'band', text: band, colSpan: COLUMNS.length, fill: FILL }],
    spread(heads.map((text) => ({ role: 'head', text }))),
    figures,
  ];
}

/**
 * 表二: the items of 条例 第二十条 one under the other in a table of the full 156 mm, each a band, its heads, its rows.
 * No head is repeated: each band has its own. A row is as high as a line of text.
 */
export function disclosureForm(disclosure: z.ZodType): Form {
  const rows = rowsOf(disclosure);
  return {
    name: 'disclosure',
    columns: COLUMNS,
    headRows: 0,
    rows: rows.flatMap((row, i) => lines(row, row.band !== rows[i - 1]?.band)),
    style: {
      headSize: 12,
      labelSize: 12,
      figureSize: 12,
      rowHeight: 28.95,
      pitch: 1.3,
      padX: 5,
      padY: 4,
      rule: 0.5,
    },
  };
}
