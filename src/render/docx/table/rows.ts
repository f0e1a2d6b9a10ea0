import { HeightRule, TableRow } from 'docx';
import type { SetTable } from '../../../typography/table/setTable';
import type { Place, WordContext } from '../handler';
import { twips } from '../units';
import { tableCell } from './cell';
import { strutOf } from './strut';

/** The rows of w:tbl. */
export function tableRows(
  { style, covering, headRows }: SetTable,
  place: Place,
  startsPage: boolean,
  context: WordContext,
): TableRow[] {
  const kept = context.hints.keptRows.get(place.index);
  return covering.map((cells, row) => {
    const strut = strutOf(cells, style);
    const children = cells.map((set) =>
      tableCell(
        set,
        {
          style,
          keepNext: kept?.has(row) ?? false,
          continued: row > set.row,
          startsPage: startsPage && row === 0 && set.cell.column === 0,
          strut: strut?.cell === set ? strut : undefined,
        },
        context,
      ),
    );
    return new TableRow({
      cantSplit: true,
      ...(row < headRows ? { tableHeader: true } : {}),
      height: { value: Math.max(0, twips(style.rowHeight - style.rule)), rule: HeightRule.ATLEAST },
      children,
    });
  });
}
