import { columnLetters } from '../import/source';
import type { Book, Cell, Look } from '../workbook/book';
import { looks } from '../workbook/looks';
import { rowHeights } from '../workbook/rowHeights';
import { barOf, type Comparison, JUMP_COLOUR, MENTIONED, shownAs } from './compare';
import { inSheet } from './traceBook';

const JUMP: Look = { ...looks.figure, fill: JUMP_COLOUR };
const WIDTHS = { label: 410, figure: 72, bar: 110 };
/** pt */
const ROW = 18;

/** A comparison as a sheet, its differences and growth as formulas. */
export function comparisonBook({ titleLines, heads, rows, year, agency }: Comparison): Book {
  const words = [
    '项目',
    ...heads.flatMap((head, i) => (i > 0 ? [head, '增减', '增长'] : [head])),
    '图示',
    '正文',
  ];
  /** Column of a report's figures. */
  const columnOf = (i: number) => (i === 0 ? 1 : 3 * i - 1);
  const cells = rows.flatMap(({ spec, values, changes, isMentioned }, r): Cell[] => {
    const row = r + 1;
    const cell = (column: number, value: Cell['value'], more: Partial<Cell> = {}): Cell => ({
      row,
      column,
      value,
      look: looks.label,
      ...more,
    });
    const reference = (i: number) => `${columnLetters(columnOf(i))}${row + 1}`;
    const ofReport = values.flatMap((value, i): Cell[] => {
      const change = changes[i - 1];
      const look = change?.isJump ? JUMP : looks.figure;
      const own = cell(columnOf(i), value == null ? shownAs(value) : inSheet(value), { look });
      if (change?.delta === undefined) return [own];
      const [now, before] = [reference(i), reference(i - 1)];
      const delta = cell(columnOf(i) + 1, Number(change.delta), {
        formula: `${now}-${before}`,
        look: looks.figure,
      });
      if (change.growth === undefined) return [own, delta];
      const formula = `ROUND((${now}-${before})/${before}*100,1)`;
      return [own, delta, cell(columnOf(i) + 2, Number.parseFloat(change.growth), { formula, look })];
    });
    const last = changes.at(-1);
    return [
      cell(0, spec.where),
      ...ofReport,
      cell(words.length - 2, last ? barOf(last) : ''),
      cell(words.length - 1, isMentioned ? MENTIONED : ''),
    ];
  });
  const head = words.map(
    (value, column): Cell => ({
      row: 0,
      column,
      value: value === '增长' ? '增长（%）' : value,
      look: looks.head,
    }),
  );
  const columns = words.map((_, i) =>
    i === 0 ? WIDTHS.label : i === words.length - 2 ? WIDTHS.bar : WIDTHS.figure,
  );
  const all = [...head, ...cells];
  return {
    title: titleLines.join(''),
    author: agency,
    created: `${year + 1}-01-01T00:00:00Z`,
    sheets: [
      {
        name: '对照',
        columns,
        heights: rowHeights(all, columns, rows.length + 1, ROW),
        cells: all,
        frozenRows: 1,
        repeated: [0, 0],
        printed: { rows: rows.length + 1, columns: words.length },
        landscape: true,
      },
    ],
  };
}
