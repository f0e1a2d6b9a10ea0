import { builtInEditions } from '../../src/editions';
import { catalogue } from '../../src/model/catalogue';
import type { Edition } from '../../src/model/edition';
import { describe as placeOf } from '../../src/model/fields';
import { reportSchema } from '../../src/model/report';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { wordOf } from '../judges/hints';
import { readWord } from '../render/docx/read';
import { type OfficialCell, officialCells } from './official';
import { documentOf, examples, figuresOnly, tablesOf } from './reports';

const byPlace = (a: OfficialCell, b: OfficialCell) => a.row - b.row || a.column - b.column;
const place = ({ row, column, rowSpan, colSpan, text }: OfficialCell): OfficialCell => ({
  row,
  column,
  rowSpan,
  colSpan,
  text,
});
/** Text without spaces, the brackets of vertical text as they are in a line. */
const letters = (text: string) =>
  text.normalize('NFKC').replace(/\s/g, '').replace(/︵/g, '(').replace(/︶/g, ')');
const documents = {
  '2014': documentOf(figuresOnly['2014']),
  '2019': documentOf(examples.shili),
  '2021': documentOf(examples.suqian),
};
const cases = builtInEditions.map((edition) => [edition.id, edition] as const);

describe.each(cases)('forms of %s', (id, edition: Edition) => {
  const document = documents[id as keyof typeof documents];
  const tables = tablesOf(document);

  test('every label of the official form stands in its place, with its spans', () => {
    expect(tables.map((table) => table.name).sort()).toEqual(Object.keys(officialCells[id] ?? {}).sort());
    for (const { name, grid } of tables)
      expect(grid.cells.filter((cell) => cell.figure === undefined).map(place)).toEqual(
        [...(officialCells[id]?.[name] ?? [])].sort(byPlace),
      );
  });

  test('every figure of the schema has its one cell', () => {
    const shown = tables.flatMap(({ grid }) => grid.cells.flatMap((cell) => cell.figure ?? []));
    expect([...shown].sort()).toEqual([...catalogue(edition).keys()].sort());
  });

  test('a figure stands in the row and under the head that its place names', () => {
    const specs = catalogue(edition);
    for (const { name, grid } of tables) {
      const labels = officialCells[id]?.[name] ?? [];
      const covers = (cell: OfficialCell, row: number, column: number) =>
        row >= cell.row &&
        row < cell.row + cell.rowSpan &&
        column >= cell.column &&
        column < cell.column + cell.colSpan;
      for (const { figure, row, column } of grid.cells) {
        if (figure === undefined) continue;
        const spec = specs.get(figure);
        const left = labels.filter((cell) => covers(cell, row, cell.column)).map((cell) => cell.text);
        const above = labels.filter((cell) => cell.row < row && covers(cell, cell.row, column));
        if (spec?.column !== undefined) expect(above.map((cell) => cell.text)).toContain(spec.column);
        if (name !== 'proceedings') expect(left).toContain(spec?.row);
        else expect(above.map((cell) => cell.text)).toContain(spec?.row);
      }
    }
  });

  test('156 mm wide, figures of six digits at 9 pt or more', () => {
    for (const { columns, style, name } of edition.forms) {
      expect(columns.reduce((sum, mm) => sum + mm, 0)).toBeCloseTo(156, 6);
      expect(Math.min(style.headSize, style.labelSize, style.figureSize)).toBeGreaterThanOrEqual(9);
      const digits = name === 'requests' || name === 'proceedings' ? 6 : 8;
      const narrowest = Math.min(...columns.slice(-4)) * (72 / 25.4) - 2 * style.padX;
      expect(narrowest).toBeGreaterThanOrEqual(digits * 0.5 * 9);
    }
  });

  test('the Word file holds the same cells', async () => {
    const { tables: read } = await readWord(await wordOf(document));
    expect(read).toHaveLength(tables.length);
    tables.forEach(({ grid }, i) => {
      const cells = (read[i] ?? []).map(({ row, column, rowSpan, colSpan, text }) => ({
        ...{ row, column, rowSpan, colSpan },
        text: text.replace(/\n/g, ''),
      }));
      expect(cells.sort(byPlace)).toEqual(grid.cells.map(place));
    });
  });

  test('the pages hold the same cells: heads again on every page, nothing else twice but a stub cut by the break', () => {
    const { layout } = layoutDocument(document, { profile: gbt9704, faces: loadFaces() });
    document.blocks.forEach((block, index) => {
      if (block.type !== 'table') return;
      const pages = layout.pages.map(({ items }) =>
        items.filter((item) => item.kind === 'run' && item.from.block === index),
      );
      const used = pages.filter((items) => items.length > 0).length;
      for (const cell of block.grid.cells) {
        const printed = pages
          .map((items) =>
            items
              .flatMap((item) =>
                item.kind === 'run' && item.from.cell?.[0] === cell.row && item.from.cell[1] === cell.column
                  ? [item.text]
                  : [],
              )
              .join(''),
          )
          .filter(Boolean);
        for (const text of printed) expect(letters(text)).toBe(letters(cell.text));
        const times = cell.row < block.grid.headRows ? used : 1;
        if (cell.role === 'stub') expect(printed.length).toBeGreaterThanOrEqual(1);
        else expect(printed).toHaveLength(cell.text ? times : 0);
      }
    });
  });

  test('a place is called the same in findings of shape and of arithmetic', () => {
    for (const { path, where } of catalogue(edition).values())
      expect(placeOf(reportSchema(edition), ['statistics', ...path.split('.')]).join(' · ')).toBe(where);
  });
});

test('places read as the form does', () => {
  const where = (id: string, path: string) =>
    catalogue(builtInEditions.find((e) => e.id === id) as Edition).get(path)?.where;
  expect(where('2021', 'requests.results.refused.thirdPartyRights.naturalPersons')).toBe(
    '表三 · 三（三）4.保护第三方合法权益 · 自然人',
  );
  expect(where('2021', 'disclosure.regulations.issued')).toBe(
    '表二 · 第二十条第（一）项 · 规章 · 本年制发件数',
  );
  expect(where('2021', 'disclosure.licensing')).toBe(
    '表二 · 第二十条第（五）项 · 行政许可 · 本年处理决定数量',
  );
  expect(where('2019', 'requests.results.other.total')).toBe('表三 · 三（六）其他处理 · 总计');
  expect(where('2021', 'proceedings.litigation.direct.pending')).toBe(
    '表四 · 行政诉讼 · 未经复议直接起诉 · 尚未审结',
  );
});
