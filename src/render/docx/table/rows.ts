import { HeightRule, type ITableRowOptions, TableRow } from 'docx';
import type { SetCell } from '../../../typography/table/setCell';
import type { SetTable } from '../../../typography/table/setTable';
import type { Place, WordContext } from '../handler';
import { twips } from '../units';
import { type CellPlace, tableCell } from './cell';
import { strutOf } from './strut';

export interface Row {
  readonly form: Omit<ITableRowOptions, 'children'>;
  readonly cells: readonly { readonly set: SetCell; readonly place: CellPlace }[];
}

/** What is in each row, continued cells included. */
export function rowsOf(
  { style, covering, headRows }: SetTable,
  place: Place,
  startsPage: boolean,
  { hints }: WordContext,
): Row[] {
  const kept = hints.keptRows.get(place.index);
  return covering.map((cells, row) => {
    const strut = strutOf(cells, style);
    return {
      form: {
        cantSplit: true,
        ...(row < headRows ? { tableHeader: true } : {}),
        height: { value: Math.max(0, twips(style.rowHeight - style.rule)), rule: HeightRule.ATLEAST },
      },
      cells: cells.map((set) => ({
        set,
        place: {
          style,
          keepNext: kept?.has(row) ?? false,
          continued: row > set.row,
          startsPage: startsPage && row === 0 && set.cell.column === 0,
          strut: strut?.cell === set ? strut : undefined,
        },
      })),
    };
  });
}

/** One w:tr. */
export const tableRow = ({ form, cells }: Row, context: WordContext): TableRow =>
  new TableRow({ ...form, children: cells.map(({ set, place }) => tableCell(set, place, context)) });
