import fc from 'fast-check';
import { jsonFaults } from '../../src/cli/input/json';
import { readInput } from '../../src/cli/input/read';
import { inputWords } from '../../src/cli/input/words';
import { finish } from '../../src/findings/finish';
import { runs } from '../fixtures/amount';

const read = (text: string, name = 'a.yaml') => {
  const { problems, ...rest } = readInput(new TextEncoder().encode(text), name);
  return { ...rest, findings: finish(problems, { words: inputWords }) };
};
const told = (text: string, name?: string) =>
  read(text, name).findings.map(({ code, source }) => [code, source?.line, source?.column]);

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFaults', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '0', '\\', ' ', 'x', '\n', '-', '.', 'e1'),
      )
      .map(([text, at, mark]) => {
        const i = at % (text.length + 1);
        return text.slice(0, i) + mark + text.slice(i + (at % 2));
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        expect(jsonFaults(text).some((f) => f.kind === 'syntax')).toBe(!isJson(text));
      }),
      { numRuns: runs(3000) },
    );
  });

  it.each([
    ['{"a":1,}', 7, 'TRAILING_COMMA'],
    ['{"a":1', 6, undefined],
    ['[1 2]', 3, undefined],
    ['{"a" 1}', 5, undefined],
    ['', 0, 'EMPTY'],
    ['{} x', 3, undefined],
    ["{'a':1}", 1, 'SINGLE_QUOTE'],
    ['{ // a\n"a":1}', 2, 'COMMENT'],
    ['{"a"：1}', 4, 'FULL_WIDTH_MARK'],
    ['[01]', 1, undefined],
  ])('places the fault in %s', (text, offset, why) => {
    expect(jsonFaults(text)).toEqual([{ offset, kind: 'syntax', why }]);
  });

  it('finds a repeated key, also when it is written with escapes', () => {
    expect(jsonFaults('{"a":1,"b":{"a":2},"\\u0061":3}')).toEqual([
      { offset: 19, kind: 'duplicate', key: 'a' },
    ]);
  });

  it('does not overflow on deep nesting', () => {
    expect(jsonFaults('['.repeat(200_000))).toHaveLength(1);
    expect(jsonFaults('['.repeat(200_000) + ']'.repeat(200_000))).toHaveLength(0);
  });
});

describe('a hostile text', () => {
  it('may hold a text of 20 MB', () => {
    expect(jsonFaults(`"${'甲'.repeat(20e6)}"`)).toEqual([]);
    expect(jsonFaults(`"${'甲'.repeat(20e6)}`)).toEqual([{ offset: 0, kind: 'syntax' }]);
  });

  it.each(['x: '.concat('['.repeat(20_000)), '? '.repeat(5_000), '- '.repeat(5_000)])(
    'nested deeply is refused before anything goes down into it (%#)',
    (text) => {
      const [finding] = read(text).findings;
      expect(finding).toMatchObject({ code: 'input.syntax', blocking: true });
      expect(finding?.message).toContain('嵌套过深');
    },
  );
});

describe('readInput', () => {
  it('takes JSON and YAML, by ending or by content', () => {
    for (const [text, name] of [
      ['{"year": 2017}', 'a.json'],
      ['{"year": 2017}', '标准输入'],
      ['year: 2017', 'a.yml'],
      ['year: 2017', '标准输入'],
      ['\ufeff{"year": 2017}', 'a.json'],
      ['\ufeffyear: 2017', 'a.yaml'],
    ] as const)
      expect(read(text, name)).toMatchObject({ data: { year: 2017 }, findings: [] });
  });

  it('reads the core schema of YAML 1.2: dates and yes stay text', () => {
    expect(read('a: 2018-01-17\nb: yes\nc: 007\nd: ~\ne: 1_000').data).toEqual({
      a: '2018-01-17',
      b: 'yes',
      c: 7,
      d: null,
      e: '1_000',
    });
  });

  it('says where the syntax is wrong', () => {
    expect(told('{\n  "year": 2017,\n}', 'a.json')).toEqual([['input.syntax', 3, 1]]);
    expect(told('agency:\n\tname: x')).toContainEqual(['input.syntax', 2, 1]);
    expect(told('a: [1, 2\nb: 3')[0]).toEqual(['input.syntax', 2, 1]);
    expect(told('a: 1\n---\nb: 2')).toEqual([['input.syntax', 2, 1]]);
    expect(told('a: !!js/function x')).toEqual([['input.syntax', 1, 4]]);
    expect(told('a: 1\nb: *nowhere')).toEqual([['input.syntax', 2, 4]]);
  });

  it('does not drown one slip in what follows from it', () => {
    const { findings } = read(`a: ${'['.repeat(50_000)}`);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.length).toBeLessThanOrEqual(20);
    expect(new Set(findings.map((f) => f.where)).size).toBe(findings.length);
  });

  it('refuses keys that stand twice, naming them', () => {
    expect(told('{"year": 2017,\n "year": 2018}', 'a.json')).toEqual([['input.duplicate-key', 2, 2]]);
    expect(told('year: 2017\nyear: 2018')).toEqual([['input.duplicate-key', 2, 1]]);
    expect(read('year: 2017\nyear: 2018').findings[0]?.message).toBe(
      'a.yaml 第2行第1列：“year”写了不止一次，不知以哪一个为准。',
    );
  });

  it('refuses aliases that blow up, and takes ordinary ones', () => {
    const levels = [...'bcdefgh'].map(
      (k, i) => `${k}: &${k} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
    );
    expect(told(`a: &a [x, x]\n${levels.join('\n')}`)).toEqual([['input.alias', undefined, undefined]]);
    expect(read('a: &x { n: 1 }\nb: *x').data).toEqual({ a: { n: 1 }, b: { n: 1 } });
  });

  it('reads no further than a hundred faults', () => {
    const before = process.cpuUsage();
    const { problems } = readInput(new TextEncoder().encode('}'.repeat(2e6)), 'a.yaml');
    expect(problems.map(({ code }) => code)).toContain('input.syntax');
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  });

  it('refuses what is not UTF-8', () => {
    const gbk = new Uint8Array([0x79, 0x65, 0x61, 0x72, 0x3a, 0x20, 0xcc, 0xa8, 0xd6, 0xdd]);
    expect(readInput(gbk, 'a.yaml').problems).toMatchObject([{ code: 'input.encoding', blocking: true }]);
    const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00]);
    expect(readInput(utf16, 'a.yaml').problems).toMatchObject([{ code: 'input.encoding' }]);
  });

  it('never lets a text reach a prototype', () => {
    const { data } = read('__proto__: { polluted: 1 }');
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
