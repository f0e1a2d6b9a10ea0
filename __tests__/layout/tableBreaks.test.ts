import type { Table } from '../../src/document/nodes';
import type { Page, PageRule, Run } from '../../src/layout/page';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { sample } from '../fixtures/amount';
import { documentOf, heading, paragraph, plainTable, requestsTable } from './fixtures';

const faces = loadFaces();
const table = requestsTable();
/** 表三 behind so many lines of text. */
const behind = (lines: number, changed: Table = table): readonly Page[] => {
  const text = lines === 0 ? [] : [paragraph('字'.repeat(26 + 28 * (lines - 1)))];
  const document = documentOf(...text, heading('三、', '收到和处理政府信息公开申请情况'), changed);
  return layoutDocument(document, { profile: gbt9704, faces }).layout.pages;
};

const cellRuns = (page: Page): Run[] =>
  page.items.flatMap((item) => (item.kind === 'run' && item.from.cell ? [item] : []));
const rules = (page: Page): PageRule[] => page.items.flatMap((item) => (item.kind === 'rule' ? [item] : []));
const horizontal = (page: Page): PageRule[] => rules(page).filter(({ y1, y2 }) => y1 === y2);
const vertical = (page: Page): PageRule[] => rules(page).filter(({ x1, x2 }) => x1 === x2);

/** Text of each cell on each page, by `row,column`. */
function cellTexts(page: Page): Map<string, string> {
  const texts = new Map<string, string>();
  for (const run of cellRuns(page)) {
    const key = run.from.cell?.join() ?? '';
    texts.set(key, (texts.get(key) ?? '') + run.text);
  }
  return texts;
}

/** The table starts anywhere on the page. */
const starts = sample(
  Array.from({ length: 23 }, (_, lines) => lines),
  8,
);

describe.each(starts)('表三 behind %i lines', (lines) => {
  const pages = behind(lines);
  const texts = pages.map(cellTexts);

  test('each figure and label is printed, and once, but for heads and stubs', () => {
    for (const cell of table.grid.cells) {
      const key = `${cell.row},${cell.column}`;
      const found = texts.flatMap((page) => page.get(key) ?? []);
      const repeats = cell.row < table.grid.headRows || cell.rowSpan > 1;
      if (!repeats) expect(found).toHaveLength(1);
      expect(found.length).toBeGreaterThanOrEqual(1);
      for (const text of found) expect(text.normalize('NFKC')).toBe(cell.text.normalize('NFKC'));
    }
  });

  test('every part of the table has the head, and a stub that goes on is set again', () => {
    const parts = texts.filter((page) => page.size > 0);
    for (const part of parts) expect(part.get('0,3')).toBe('申请人情况');
    for (const cell of table.grid.cells.filter(({ rowSpan, row }) => rowSpan > 1 && row >= 3)) {
      for (const part of parts) {
        const rows = [...part.keys()].map((key) => Number(key.split(',')[0]));
        const shows = rows.some((row) => row > cell.row && row < cell.row + cell.rowSpan);
        if (shows) expect(part.has(`${cell.row},${cell.column}`)).toBe(true);
      }
    }
  });

  test('text stands between the rules of its own cell', () => {
    for (const page of pages) {
      for (const run of cellRuns(page)) {
        const [row = 0, column = 0] = run.from.cell ?? [];
        const cell = table.grid.cells.find(
          (candidate) => candidate.row === row && candidate.column === column,
        );
        const middle = run.x + run.advance / 2;
        const y = run.baseline - 0.38 * run.size;
        const across = horizontal(page).filter(({ x1, x2 }) => x1 <= middle && middle <= x2);
        const between =
          across.some(({ y1 }) => y1 <= run.baseline - 0.7 * run.size) &&
          across.some(({ y1 }) => y1 >= run.baseline);
        // Cells of one row never reach into another: no rule runs through the ink.
        const struck = across.some((rule) => Math.abs(rule.y1 - y) <= 0.3 * run.size);
        if (!between || struck) throw new Error(`${run.text} of cell ${run.from.cell} stands on a rule`);
        if (cell?.role === 'figure') {
          const sides = vertical(page).filter(({ y1, y2 }) => y1 <= y && y <= y2);
          const inside =
            sides.some(({ x1 }) => x1 <= run.x) && sides.some(({ x1 }) => x1 >= run.x + run.advance);
          if (!inside) throw new Error(`${run.text} of cell ${run.from.cell} leaves its column`);
        }
      }
    }
  });

  test('the outline of each part is closed', () => {
    for (const page of pages) {
      const across = horizontal(page);
      if (across.length === 0) continue;
      const top = Math.min(...across.map(({ y1 }) => y1));
      const bottom = Math.max(...across.map(({ y1 }) => y1));
      const width = (y: number) =>
        across.filter(({ y1 }) => y1 === y).reduce((sum, { x1, x2 }) => sum + x2 - x1, 0);
      expect(width(top)).toBeCloseTo(442.2, 1);
      expect(width(bottom)).toBeCloseTo(442.2, 1);
      expect(bottom).toBeLessThan(742.8);
    }
  });

  test('the heading stands on the page where the table begins', () => {
    const page = pages.find(({ items }) =>
      items.some((item) => item.kind === 'run' && item.text.includes('收到和处理')),
    );
    expect(page && cellTexts(page).has('3,3')).toBe(true);
  });
});

test('no part of the vertical stub is too low for its text', () => {
  for (const lines of starts) {
    for (const page of behind(lines)) {
      const stub = cellRuns(page).filter((run) => run.from.cell?.join() === '5,0');
      if (stub.length > 0) expect(stub).toHaveLength('三、本年度办理结果'.length);
    }
  }
});

/** Rows of the body that each page shows, by the cells that lie in one row. */
function bodyRows(pages: readonly Page[], { grid }: Table): number[][] {
  const single = new Set(
    grid.cells.filter(({ rowSpan }) => rowSpan === 1).map(({ row, column }) => `${row},${column}`),
  );
  const rows = pages.map((page) => [
    ...new Set(
      cellRuns(page).flatMap(({ from }) => (from.cell && single.has(from.cell.join()) ? [from.cell[0]] : [])),
    ),
  ]);
  return rows.map((each) => each.filter((row) => row >= grid.headRows)).filter((each) => each.length > 0);
}

test('no part of a table has fewer than three rows, and the first two rows are never parted', () => {
  for (const height of sample([16, 20, 24, 31], 2)) {
    const other: Table = { ...table, style: { ...table.style, rowHeight: height } };
    for (const lines of starts) {
      const parts = bodyRows(behind(lines, other), other);
      for (const rows of parts) expect(rows.length).toBeGreaterThanOrEqual(3);
      expect(parts[0]).toEqual(expect.arrayContaining([3, 4, 5]));
    }
  }
});

test('a table of few rows goes over as a whole', () => {
  for (let rows = 2; rows <= 6; rows++) {
    const few = plainTable(rows, 3);
    for (const lines of starts) expect(bodyRows(behind(lines, few), few)).toHaveLength(1);
  }
});

test('an item is never split: its band, its column heads and its rows share a page', () => {
  const bands = [0, 4, 8, 13, 16, 20, 24];
  const cells = Array.from({ length: 28 }, (_, row) => ({
    row,
    column: 0,
    rowSpan: 1,
    colSpan: 1,
    role: bands.includes(row)
      ? ('band' as const)
      : bands.includes(row - 1)
        ? ('head' as const)
        : ('label' as const),
    text: `${row}`,
    align: 'center' as const,
    vertical: false,
    indent: 0,
  }));
  const banded: Table = { ...table, grid: { columns: [156], rows: 28, headRows: 0, cells } };
  for (const lines of starts) {
    const parts = bodyRows(behind(lines, banded), banded);
    for (const [first] of parts) expect(bands).toContain(first);
    expect(parts.flat()).toHaveLength(28);
  }
});

test('the lines below a table are never alone: three of its rows go with them', () => {
  const foot = [
    ['单位负责人：', '审核人：', '填报人：'],
    ['联系电话：', '填报日期：'],
  ];
  for (let rows = 18; rows <= 40; rows++) {
    const signed = plainTable(rows, 3, { foot });
    const pages = behind(0, signed);
    const last = pages.at(-1) as Page;
    expect(last.items.some((item) => item.kind === 'run' && item.text.startsWith('填报日期'))).toBe(true);
    expect(bodyRows([last], signed)[0]?.length).toBeGreaterThanOrEqual(3);
  }
});

test('rows that never end a page are named for the Word file', () => {
  const laid = layoutDocument(documentOf(heading('三、', '表'), table, paragraph('后文。')), {
    profile: gbt9704,
    faces,
  });
  const kept = laid.hints.keptRows.get(1);
  // The vertical stub is over rows 5–26 and needs more than four rows at either end; 一、二、（一） stay together.
  for (const row of [0, 1, 2, 3, 4, 5, 6, 7, 23, 24, 25, 26]) expect(kept).toContain(row);
  for (const row of [12, 20, 27]) expect(kept).not.toContain(row);
});
