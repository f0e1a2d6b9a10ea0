import type { Block, Table } from '../../src/document/nodes';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { sample } from '../fixtures/amount';
import { layOutAsWord } from '../judges/word-layout';
import { documentOf, heading, paragraph, plainTable } from './fixtures';

const faces = loadFaces();
const lines = (count: number): Block[] =>
  count === 0 ? [] : [paragraph('字'.repeat(26 + 28 * (count - 1)))];
const signature: Block = { type: 'signature', agency: '某市某局', date: '2024年1月17日' };

/** A table of rows of this height, heads included. */
function tableOf(rows: number, rowHeight: number): Table {
  const table = plainTable(rows, 3);
  return { ...table, style: { ...table.style, rowHeight } };
}

function laid(...blocks: Block[]) {
  const document = documentOf(...blocks);
  const { layout, hints } = layoutDocument(document, { profile: gbt9704, faces });
  const word = layOutAsWord(document, gbt9704, hints);
  const set = [...hints.tables.values()][0];
  const lower = (set?.source.style.rowHeight ?? 0) - (set?.style.rowHeight ?? 0);
  return { pages: layout.pages.length, wordPages: word.length, lower };
}

/** Tenths of a point by which so many rows must be lower. */
const stepsFor = (missing: number, rows: number) => Math.max(0, Math.ceil((missing / rows) * 10 - 1e-6));

/** From one value to another by steps. */
const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

/** The 版心, the heading, and the rules of the table beside its rows. */
const ROOM = 637.8 - 28.95 - 0.5;

test.each(sample([20, 24, 28, 31], 1))(
  'a table that is a little too high for its page gives way (%i rows)',
  (count) => {
    for (const over of sample(range(-3, 24, 1.5), 2)) {
      const height = Math.round(((ROOM + over) / count) * 20) / 20;
      const missing = height * count - ROOM;
      const { pages, wordPages, lower } = laid(
        heading('三、', '表'),
        tableOf(count, height),
        paragraph('后文。'),
      );
      const needed = stepsFor(missing, count) / 10;
      if (needed <= 0.6) expect(lower).toBeCloseTo(needed, 6);
      else if (needed > 0.8) expect(lower).toBe(0);
      expect(wordPages).toBe(pages);
    }
  },
);

test('rows give way for the sign-off below them, in Word as well, and never by more than 0.6 pt', () => {
  const seen = new Set<number>();
  for (const rowHeight of sample(range(20, 22.6, 0.1), 6)) {
    const height = Math.round(rowHeight * 20) / 20;
    const { pages, wordPages, lower } = laid(...lines(3), tableOf(16, height), ...lines(4), signature);
    const missing = 16 * height + 0.5 + 10 * 28.95 - 637.8;
    const needed = stepsFor(missing, 16) / 10;
    expect(lower).toBeCloseTo(needed <= 0.6 ? needed : 0, 6);
    expect(pages).toBe(needed <= 0.6 ? 1 : 2);
    expect(wordPages).toBe(pages);
    seen.add(Math.round(lower * 10));
  }
  expect(seen.size).toBeGreaterThan(2);
});
