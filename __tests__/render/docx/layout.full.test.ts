import fc from 'fast-check';
import type { Block } from '../../../src/document/nodes';
import { layoutDocument, loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { runs, sample } from '../../fixtures/amount';
import { layOutAsWord } from '../../judges/word-layout';
import { cell, disclosureGrid, documentOf, narrative, requestsGrid, tableOf, tableStyle } from './fixtures';

const paragraphs = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'paragraph', text: `第${at + 1}段。` }));

test('28 characters a line, 22 lines a page, 28.95 pt apart', () => {
  const [first, second] = layOutAsWord(documentOf({ type: 'paragraph', text: '公开'.repeat(700) }), gbt9704);
  expect(first?.lines).toHaveLength(22);
  expect(first?.lines.map(({ text }) => text.length)).toEqual([26, ...Array.from({ length: 21 }, () => 28)]);
  const tops = first?.lines.map(({ y }) => y) ?? [];
  for (let at = 1; at < tops.length; at++)
    expect((tops[at] ?? 0) - (tops[at - 1] ?? 0)).toBeCloseTo(28.95, 2);
  expect(second?.lines.length).toBeGreaterThan(0);
});

test('quotes, digits and dashes leave the lines full: the marks are set in the Chinese face', () => {
  const [page] = layOutAsWord(documentOf({ type: 'paragraph', text: '公“开”—…·'.repeat(40) }), gbt9704);
  for (const { text } of page?.lines.slice(1, -1) ?? []) expect(text.length).toBeGreaterThanOrEqual(26);
});

test('a row is as high as max(style.rowHeight, lines × pitch + 2 padY), the table one rule more', () => {
  const style = fc.record({
    rule: fc.constantFrom(0.5, 0.75, 1, 1.5),
    padY: fc.integer({ min: 2, max: 12 }).map((n) => n / 2),
    rowHeight: fc.integer({ min: 20, max: 90 }).map((n) => n / 2),
    labelSize: fc.constantFrom(9, 10, 10.5, 12),
  });
  fc.assert(
    fc.property(
      style,
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
      (given, counts) => {
        const whole = { ...tableStyle, ...given, figureSize: given.labelSize };
        const cells = counts.flatMap((count, row) => [
          cell(row, 0, Array.from({ length: count }, () => '行政').join('\n'), 'label'),
          cell(row, 1, '7', 'figure'),
        ]);
        const grid = { columns: [100, 56], rows: counts.length, headRows: 0, cells };
        const [page] = layOutAsWord(
          documentOf(tableOf('t', grid, { style: whole }), ...paragraphs(1)),
          gbt9704,
        );
        const pitch = Math.round(given.labelSize * whole.pitch * 20) / 20;
        const expected = counts.map((count) => Math.max(given.rowHeight, count * pitch + 2 * given.padY));
        page?.rows.forEach(({ height }, row) => {
          const last = row === counts.length - 1 ? given.rule : 0;
          expect(Math.abs(height - last - (expected[row] ?? 0))).toBeLessThan(0.11);
        });
      },
    ),
    { numRuns: runs(40) },
  );
});

test('a heading and three head rows never stand alone at the foot of a page', () => {
  for (const before of sample([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22], 4)) {
    const pages = layOutAsWord(
      documentOf(
        ...paragraphs(before),
        { type: 'heading', level: 1, number: '三、', text: '收到和处理' },
        tableOf('requests', requestsGrid()),
      ),
      gbt9704,
    );
    const withHeading = pages.find(({ lines }) => lines.some(({ text }) => text.startsWith('三、收到')));
    expect(withHeading?.rows.length).toBeGreaterThanOrEqual(4);
    for (const { rows } of pages.slice(0, -1)) {
      if (rows.length) expect(rows.slice(0, 3).map(({ index }) => index)).toEqual([0, 1, 2]);
    }
  }
});

test('told by the layout, a band and the column heads under it stand on the page of their figures', () => {
  const grid = disclosureGrid();
  for (const before of sample([14, 15, 16, 17, 18, 19, 20, 21], 3)) {
    const document = documentOf(...paragraphs(before), tableOf('disclosure', grid));
    const { hints } = layoutDocument(document, { profile: gbt9704, faces: loadFaces() });
    const pages = layOutAsWord(document, gbt9704, hints);
    for (const { rows } of pages.slice(0, -1)) {
      const last = rows.at(-1)?.index;
      if (last !== undefined) expect([2, 3, 6]).toContain(last);
    }
  }
});

test('every line and row of a whole report is laid out', () => {
  const pages = layOutAsWord(narrative, gbt9704);
  const rows = pages.flatMap((page) => page.rows);
  expect(new Set(rows.map(({ index }) => index)).size).toBe(66);
  expect(pages.length).toBeLessThanOrEqual(9);
});
