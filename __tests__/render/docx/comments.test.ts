import fc from 'fast-check';
import type { Annotation } from '../../../src/document/nodes';
import { runs } from '../../fixtures/amount';
import { wordOf } from '../../judges/hints';
import { lintWord } from '../../judges/word-lint';
import { all, type Element } from '../../judges/xml';
import { documentOf, longParagraph, requestsGrid, tableOf } from './fixtures';
import { readWord, textOf } from './read';

const grid = requestsGrid();
const document = documentOf(
  { type: 'title', lines: ['某市', '年度报告'] },
  longParagraph,
  tableOf('requests', grid),
  { type: 'signature', agency: '某市教育局', date: '2024年1月17日' },
);
const [, paragraph] = document.blocks;
const printed =
  paragraph?.type === 'paragraph'
    ? `${paragraph.runIn?.number}${paragraph.runIn?.text}${paragraph.text}`
    : '';

const render = (annotations: readonly Annotation[]) => wordOf(document, { annotations });

/** What each comment covers, read from its range in the file. */
function covered(body: Element): Record<string, string> {
  const open = new Set<string>();
  const texts: Record<string, string> = {};
  const walk = (element: Element): void => {
    for (const each of element.children) {
      const id = each.attributes['w:id'] ?? '';
      if (each.name === 'w:commentRangeStart') open.add(id);
      else if (each.name === 'w:commentRangeEnd') open.delete(id);
      else if (each.name === 'w:t') for (const at of open) texts[at] = (texts[at] ?? '') + each.text;
      else walk(each);
    }
  };
  walk(body);
  return texts;
}

test('a comment sits on the cell of its figure', async () => {
  const target = grid.cells.find(({ figure }) => figure === 'requests.r7.c5');
  const { body, file } = await readWord(
    await render([{ target: { figure: 'requests.r7.c5' }, author: '核对', text: '与合计不符\n请核' }]),
  );
  const cell = all(body, 'w:tc').find((each) => all(each, 'w:commentRangeStart').length) as Element;
  expect(all(cell, 'w:p').map(textOf)).toEqual([target?.text]);
  const comment = all(file.xml('word/comments.xml') as Element, 'w:comment')[0] as Element;
  expect(comment.attributes).toMatchObject({ 'w:author': '核对', 'w:date': '2024-01-17T00:00:00.000Z' });
  expect(all(comment, 'w:p').map(textOf)).toEqual(['与合计不符', '请核']);
});

test('a comment covers its stretch of text, overlapping ones too, and leaves the text alone', async () => {
  const span = fc
    .tuple(fc.nat(printed.length), fc.nat(printed.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  await fc.assert(
    fc.asyncProperty(fc.array(span, { minLength: 1, maxLength: 5 }), async (spans) => {
      const bytes = await render(
        spans.map((each) => ({ target: { block: 1, ...each }, author: '核对', text: '某处' })),
      );
      const { body, paragraphs } = await readWord(bytes);
      expect(paragraphs.map(({ text }) => text)).toContain(printed);
      const texts = covered(body);
      spans.forEach(({ start, end }, id) => {
        expect(texts[id] ?? '').toBe(printed.slice(start, end));
      });
      expect(await lintWord(bytes)).toEqual([]);
    }),
    { numRuns: runs(15) },
  );
});

test('a comment on the sign-off sits on its line', async () => {
  const { body } = await readWord(
    await render([
      { target: { block: 3, start: 0, end: 5 }, author: '核对', text: '署名' },
      { target: { block: 3, start: 5, end: 15 }, author: '核对', text: '日期' },
    ]),
  );
  expect(covered(body)).toEqual({ 0: '某市教育局', 1: '2024年1月17日' });
});

test('a remark whose place is not printed is kept, on the title', async () => {
  const bytes = await render([
    { target: { figure: 'no.such.figure' }, author: '核对', text: '缺' },
    { target: { block: 99, start: 0, end: 1 }, author: '核对', text: '缺' },
  ]);
  expect(covered((await readWord(bytes)).body)).toEqual({ 0: '某市年度报告', 1: '某市年度报告' });
  expect(await lintWord(bytes)).toEqual([]);
});

test('offsets in a title count on its lines put together', async () => {
  const { body } = await readWord(
    await render([
      { target: { block: 0, start: 0, end: 2 }, author: '核对', text: '首行' },
      { target: { block: 0, start: 2, end: 6 }, author: '核对', text: '次行' },
      { target: { block: 0, start: 1, end: 4 }, author: '核对', text: '跨行' },
    ]),
  );
  expect(covered(body)).toEqual({ 0: '某市', 1: '年度报告', 2: '市年度' });
});
