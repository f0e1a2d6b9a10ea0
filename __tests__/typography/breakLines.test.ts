import fc from 'fast-check';
import { loadFaces } from '../../src/stages';
import { breakLines, type LineSpan } from '../../src/typography/breakLines';
import { forbiddenEnd, forbiddenStart } from '../../src/typography/kinsoku';
import { composeParagraph } from '../../src/typography/paragraph/composeParagraph';
import { setLine } from '../../src/typography/setLine';
import { type Atom, createShaper } from '../../src/typography/shape';
import { runs } from '../fixtures/amount';
import { sentences } from '../layout/fixtures';

const missing: string[] = [];
const shape = createShaper(loadFaces(), {
  missing: (character) => missing.push(character),
  substituted: () => {},
});
const style = { face: 'fangsong', latin: 'roman', size: 16 } as const;
const atomsOf = (text: string): readonly Atom[] => shape(text, style);

const textOf = (atoms: readonly Atom[], { start, end }: LineSpan): string =>
  atoms
    .slice(start, end)
    .map(({ text }) => text)
    .join('');

/** Lines of a text at a width in pt, as they read. */
const linesOf = (text: string, width = 442.2, spacing = -0.3): string[] => {
  const atoms = atomsOf(text);
  return breakLines(atoms, { width, spacing }).map((line) => textOf(atoms, line));
};

const hanzi = (count: number): string => '政府信息公开工作年度报告'.repeat(10).slice(0, count);

/** Strings that must stay in one piece: digits and Latin letters with their marks, ranges, —— and ……. */
const CLUSTER = /[!-~]+(?:[—～／][!-~]+)*|——|……/g;

describe('lines of 28 characters', () => {
  test('28 characters of 16 pt fit 156 mm, a 29th does not', () => {
    expect(linesOf(hanzi(28))).toHaveLength(1);
    expect(linesOf(hanzi(29)).map((line) => line.length)).toEqual([28, 1]);
  });

  test('a mark that may not start a line takes the character before it along', () => {
    expect(linesOf(`${hanzi(28)}，以及`)).toEqual([hanzi(27), `${hanzi(28).slice(27)}，以及`]);
  });

  test('a mark that may not end a line goes down', () => {
    expect(linesOf(`${hanzi(27)}《条例》`)).toEqual([hanzi(27), '《条例》']);
  });

  test.each([
    '12345.67',
    '10～20',
    '2024—2025',
    '9704—2012',
    '12.5%',
    'GB/T',
    '——',
    '……',
    '2016-2020',
    '1200㎡',
    '26℃',
  ])('%s is never torn', (cluster) => {
    for (let before = 20; before <= 28; before++) {
      const lines = linesOf(`${hanzi(before)}${cluster}${hanzi(10)}`);
      expect(lines.filter((line) => line.includes(cluster))).toHaveLength(1);
    }
  });

  test('a figure and the hanzi beside it may part, as Word parts them', () => {
    expect(linesOf(`${hanzi(26)}2024年`)).toEqual([`${hanzi(26)}2024`, '年']);
  });

  test('a string longer than a line is broken anywhere and loses nothing', () => {
    const url = `http://example.gov.cn/${'x'.repeat(200)}`;
    expect(linesOf(`见${url}。`).join('')).toBe(`见${url}。`);
    expect(linesOf('！'.repeat(100)).join('')).toHaveLength(100);
  });

  test('spaces hang at the end of a line and never start one', () => {
    const lines = linesOf(`${hanzi(28)}   ${hanzi(5)}`);
    expect(lines).toEqual([hanzi(28), hanzi(5)]);
  });

  test('Word can hold the two lists of 避头尾', () => {
    expect(forbiddenStart.length).toBeLessThanOrEqual(100);
    expect(forbiddenEnd.length).toBeLessThanOrEqual(50);
    expect(new Set(forbiddenStart).size).toBe(forbiddenStart.length);
  });
});

test('a paragraph of two lines takes its figure down with 件 rather than leave 件 alone', () => {
  const atoms = atomsOf('（一）主动公开。全年制发规章22件、行政规范性文件34件。');
  const lines = composeParagraph(atoms, { width: 442.2, indent: 32, spacing: -0.3 });
  expect(lines.map((line) => textOf(atoms, line)).at(-1)).toBe('34件。');
  expect(lines.map(({ spacing }) => spacing)).toEqual([0.5, -0.3]);
});

test('a line that is all of one string keeps to its width, whatever spacing the line before has', () => {
  const url = 'https://zwfw.example.gov.cn/yunling/bmfw/yqfk/202401/t20240118_5538217.shtml';
  const measure = { width: 228.2, spacing: 0.15 };
  for (const before of [4, 8, 18, 22]) {
    const atoms = atomsOf(`${'政府信息公开工作年度报告'.repeat(2).slice(0, before)}，共2024年16件见${url}。`);
    const lines = composeParagraph(atoms, measure);
    lines.forEach((line, i) => {
      const above = lines[i - 1];
      const lead = above && { ...above, to: line.spacedFrom };
      const last = setLine(atoms, line, 'justify', { ...measure, ...line, lead }).at(-1);
      expect((last?.x ?? 0) + (last?.advance ?? 0) - (last?.spacing ?? 0)).toBeLessThanOrEqual(228.3);
    });
  }
});

describe('report language at all widths', () => {
  const text = sentences.join('');
  const atoms = atomsOf(text);
  const clusters = [...text.matchAll(CLUSTER)].map(({ 0: cluster, index }) => ({
    from: index,
    to: index + cluster.length,
  }));
  const widths = Array.from({ length: 90 }, (_, i) => 120 + 8 * i);
  const all = widths.map((width) => ({
    width,
    lines: breakLines(atoms, { width, spacing: -0.3, indent: 32 }),
  }));

  test('covers at least 2,000 lines', () => {
    expect(all.reduce((sum, { lines }) => sum + lines.length, 0)).toBeGreaterThanOrEqual(2000);
  });

  test('no line starts or ends with a character that may not', () => {
    const long = (
      at: number,
      width: number, // a string longer than a line has to break somewhere
    ) =>
      clusters.some(
        ({ from, to }) =>
          from < at &&
          at < to &&
          atoms.slice(from, to).reduce((sum, { advance }) => sum + advance, 0) > width - 32,
      );
    for (const { width, lines } of all) {
      for (const { start, end } of lines.slice(1)) {
        if (!long(start, width)) expect(forbiddenStart).not.toContain(atoms[start]?.text);
        if (!long(end, width) && end < atoms.length) expect(forbiddenEnd).not.toContain(atoms[end - 1]?.text);
      }
    }
  });

  test('no cluster that fits a line is torn', () => {
    const torn: string[] = [];
    for (const { width, lines } of all) {
      const starts = new Set(lines.map(({ start }) => start));
      for (const { from, to } of clusters) {
        const wide = atoms.slice(from, to).reduce((sum, { advance }) => sum + advance, 0);
        if (wide > width - 32 - 16 * 3) continue;
        for (let at = from + 1; at < to; at++) if (starts.has(at)) torn.push(text.slice(from, to));
      }
    }
    expect(torn).toEqual([]);
  });

  test('full lines end at the right edge, or short of it where a Latin string would tear them open', () => {
    for (const { width, lines } of all) {
      lines.forEach((line, i) => {
        const runs = setLine(atoms, line, 'justify', { width, spacing: -0.3, indent: i === 0 ? 32 : 0 });
        const last = runs[runs.length - 1];
        const edge = last ? last.x + last.advance - last.spacing : 0;
        expect(edge).toBeLessThanOrEqual(width + 0.5);
        if (line.last || edge >= width - 0.5) return;
        expect(textOf(atoms, { ...line, end: line.end + 2 })).toMatch(/[!-~]/);
        const gaps = textOf(atoms, line).replace(/[!-~]+/g, 'A').length - 1;
        expect(width - edge).toBeGreaterThan(gaps * 3);
      });
    }
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'政府信息公开，。、；：！？（）《》“”‘’〔〕—…～·％℃ 　',
      '——',
      '……',
      '2024年',
      '12.5%',
      'GB/T 9704',
      '\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

  test('is kept whole, but for spaces at line ends', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 500 }), (source, width) => {
        const atoms = atomsOf(source);
        const lines = breakLines(atoms, { width, spacing: -0.3 });
        const printed = lines.map((line) => textOf(atoms, line)).join('');
        const bare = (value: string) => value.replace(/[ \u3000\n]/g, '');
        expect(bare(printed)).toBe(bare(atoms.map((atom) => atom.text).join('')));
        for (let i = 1; i < lines.length; i++) {
          expect(lines[i]?.start).toBeGreaterThanOrEqual(lines[i - 1]?.end ?? 0);
        }
      }),
      { numRuns: runs(400) },
    );
  });

  test('runs join to the line and follow one another', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 60, max: 500 }), (source, width) => {
        const atoms = atomsOf(source);
        for (const line of breakLines(atoms, { width })) {
          const runs = setLine(atoms, line, 'justify', { width });
          expect(runs.map((run) => run.text).join('')).toBe(textOf(atoms, line));
          for (let i = 1; i < runs.length; i++) {
            const before = runs[i - 1];
            if (before) expect(runs[i]?.x).toBeGreaterThanOrEqual(before.x - 0.01);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
