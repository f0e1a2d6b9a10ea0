import type { Block, Document, Table } from '../../src/document/nodes';
import { perObject } from '../../src/ground/remember';
import type { Run } from '../../src/layout/page';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { sample } from '../fixtures/amount';
import { documentOf, examples, tablesOf } from './reports';

const faces = loadFaces();
const report = documentOf(examples.suqian);
const [disclosure, requests, proceedings] = tablesOf(report) as [Table, Table, Table];
const bottom = 842 - 99; // 版心 ends 35 mm above the edge

/** `lines` lines of text, then a heading and a table: the table starts at every height of the page. */
function documentWith(lines: number, table: Table): Document {
  const filler = Array.from({ length: lines }, (): Block => ({ type: 'paragraph', text: '正文' }));
  const heading: Block = {
    type: 'heading',
    level: 1,
    number: '三、',
    text: '收到和处理政府信息公开申请情况',
  };
  return {
    properties: report.properties,
    blocks: [...filler, heading, table, { type: 'paragraph', text: '后文' }],
  };
}

const letters = (text: string) =>
  text.normalize('NFKC').replace(/\s/g, '').replace(/︵/g, '(').replace(/︶/g, ')');

/** The runs of each cell, page by page; each is laid out once. */
const laid = perObject((_: Table) => new Map<number, ReturnType<typeof layOutBelow>>());
function cellsOnPages(table: Table, lines: number) {
  const known = laid(table).get(lines) ?? layOutBelow(table, lines);
  laid(table).set(lines, known);
  return known;
}

function layOutBelow(table: Table, lines: number) {
  const document = documentWith(lines, table);
  const { layout } = layoutDocument(document, { profile: gbt9704, faces });
  const pages = layout.pages.map(({ items }) =>
    items.filter((item): item is Run => item.kind === 'run' && item.from.block === lines + 1),
  );
  const printed = table.grid.cells.map((cell) =>
    pages
      .map((runs) =>
        runs.filter((run) => run.from.cell?.[0] === cell.row && run.from.cell[1] === cell.column),
      )
      .filter((runs) => runs.length > 0),
  );
  return { layout, pages, printed };
}

const heights = sample(
  Array.from({ length: 22 }, (_, i) => i),
  11,
);

describe.each([
  ['表二', disclosure],
  ['表三', requests],
  ['表四', proceedings],
])('%s starting at every height of a page', (_, table) => {
  test.each(heights)('below %i lines', (lines) => {
    const { pages, printed } = cellsOnPages(table, lines);
    const used = pages.filter((runs) => runs.length > 0).length;
    table.grid.cells.forEach((cell, i) => {
      const parts = printed[i] ?? [];
      const times = cell.row < table.grid.headRows ? used : 1;
      if (cell.role === 'stub') expect(parts.length).toBeGreaterThanOrEqual(1);
      else expect(parts).toHaveLength(cell.text ? times : 0);
      for (const runs of parts)
        expect(letters(runs.map((run) => run.text).join(''))).toBe(letters(cell.text));
    });
    for (const run of pages.flat()) expect(run.baseline).toBeLessThanOrEqual(bottom);
  });

  test.each(heights)('below %i lines figures stand beside their label, rows in order', (lines) => {
    const { printed, pages } = cellsOnPages(table, lines);
    const pageOf = (run: Run | undefined) =>
      pages.findIndex((runs) => run !== undefined && runs.includes(run));
    const body = table.grid.cells
      .map((cell, i) => ({ cell, runs: printed[i]?.[0] ?? [] }))
      .filter(({ cell, runs }) => cell.row >= table.grid.headRows && cell.rowSpan === 1 && runs.length > 0);
    let last = { page: -1, y: 0 };
    for (let row = table.grid.headRows; row < table.grid.rows; row++) {
      const cells = body.filter(({ cell }) => cell.row === row);
      const page = pageOf(cells[0]?.runs[0]);
      const middles = cells.map(({ runs }) => {
        for (const run of runs) expect(pageOf(run)).toBe(page);
        const ys = runs.map((run) => run.baseline);
        return (Math.min(...ys) + Math.max(...ys)) / 2;
      });
      for (const y of middles) expect(Math.abs(y - (middles[0] as number))).toBeLessThan(3);
      const y = Math.min(...middles);
      expect(page > last.page || (page === last.page && y > last.y + 8)).toBe(true);
      last = { page, y };
    }
  });
});

test('表三 fits one page together with its heading', () => {
  const { pages } = cellsOnPages(requests, 0);
  expect(pages.filter((runs) => runs.length > 0)).toHaveLength(1);
});

test('表三 is broken at many rows, not only pushed to the next page', () => {
  const breaks = new Set(
    heights.map((lines) => {
      const { pages } = cellsOnPages(requests, lines);
      const rows = (pages.filter((runs) => runs.length > 0)[1] ?? [])
        .filter((run) => (run.from.cell?.[1] ?? 0) > 2)
        .map((run) => run.from.cell?.[0] ?? 0);
      return rows.find((row) => row >= requests.grid.headRows) ?? 0;
    }),
  );
  expect(breaks.size).toBeGreaterThan(3);
});

test('a band of 表二 and its heads stand on the page of the row below them', () => {
  for (const lines of heights) {
    const { printed, pages } = cellsOnPages(disclosure, lines);
    const pageOf = (row: number) => {
      const i = disclosure.grid.cells.findIndex((cell) => cell.row === row && cell.column === 0);
      const run = printed[i]?.[0]?.[0];
      return pages.findIndex((runs) => run !== undefined && runs.includes(run));
    };
    for (const { row, role, column } of disclosure.grid.cells)
      if (column === 0 && (role === 'band' || role === 'head')) expect(pageOf(row)).toBe(pageOf(row + 1));
  }
});
