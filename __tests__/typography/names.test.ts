import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { titleLines } from '../../src/compose/title';
import { parseReport } from '../../src/stages';
import { arrange, nameWidth } from '../../src/typography/names/arrange';
import { runs } from '../fixtures/amount';

interface Marked {
  readonly name: string;
  /** Offsets where a line may end. */
  readonly ends: ReadonlySet<number>;
}

function read(marked: string): Marked {
  const words = marked.split('|');
  let at = 0;
  return { name: words.join(''), ends: new Set(words.map((word) => (at += word.length))) };
}

const all = readFileSync(join(__dirname, '../fixtures/names.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(read);
const isUnseen = ({ name }: Marked) => createHash('sha256').update(name).digest('hex') >= '9';

/** The lines of the default title. */
function linesOf({ name }: Marked): readonly string[] {
  const { report } = parseReport({ agency: { name }, year: 2023 });
  if (!report) throw new Error(name);
  return titleLines(report);
}

const titles = new Map(all.map((each) => [each, linesOf(each)]));

function torn(each: Marked): boolean {
  let at = 0;
  return (titles.get(each) ?? []).some((line) => {
    at += line.length;
    return at < each.name.length && !each.ends.has(at);
  });
}

describe('names of bodies', () => {
  test('there are a hundred and more, of 15 to 40 characters', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    for (const { name } of all) expect([name, name.length >= 15 && name.length <= 40]).toEqual([name, true]);
  });

  // The unseen ones were tried once, when the words and their costs were done: 0 of 59 torn.
  test.each([
    ['with which the words were tried', (each: Marked) => !isUnseen(each)],
    ['that were kept apart', isUnseen],
  ])('no title tears a word of the names %s', (_, chosen) => {
    expect(all.filter((each) => chosen(each) && torn(each)).map((each) => titles.get(each))).toEqual([]);
  });

  test('the name stands apart from what the report is called, which is one line', () => {
    for (const lines of titles.values()) expect(lines.at(-1)).toBe('2023年政府信息公开工作年度报告');
  });

  test('a line is longer again below a shorter one in few titles only: 梯形 or 菱形', () => {
    const isHourglass = (lines: readonly string[]): boolean => {
      const steps = lines.slice(1).map((line, i) => nameWidth(line) - nameWidth(lines[i] ?? ''));
      return steps.some((step, i) => step > 0 && steps.slice(0, i).some((before) => before < 0));
    };
    const hourglasses = [...titles.values()].filter(isHourglass);
    expect(hourglasses.length / titles.size).toBeLessThan(0.1);
  });
});

describe('a text that is arranged', () => {
  const words = fc.constantFrom(...all.flatMap(({ name }) => [...(name.match(/.{1,7}/gu) ?? [])]));
  const names = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

  test('loses nothing, fits its lines, and never ends one at a mark that may not stand there', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 8, max: 28 }), (name, room) => {
        const lines = arrange(name, room);
        expect(lines.join('')).toBe(name);
        for (const line of lines) expect(nameWidth(line)).toBeLessThanOrEqual(room);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）、]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/（$/);
      }),
      { numRuns: runs(100) },
    );
  });

  test('parts a name that is wider than a line between peoples', () => {
    expect(arrange('双江拉祜族佤族布朗族傣族自治县人民政府', 13)).toEqual([
      '双江拉祜族佤族',
      '布朗族傣族自治县人民政府',
    ]);
  });

  test('keeps a character of two halves whole', () => {
    for (const line of arrange('𠮷'.repeat(50), 9)) expect(line).toMatch(/^(?:𠮷)+$/u);
  });
});
