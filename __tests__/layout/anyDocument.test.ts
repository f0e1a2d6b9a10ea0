import fc from 'fast-check';
import type { Block } from '../../src/document/nodes';
import { printable } from '../../src/ground/characters';
import type { Page, Run } from '../../src/layout/page';
import { layoutDocument, loadFaces } from '../../src/stages';

import { gbt9704 } from '../../src/typography/gbt9704';
import { runs } from '../fixtures/amount';
import { documentOf, plainTable, requestsTable, sentences } from './fixtures';

const faces = loadFaces();
const words = fc
  .tuple(fc.constantFrom(...sentences), fc.nat(200), fc.integer({ min: 1, max: 300 }))
  .map(([sentence, start, length]) => sentence.slice(start, start + length).trim() || '无。');

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: words.map((text): Block => ({ type: 'paragraph', text })) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(1, 2, 3, 4), words).map(
      ([level, text]): Block => ({
        type: 'heading',
        level: level as 1,
        number: '一、',
        text: text.slice(0, 40),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(words, words).map(
      ([head, text]): Block => ({
        type: 'paragraph',
        runIn: { level: 2, number: '（一）', text: head.slice(0, 20) },
        text,
      }),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((rows): Block => plainTable(rows, 4)) },
  { weight: 1, arbitrary: fc.boolean().map((newPage): Block => requestsTable({ newPage })) },
  { weight: 1, arbitrary: words.map((text): Block => ({ type: 'note', text })) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'pageBreak' }) },
  {
    weight: 1,
    arbitrary: fc.constant<Block>({ type: 'signature', agency: '某市某局', date: '2024年1月17日' }),
  },
);

const runsOf = (page: Page): Run[] =>
  page.items.flatMap((item) => (item.kind === 'run' && item.from.block >= 0 ? [item] : []));
const bare = (text: string): string => printable(text).replace(/[\s\u3000]/g, '');

function textOf(each: Block): string {
  switch (each.type) {
    case 'paragraph':
      return (each.runIn ? each.runIn.number + each.runIn.text : '') + each.text;
    case 'heading':
      return each.number + each.text;
    case 'note':
      return each.text;
    case 'signature':
      return each.agency + each.date;
    default:
      return '';
  }
}

const property = (check: (blocks: readonly Block[], pages: readonly Page[]) => void) =>
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
      check(blocks, layoutDocument(documentOf(...blocks), { profile: gbt9704, faces }).layout.pages);
    }),
    { numRuns: runs(120) },
  );

test('all text is printed, in order, within the 版心', () => {
  property((blocks, pages) => {
    const printed = pages.flatMap(runsOf);
    blocks.forEach((each, index) => {
      const own = printed.filter((run) => run.from.block === index && run.from.cell === undefined);
      if (each.type !== 'table') expect(bare(own.map(({ text }) => text).join(''))).toBe(bare(textOf(each)));
    });
    const order = printed.map((run) => run.from.block);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const outside = printed.filter(
      (run) =>
        run.x < 79.3 ||
        run.x + run.advance - run.spacing > 522.05 ||
        run.baseline < 104.9 ||
        run.baseline > 742.8,
    );
    expect(outside).toEqual([]);
  });
});

test('every figure of a table is printed once', () => {
  property((blocks, pages) => {
    blocks.forEach((each, index) => {
      if (each.type !== 'table') return;
      const figures = each.grid.cells
        .filter(({ role }) => role === 'figure')
        .map(({ row, column }) => `${row},${column}`);
      const own = pages.flatMap(runsOf).filter((run) => run.from.block === index);
      const found = own.map((run) => run.from.cell?.join() ?? '').filter((key) => figures.includes(key));
      expect(found).toEqual(figures);
    });
  });
});

test('no page ends with a heading, none is empty', () => {
  property((blocks, pages) => {
    pages.slice(0, -1).forEach((page) => {
      const last = runsOf(page).at(-1);
      expect(last).toBeDefined();
      const each = blocks[last?.from.block ?? -1];
      const next = blocks[(last?.from.block ?? -1) + 1];
      // A heading with nothing below it, and one before a forced page, stay as they are.
      const forced =
        next === undefined || next.type === 'pageBreak' || (next.type === 'table' && next.newPage);
      if (each?.type === 'heading' && !forced) expect(next?.type).toBe('heading');
    });
  });
});

test('no two lines stand on each other', () => {
  property((_, pages) => {
    for (const page of pages) {
      const lines = [...new Set(runsOf(page).flatMap((run) => (run.from.cell ? [] : run.baseline)))].sort(
        (a, b) => a - b,
      );
      for (let i = 1; i < lines.length; i++)
        expect((lines[i] ?? 0) - (lines[i - 1] ?? 0)).toBeGreaterThan(17.9);
    }
  });
});
