import fc from 'fast-check';
import type { Document, Table } from '../../src/document/nodes';
import { builtInEditions } from '../../src/editions';
import type { Run } from '../../src/layout/page';
import { composeDocument, layoutDocument, loadFaces, parseReport } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { areaOf } from '../../src/typography/measures';
import { runs } from '../fixtures/amount';
import { wordOf } from '../judges/hints';
import { readWord } from '../render/docx/read';
import { tablesOf } from './reports';

const faces = loadFaces();

function report(disclosure: object): Document {
  const { report: read } = parseReport({
    agency: { name: '示例市人民政府办公厅' },
    year: 2023,
    statistics: { disclosure },
  });
  if (!read) throw new Error('unreadable');
  return composeDocument(read).document;
}

/** Lines of a cell from top to bottom. */
function linesOf(document: Document, figure: string): { text: string; size: number }[] {
  const { layout } = layoutDocument(document, { profile: gbt9704, faces });
  const index = document.blocks.findIndex(
    (block) => block.type === 'table' && block.grid.cells.some((cell) => cell.figure === figure),
  );
  const cell = tablesOf(document)
    .flatMap(({ grid }) => grid.cells)
    .find((each) => each.figure === figure);
  const runs = layout.pages.flatMap(({ items }) =>
    items.filter(
      (item): item is Run =>
        item.kind === 'run' &&
        item.from.block === index &&
        item.from.cell?.join() === `${cell?.row},${cell?.column}`,
    ),
  );
  const lines = new Map<number, { text: string; size: number }>();
  for (const run of runs) {
    const line = lines.get(run.baseline) ?? { text: '', size: run.size };
    lines.set(run.baseline, { ...line, text: line.text + run.text });
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
}

describe('remarks', () => {
  const withRemark = (remark: string) => report({ regulations: { issued: { value: 22, remark } } });
  const figure = 'disclosure.regulations.issued';

  test('stand on a line of their own below the figure, in small print', () => {
    expect(linesOf(withRemark('其中修订16件'), figure)).toEqual([
      { text: '22', size: 12 },
      { text: '（其中修订16件）', size: 9 },
    ]);
  });

  test('are never torn before a measure word, nor inside a number; Word breaks them where we do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('其中修订', '含自然失效', '新制定', '废止'), fc.nat(99999)), {
          minLength: 1,
          maxLength: 5,
        }),
        async (pieces) => {
          const remark = pieces.map(([words, count]) => `${words}${count}件`).join('，');
          const document = withRemark(remark);
          const [number, ...rest] = linesOf(document, figure).map(({ text }) => text);
          expect(number).toBe('22');
          expect(rest.join('')).toBe(`（${remark}）`);
          for (const line of rest) expect(line).not.toMatch(/^[件，）]/);
          for (const line of rest.slice(0, -1)) expect(line).not.toMatch(/\d$/);
          const { tables } = await readWord(await wordOf(document));
          const cell = tables.flat().find(({ text }) => text.startsWith('22'));
          expect(cell?.text).toBe(['22', ...rest].join('\n'));
        },
      ),
      { numRuns: runs(25) },
    );
  });
});

describe.each(
  builtInEditions.filter(({ id }) => id !== '2014').map((edition) => [edition.id, edition] as const),
)('表三 of %s', (id, edition) => {
  const { report: read } = parseReport({ agency: { name: '示例县水利局' }, year: edition.years.from });
  if (!read) throw new Error(`${id} is unreadable`);
  const document = composeDocument(read).document;
  const index = document.blocks.findIndex((block) => block.type === 'table' && block.name === 'requests');
  const { layout, hints } = layoutDocument(document, { profile: gbt9704, faces });
  const set = hints.tables.get(index);
  const table = document.blocks[index] as Table;

  test('with its heading leaves at least 24 pt of a page', () => {
    const height = (set?.heights ?? []).reduce((sum, row) => sum + row, table.style.rule);
    expect(areaOf(gbt9704, false).height - gbt9704.pitch - height).toBeGreaterThanOrEqual(24);
  });

  test('stubs and the labels of two to twelve characters stand on one line', () => {
    for (const { cell, lines } of set?.cells ?? []) {
      const short = /^（[三四五六]）/.test(cell.text) || /^\d\..{2,12}$/.test(cell.text);
      if (short && !cell.vertical) expect([cell.text, lines.length]).toEqual([cell.text, 1]);
    }
  });

  test('the vertical stub is spread over its rows, its mark with the numeral', () => {
    const runs = layout.pages.flatMap(({ items }) =>
      items.filter(
        (item): item is Run =>
          item.kind === 'run' && item.from.block === index && item.from.cell?.join() === '5,0',
      ),
    );
    const rows = (set?.heights ?? []).slice(5, 27).reduce((sum, row) => sum + row, 0);
    const steps = runs.slice(1).map((run, i) => run.baseline - (runs[i]?.baseline ?? 0));
    const [mark, ...others] = steps;
    expect(mark).toBeCloseTo(9.9, 1);
    for (const step of others) expect(step).toBeCloseTo(others[0] ?? 0, 1);
    const last = runs.at(-1)?.baseline ?? 0;
    expect(last - (runs[0]?.baseline ?? 0)).toBeGreaterThan(rows - 6 * 9);
  });
});
