import type { Grid } from '../../../src/document/grid';
import type { Block } from '../../../src/document/nodes';
import { layoutDocument, loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { sample } from '../../fixtures/amount';
import { wordOf } from '../../judges/hints';
import { layOutAsWord } from '../../judges/word-layout';
import { all } from '../../judges/xml';
import { disclosureGrid, documentOf, requestsGrid, statisticsGrid, tableOf } from './fixtures';
import { readWord } from './read';

const profile = gbt9704;
const faces = loadFaces();
const laid = (...blocks: Block[]) => layoutDocument(documentOf(...blocks), { profile, faces });
const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'paragraph', text: `第${at + 1}段。` }));
/** How many paragraphs are before a table. */
const before = Array.from({ length: 12 }, (_, i) => 2 * i);
const heading: Block = { type: 'heading', level: 1, number: '三、', text: '收到和处理' };

test('no page is begun by force: what a clerk deletes leaves no blank page behind', async () => {
  for (const count of sample(before, 1)) {
    const document = documentOf(
      ...paragraphs(count),
      heading,
      tableOf('requests', requestsGrid()),
      ...paragraphs(9),
      { type: 'signature', agency: '某市教育局', date: '2024年1月17日' },
    );
    const { body } = await readWord(await wordOf(document));
    expect(all(body, 'w:pageBreakBefore')).toEqual([]);
    expect(all(body, 'w:br').filter(({ attributes }) => attributes['w:type'] === 'page')).toEqual([]);
  }
});

test('what stands before the sign-off stays with it, in one piece where it is short', async () => {
  const kept = async (text: string) => {
    const { paragraphs: read } = await readWord(
      await wordOf(
        documentOf(
          { type: 'paragraph', text: '前文。' },
          { type: 'paragraph', text },
          {
            type: 'signature',
            agency: '某市教育局',
            date: '2024年1月17日',
          },
        ),
      ),
    );
    return read.map(({ element }) =>
      ['w:keepNext', 'w:keepLines'].map((name) => all(element, name).length).join(''),
    );
  };
  expect(await kept('后文。')).toEqual(['11', '11', '10', '10', '00']);
  expect(await kept('公开'.repeat(60))).toEqual(['00', '11', '10', '10', '00']);
  expect(await kept('公开'.repeat(200))).toEqual(['00', '10', '10', '10', '00']);
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
  for (const count of sample(before, 1)) {
    const blocks = [...paragraphs(count), heading, tableOf('table', grid), ...paragraphs(2)];
    const document = documentOf(...blocks);
    const word = layOutAsWord(document, profile, laid(...blocks).hints);
    const rows = word.map((page) =>
      page.rows.map(({ index }) => index).filter((row) => row >= grid.headRows),
    );
    expect(rows).toEqual(rowsByPage(blocks, grid));
  }
});

test('the spacing of a Latin string is its own, and so is its language: in Chinese where a line breaks it', async () => {
  const url = 'https://zwfw.example.gov.cn/yunling/bmfw/yqfk/202401/t20240118_5538217.shtml';
  const text = `本报告电子版可在示例市人民政府门户网站（${url}）下载，共2024年1月至12月12.5%的数据。`;
  const { body } = await readWord(await wordOf(documentOf({ type: 'paragraph', text })));
  const runs = all(body, 'w:r').map((run) => ({
    text: all(run, 'w:t')
      .map((each) => each.text)
      .join(''),
    spacing: all(run, 'w:spacing')[0]?.attributes['w:val'],
    language: all(run, 'w:lang')[0]?.attributes['w:val'],
  }));
  const latin = runs.filter((run) => /^[!-~]+$/.test(run.text));
  expect(latin.map(({ spacing }) => spacing)).toEqual(latin.map(() => '0'));
  expect(latin.map((run) => run.language).sort()).toContain('zh-CN');
  expect(runs.filter((run) => run.language === 'zh-CN').every((run) => url.includes(run.text))).toBe(true);
});

test('a letter that begins a line behind a mark is Chinese, so that LibreOffice does not take the mark along; Word keeps its words', async () => {
  const text = '政府信息公开工作年度报告政府信息公开可以下载Word、PDF两种格式，下载后可以编辑。';
  const document = documentOf({ type: 'paragraph', text });
  const { settings } = laid(...document.blocks).hints;
  expect([...settings.values()][0]?.behindMarks).toEqual([text.indexOf('PDF')]);
  const { body } = await readWord(await wordOf(document));
  const chinese = all(body, 'w:r').filter((run) => all(run, 'w:lang')[0]?.attributes['w:val'] === 'zh-CN');
  expect(chinese.map((run) => all(run, 'w:t')[0]?.text)).toEqual(['P']);
  expect(all(body, 'w:wordWrap')).toEqual([]);
});
