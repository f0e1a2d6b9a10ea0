import type { Grid, GridCell } from '../../document/grid';
import type { Form, FormCell } from '../../model/form';

type Content = Omit<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan'>;

/**
 * Puts the rows of a form into an absolute grid. Throws when cells overlap, leave a hole or reach beyond the table:
 * a form that does so is a mistake in its edition, not in a report.
 */
export function resolveGrid(form: Form, content: (cell: FormCell) => Content): Grid {
  const { name, columns, rows } = form;
  const wrong = (row: number, what: string) => new Error(`Form ${name}, row ${row + 1}: ${what}`);
  const taken = rows.map(() => columns.map(() => false));
  const cells: GridCell[] = [];
  rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while (taken[r]?.[c]) c++;
      const { rowSpan = 1, colSpan = 1 } = cell;
      for (let y = r; y < r + rowSpan; y++)
        for (let x = c; x < c + colSpan; x++) {
          if (taken[y]?.[x] !== false) throw wrong(y, `column ${x + 1} is covered twice or does not exist`);
          (taken[y] as boolean[])[x] = true;
        }
      cells.push({ row: r, column: c, rowSpan, colSpan, ...content(cell) });
      c += colSpan;
    }
    const hole = taken[r]?.indexOf(false) ?? -1;
    if (hole >= 0) throw wrong(r, `column ${hole + 1} is not covered`);
  });
  return { columns, rows: rows.length, headRows: form.headRows, cells };
}
