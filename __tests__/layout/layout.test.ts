import type { Block } from '../../src/document/nodes';
import type { Page, Run } from '../../src/layout/page';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { documentOf, heading, narrative, paragraph, plainTable, requestsTable, sentences } from './fixtures';

const faces = loadFaces();
const set = (...blocks: Block[]) => layoutDocument(documentOf(...blocks), { profile: gbt9704, faces }).layout;

const runsOf = (page: Page | undefined): Run[] =>
  (page?.items ?? []).flatMap((item) => (item.kind === 'run' && item.from.block >= 0 ? [item] : []));

/** Lines of a page from top to bottom, runs on one baseline joined. */
function linesOf(page: Page | undefined): { y: number; x: number; text: string }[] {
  const lines = new Map<number, { y: number; x: number; text: string }>();
  for (const run of runsOf(page)) {
    const line = lines.get(run.baseline) ?? { y: run.baseline, x: run.x, text: '' };
    line.text += run.text;
    lines.set(run.baseline, line);
  }
  return [...lines.values()].sort((a, b) => a.y - b.y);
}

const lastText = (page: Page | undefined): string => linesOf(page).at(-1)?.text ?? '';
const firstText = (page: Page | undefined): string => linesOf(page)[0]?.text ?? '';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** A paragraph of so many lines. */
const filler = (lines: number): Block => paragraph('字'.repeat(26 + 28 * (lines - 1)));

/** 版心: 28/37 mm, 156 × 225 mm, in twips. */
const area = { left: 79.35, top: 104.9, right: 521.55, bottom: 742.7 };

describe('the page of GB/T 9704', () => {
  test('22 lines of 28 characters, 28.95 pt apart', () => {
    const [page] = set(filler(40)).pages;
    const lines = linesOf(page);
    expect(lines).toHaveLength(22);
    expect(lines[0]?.text).toHaveLength(26);
    for (const { text } of lines.slice(1)) expect(text).toHaveLength(28);
    lines.slice(1).forEach(({ y }, i) => {
      expect(y - (lines[i]?.y ?? 0)).toBeCloseTo(28.95, 2);
    });
  });

  test('the pitch holds where faces are mixed on a line', () => {
    const lines = linesOf(set(paragraph(sentences.join(''))).pages[0]);
    lines.slice(1).forEach(({ y }, i) => {
      expect(Math.abs(y - (lines[i]?.y ?? 0) - 28.95)).toBeLessThan(0.02);
    });
  });

  test('A4, number in the outer corner, its line above the footer edge', () => {
    const { pages } = set(filler(50));
    const numbers = pages.map(({ items }) =>
      items.filter((item) => item.kind === 'run' && item.from.block < 0),
    );
    const places = numbers.map((runs) => runs.map((run) => (run.kind === 'run' ? [run.text, run.x] : [])));
    expect(pages[0]).toMatchObject({ width: 595.3, height: 841.9 });
    expect(places.map(([place]) => place?.[0])).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    expect(places[1]?.[0]?.[1]).toBeCloseTo(area.left + 14, 1);
    expect(places[0]?.[0]?.[1]).toBeGreaterThan(440);
  });

  test('nothing stands outside the 版心 but page numbers', () => {
    for (const page of layoutDocument(narrative(), { profile: gbt9704, faces }).layout.pages) {
      for (const run of runsOf(page)) {
        expect(run.x).toBeGreaterThanOrEqual(area.left - 0.01);
        expect(run.x + run.advance - run.spacing).toBeLessThanOrEqual(area.right + 0.5);
        expect(run.baseline).toBeLessThanOrEqual(area.bottom);
      }
    }
  });

  test('all text is kept in reading order', () => {
    const { blocks } = narrative();
    const printed = layoutDocument(narrative(), { profile: gbt9704, faces }).layout.pages.map((page) =>
      runsOf(page)
        .filter((run) => run.from.cell === undefined)
        .map((run) => run.text)
        .join(''),
    );
    for (const block of blocks) {
      if (block.type !== 'paragraph') continue;
      const { runIn } = block;
      expect(printed.join('')).toContain(
        (runIn ? runIn.number + runIn.text : '') + (block.number ?? '') + block.text,
      );
    }
  });

  test('the same document gives the same layout', () => {
    expect(layoutDocument(narrative(), { profile: gbt9704, faces: loadFaces() })).toEqual(
      layoutDocument(narrative(), { profile: gbt9704, faces }),
    );
  });
});

describe('what stays together', () => {
  test.each([20, 21])('a heading is never the last line of a page (%i lines before it)', (lines) => {
    const { pages } = set(filler(lines), heading('一、', '总体情况'), filler(5));
    expect(lastText(pages[0])).not.toContain('总体情况');
    expect(pages).toHaveLength(2);
  });

  test('a chain of headings moves as one', () => {
    const { pages } = set(
      filler(20),
      heading('一、', '总体情况'),
      heading('（一）', '主动公开', 2),
      filler(3),
    );
    expect(firstText(pages[1])).toBe('一、总体情况');
  });

  test('孤行控制 is off: a page holds 22 lines even where one line of a paragraph is left over', () => {
    const { pages } = set(filler(21), filler(2));
    expect(linesOf(pages[0])).toHaveLength(22);
    expect(linesOf(pages[1])).toHaveLength(1);
  });

  test.each([19, 20, 21, 22])('the sign-off is never alone on a page (%i lines before it)', (lines) => {
    const { pages } = set(filler(lines), { type: 'signature', agency: '某市某局', date: '2024年1月17日' });
    const last = linesOf(pages.at(-1)).map(({ text }) => text);
    const own = last.filter((text) => text.startsWith('字'));
    expect(last.slice(-2)).toEqual(['某市某局', '2024年1月17日']);
    if (pages.length > 1) expect(own.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    [10, 10],
    [11, 2],
  ])('of a paragraph of %i lines, %i go with the sign-off', (lines, taken) => {
    const signature: Block = { type: 'signature', agency: '某市某局', date: '2024年1月17日' };
    const { pages } = set(filler(20 - lines), filler(lines), signature);
    expect(linesOf(pages[0])).toHaveLength(20 - taken);
    expect(linesOf(pages[1])).toHaveLength(taken + 2);
  });

  test.each(range(18, 34))('the sign-off takes the last row of a table with it (%i rows)', (rows) => {
    const signature: Block = { type: 'signature', agency: '某市某局', date: '2024年1月17日' };
    const { layout, hints } = layoutDocument(documentOf(filler(1), plainTable(rows, 3), signature), {
      profile: gbt9704,
      faces,
    });
    const table = runsOf(layout.pages.at(-1)).filter(({ from }) => from.block === 1);
    expect(table.some(({ from }) => from.cell?.[0] === rows - 1)).toBe(true);
    expect(hints.keptRows.get(1)).toContain(rows - 1);
    expect(lastText(layout.pages.at(-1))).toBe('2024年1月17日');
  });

  test('a date longer than the 署名 is 右空二字, the 署名 two characters left of it', () => {
    const lines = linesOf(set({ type: 'signature', agency: '某局', date: '2024年11月17日' }).pages[0]);
    const [agency, date] = lines.slice(-2);
    expect((date?.x ?? 0) - (agency?.x ?? 0)).toBeCloseTo(32, 1);
  });

  test('a table stands below its heading, head and first row with it', () => {
    for (let lines = 10; lines <= 22; lines++) {
      const { pages } = set(filler(lines), heading('二、', '表'), plainTable(8, 4));
      const page = pages.find((candidate) => linesOf(candidate).some(({ text }) => text === '二、表'));
      const texts = runsOf(page).map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining(['列', '1']));
    }
  });
});

describe('bookmarks', () => {
  test('headings with their number, the words of run-in headings, captions of tables', () => {
    const { outline } = layoutDocument(narrative(), { profile: gbt9704, faces }).layout;
    expect(outline.slice(0, 3)).toMatchObject([
      { text: '一、加强领导，确保政务公开落到实处', level: 1, page: 1 },
      { text: '（一）领导重视，责任明确。', level: 2, page: 1 },
      { text: '（二）规范流程，重点突出。', level: 2, page: 1 },
    ]);
    expect(outline.at(-1)).toMatchObject({ text: '2017年度政府信息公开情况统计表', level: 1 });
  });
});

describe('faces', () => {
  test('digits and Latin in the Latin face, Chinese marks in the Chinese one', () => {
    const runs = runsOf(set(paragraph('共2024件“公开”——…GB/T·号')).pages[0]);
    expect(runs.map(({ face, text }) => [face, text])).toEqual([
      ['fangsong', '共'],
      ['roman', '2024'],
      ['fangsong', '件“公开”——…'],
      ['roman', 'GB/T'],
      ['fangsong', '·号'],
    ]);
  });

  test('a rare character comes from the fallback face', () => {
    const runs = runsOf(set(paragraph('李𬭎昇')).pages[0]);
    expect(runs.map(({ face }) => face)).toEqual(['fangsong', 'fallback']);
  });

  test('a character that no face has is printed as 〓 and named with its place', () => {
    const { layout, findings } = layoutDocument(documentOf(paragraph('好😀的😀')), {
      profile: gbt9704,
      faces,
    });
    expect(
      runsOf(layout.pages[0])
        .map(({ text }) => text)
        .join(''),
    ).toBe('好〓的〓');
    expect(findings).toMatchObject([
      {
        code: 'face.missing-character',
        severity: 'error',
        blocking: false,
        actual: '😀 U+1F600',
        where: '好😀的😀',
      },
    ]);
  });

  test('zero-width characters vanish', () => {
    const runs = runsOf(set(paragraph('公\u200b开\ufeff\u2060年\u00ad报')).pages[0]);
    expect(runs.map(({ text }) => text).join('')).toBe('公开年报');
  });
});

describe('hostile sizes', () => {
  test('an empty document is one page', () => {
    expect(set().pages).toHaveLength(1);
  });

  test('a paragraph of 40,000 characters', () => {
    expect(set(paragraph('公'.repeat(40_000))).pages).toHaveLength(Math.ceil((1 + (40_000 - 26) / 28) / 22));
  });

  test('a table of 3,000 rows prints each row once, its head on each page', () => {
    const { pages } = set(plainTable(3000, 2));
    const texts = pages.flatMap((page) => runsOf(page).map(({ text }) => text));
    expect(texts.filter((text) => text === '列')).toHaveLength(2 * pages.length);
    expect(texts.filter((text) => text === '2999')).toHaveLength(2);
    expect(texts).toHaveLength(2 * pages.length + 2 * 2999);
  });

  test('100 columns and a title of 500 characters stay on the paper', () => {
    const { pages } = set({ type: 'title', lines: ['年度报告'.repeat(125)] }, plainTable(4, 100));
    for (const page of pages) {
      for (const run of runsOf(page)) {
        expect(run.size).toBeGreaterThanOrEqual(5);
        expect(run.x).toBeGreaterThan(0);
        expect(run.x + run.advance).toBeLessThan(page.width);
      }
    }
  });

  test('a row higher than a page goes on over pages and loses nothing', () => {
    const table = plainTable(3, 2);
    const text = sentences.join('').repeat(4);
    const cells = table.grid.cells.map((cell) =>
      cell.row === 1 && cell.column === 0 ? { ...cell, text } : cell,
    );
    const { pages } = set({ ...table, grid: { ...table.grid, cells } });
    const printed = pages.flatMap((page) => runsOf(page).filter((run) => run.from.cell?.join() === '1,0'));
    expect(
      printed
        .map((run) => run.text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
    expect(pages.length).toBeGreaterThan(2);
    const other = pages.flatMap((page) => runsOf(page).filter((run) => run.from.cell?.join() === '1,1'));
    expect(other).toHaveLength(1);
  });
});

describe('landscape', () => {
  test('a landscape table has pages of its own, their number where it stands on the others', () => {
    const { pages } = set(filler(2), { ...requestsTable(), landscape: true }, filler(2));
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, true, false]);
    const number = pages[1]?.items.find((item) => item.kind === 'run' && item.from.block < 0);
    expect(number).toMatchObject({ text: '— 2 —', turned: true });
  });
});
