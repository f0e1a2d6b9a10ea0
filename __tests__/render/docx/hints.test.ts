import type { Grid } from '../../../src/document/grid';
import type { Block } from '../../../src/document/nodes';
import { loadFaces } from '../../../src/faces/faceSet';
import { layoutDocument } from '../../../src/layout';
import { renderDocx } from '../../../src/render/docx';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { layOutAsWord } from '../../judges/word-layout';
import { all } from '../../judges/xml';
import { disclosureGrid, documentOf, requestsGrid, statisticsGrid, tableOf } from './fixtures';
import { readWord, textOf } from './read';

const profile = gbt9704;
const faces = loadFaces();
const laid = (...blocks: Block[]) => layoutDocument(documentOf(...blocks), { profile, faces });
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'paragraph', text: `第${at + 1}段。` }));
const heading: Block = { type: 'heading', level: 1, number: '三、', text: '收到和处理' };

test('text that fills its pages begins none', () => {
  const blocks = paragraphs(70);
  expect(laid(...blocks).hints.pageStarts).toEqual(new Set());
});

test('a heading that the layout moved with its table begins the page in Word, too', async () => {
  const blocks = [...paragraphs(18), heading, tableOf('requests', requestsGrid())];
  const document = documentOf(...blocks);
  const { hints } = laid(...blocks);
  expect(hints.pageStarts).toEqual(new Set([18]));
  const { paragraphs: read } = await readWord(await renderDocx(document, { profile, hints }));
  const breaks = read.filter(({ element }) => all(element, 'w:pageBreakBefore').length);
  expect(breaks.map(({ element }) => textOf(element))).toEqual(['三、收到和处理']);
});

/** Rows of the table's body on each page, by the cells that lie in one row. */
const rowsByPage = (blocks: readonly Block[], { cells, headRows }: Grid): number[][] => {
  const single = new Set(
    cells.filter(({ rowSpan }) => rowSpan === 1).map(({ row, column }) => `${row} ${column}`),
  );
  return laid(...blocks).layout.pages.map(({ items }) => {
    const placed = items.flatMap(({ from }) =>
      from.cell && single.has(from.cell.join(' ')) ? [from.cell[0]] : [],
    );
    return [...new Set(placed)].filter((row) => row >= headRows).sort((a, b) => a - b);
  });
};

test.each([
  ['表三', requestsGrid()],
  ['表二', disclosureGrid()],
  ['统计表', statisticsGrid()],
])('wherever %s starts, Word sets the same rows on the same pages', (_, grid) => {
  for (let before = 0; before <= 22; before += 2) {
    const blocks = [...paragraphs(before), heading, tableOf('table', grid), ...paragraphs(2)];
    const document = documentOf(...blocks);
    const word = layOutAsWord(document, profile, laid(...blocks).hints);
    const rows = word.map((page) =>
      page.rows.map(({ index }) => index).filter((row) => row >= grid.headRows),
    );
    expect(rows).toEqual(rowsByPage(blocks, grid));
  }
});
