import { columnLetters } from '../import/source';
import { catalogue } from '../model/catalogue';
import type { Edition } from '../model/edition';
import type { Book, Cell } from '../workbook/book';
import { looks } from '../workbook/looks';
import { rowHeights } from '../workbook/rowHeights';
import type { Given, Trace } from './trace';

const HEADS = ['位置', '字段', '合计'] as const;
const WIDTHS = { place: 350, field: 190, figure: 64 };
/** pt */
const ROW = 16;

/** A number that a spreadsheet keeps as it is; any other stays a text. */
export const inSheet = (given: Given): string | number | null =>
  given !== null && String(Number(given)) === given ? Number(given) : given;

/** A sheet with a row for each figure and a column for each unit, the sums as formulas. */
export function traceBook(trace: Trace, edition: Edition, agency: string): Book {
  const { units, year } = trace;
  const specs = catalogue(edition);
  const first = HEADS.length;
  const heads = [...HEADS, ...units].map(
    (value, column): Cell => ({ row: 0, column, value, look: looks.head }),
  );
  const rows = Object.entries(trace.figures).flatMap(([path, { value, from, own }], i): Cell[] => {
    const row = i + 1;
    const cell = (column: number, text: Cell['value'], formula?: string): Cell => ({
      row,
      column,
      value: text,
      look: column < 2 ? looks.remark : looks.figure,
      ...(formula !== undefined && { formula }),
    });
    const last = columnLetters(first + units.length - 1);
    const sum = inSheet(value);
    const sumOf =
      typeof sum === 'number' ? `SUM(${columnLetters(first)}${row + 1}:${last}${row + 1})` : undefined;
    return [
      cell(0, specs.get(path)?.where ?? path),
      cell(1, path),
      cell(2, own ? '不相加' : sum, sumOf),
      ...units.map((unit, column) => cell(first + column, unit in from ? inSheet(from[unit] ?? null) : 0)),
    ];
  });
  const columns = [WIDTHS.place, WIDTHS.field, ...[2, ...units].map(() => WIDTHS.figure)];
  const cells = [...heads, ...rows];
  return {
    title: `${agency}${year}年度各单位数字汇总`,
    author: agency,
    created: `${year + 1}-01-01T00:00:00Z`,
    sheets: [
      {
        name: '汇总',
        columns,
        heights: rowHeights(cells, columns, 1 + Object.keys(trace.figures).length, ROW),
        cells,
        frozenRows: 1,
        repeated: [0, 0],
        printed: { rows: Object.keys(trace.figures).length + 1, columns: columns.length },
        landscape: true,
      },
    ],
  };
}
