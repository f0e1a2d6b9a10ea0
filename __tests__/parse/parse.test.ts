import fc from 'fast-check';
import { z } from 'zod';
import { builtInEditions } from '../../src/editions';
import { parseReport } from '../../src/stages';

const agency = { name: '示例市发展局' };
const of2017 = (statistics: unknown, rest: object = {}) =>
  parseReport({ agency, year: 2017, statistics, ...rest });
const codes = (input: unknown) => parseReport(input).findings.map((f) => `${f.code} ${f.path}`);

describe('figures', () => {
  it('keeps not filled in, zero and not applicable apart', () => {
    const { report } = of2017({ disclosure: { published: 0, channels: { weibo: 'n/a', wechat: null } } });
    const figure = (path: string) => report?.figures.get(path);
    expect(figure('disclosure.published')).toMatchObject({ state: 'given', value: '0' });
    expect(figure('disclosure.channels.weibo')).toMatchObject({ state: 'notApplicable', value: null });
    expect(figure('disclosure.channels.wechat')).toMatchObject({ state: 'blank', value: null });
    expect(figure('disclosure.channels.other')).toMatchObject({ state: 'blank', value: null });
  });

  it('computes a total that is left out and says so, but leaves an explicit null open', () => {
    const computed = of2017({ requests: { receivedBy: { online: 2, letter: 3 } } }).report;
    expect(computed?.figures.get('requests.received')).toMatchObject({ state: 'computed', value: '5' });
    const open = of2017({ requests: { received: null, receivedBy: { online: 2 } } }).report;
    expect(open?.figures.get('requests.received')).toMatchObject({ state: 'blank', value: null });
  });

  it('computes a total of totals', () => {
    const { report } = of2017({
      requests: { answers: { granted: 1, refusals: { privacy: 2, tradeSecret: 4 } } },
    });
    expect(report?.figures.get('requests.answers.refused')?.value).toBe('6');
    expect(report?.figures.get('requests.answered')?.value).toBe('7');
  });

  it('leaves a total blank where no part has a value', () => {
    expect(of2017({}).report?.figures.get('requests.received')?.state).toBe('blank');
  });

  it('keeps amounts exactly, as number or as text', () => {
    const value = (fees: unknown) => of2017({ fees }).report?.figures.get('fees')?.value;
    expect(value(59237.2449)).toBe('59237.2449');
    expect(value('0.30')).toBe('0.30');
    expect(value(1e-7)).toBe('0.0000001');
    expect(value('12345678901234567.89')).toBe('12345678901234567.89');
  });

  it('takes every whole number up to 2⁵³−1 and nothing else', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(of2017({ complaints: n }).report?.figures.get('complaints')?.value).toBe(String(n));
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double().filter((x) => !Number.isSafeInteger(x) || x < 0),
          fc.string().filter((s) => s !== 'n/a' && !/^\s*\+?\d+\s*$/.test(s)),
          fc.boolean(),
          fc.array(fc.integer()),
        ),
        (bad) => {
          const { report, findings } = of2017({ complaints: bad });
          expect(report).toBeUndefined();
          expect(findings).toHaveLength(1);
          expect(findings[0]).toMatchObject({
            blocking: true,
            path: 'statistics.complaints',
            cells: ['complaints'],
          });
          expect(findings[0]?.message).toContain('统计表 · 六、举报投诉数量');
        },
      ),
    );
  });
});

describe('bad input', () => {
  it.each([
    ['a text for a number', { complaints: '五' }, 'shape.figure statistics.complaints'],
    ['a negative', { complaints: -1 }, 'shape.figure statistics.complaints'],
    ['a fraction', { complaints: 5.5 }, 'shape.figure statistics.complaints'],
    ['NaN', { complaints: Number.NaN }, 'shape.figure statistics.complaints'],
    ['an unknown key', { complaint: 1 }, 'shape.unknown-key statistics.complaint'],
    [
      'a remark without a number',
      { complaints: { remark: '含重复' } },
      'shape.remark-without-number statistics.complaints',
    ],
    ['an amount below 0', { fees: '-1' }, 'shape.figure statistics.fees'],
    ['an amount that a double cannot keep', { fees: 123456789012.12346 }, 'shape.precision statistics.fees'],
  ])('%s is a blocking finding', (_, statistics, expected) => {
    expect(codes({ agency, year: 2017, statistics })).toEqual([expected]);
  });

  it('names everything at once', () => {
    expect(
      codes({
        agency: {},
        year: 2017,
        date: '2018-02-30',
        colour: 'red',
        statistics: { complaints: -1, x: 1 },
      }),
    ).toEqual([
      'shape.missing agency.name',
      'shape.date date',
      'shape.figure statistics.complaints',
      'shape.unknown-key statistics.x',
      'shape.unknown-key colour',
    ]);
  });

  it.each([
    ['no year', { agency }, 'shape.missing year'],
    ['a year that no edition covers', { agency, year: 2012 }, 'edition.none year'],
    ['an unknown edition', { agency, year: 2017, edition: '2018' }, 'edition.unknown edition'],
  ])('%s is a blocking finding', (_, input, expected) => {
    expect(codes(input)).toEqual([expected]);
    expect(parseReport(input).report).toBeUndefined();
  });

  it.each([null, 5, 'x', [], undefined])('takes %p without throwing', (input) => {
    expect(codes(input)).toEqual(['shape.not-an-object ']);
  });

  it('never throws, whatever it gets, and blocks or reads', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (statistics, more) => {
        const { report, findings } = parseReport({ agency, year: 2017, statistics, facts: more });
        expect(report === undefined).toBe(findings.some((f) => f.blocking));
      }),
    );
  });

  it('takes an object whose properties cannot be read for a finding', () => {
    const name = {
      enumerable: true,
      get: () => {
        throw new Error('closed');
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const agencyThatThrows = { agency: Object.defineProperty({}, 'name', name), year: 2017 };
    for (const input of [Object.defineProperty({ agency }, 'year', name), agencyThatThrows, proxy])
      expect(parseReport(input)).toMatchObject({ findings: [{ code: 'shape.type', blocking: true }] });
  });

  it('reads each property once: what was validated is what is used and attached', () => {
    let reads = 0;
    const name = { enumerable: true, get: () => `示例局${++reads}` };
    const { report } = parseReport({ agency: Object.defineProperty({}, 'name', name), year: 2017 });
    expect([reads, report?.agency.name]).toEqual([1, '示例局1']);
    expect(report?.input).toEqual({ agency: { name: '示例局1' }, year: 2017 });
  });

  it('reads data that hold themselves, or the same thing twice', () => {
    const loop: Record<string, unknown> = { agency, year: 2017 };
    loop.statistics = { loop, again: [loop, loop] };
    expect(codes(loop)).toEqual(['shape.unknown-key statistics.loop', 'shape.unknown-key statistics.again']);
  });

  it('does not take a mistake of an edition or of our own for one of the data', () => {
    const [edition] = builtInEditions;
    if (!edition) throw new Error('no edition');
    const throws = z.string().refine(() => {
      throw new Error('a mistake of ours');
    });
    const wrong = { ...edition, shape: { ...edition.shape, motto: throws } };
    const input = { agency, year: 2017, motto: 'x' };
    expect(() => parseReport(input, { editions: [wrong] })).toThrow('a mistake of ours');
  });

  it('refuses what cannot be printed and says which character', () => {
    const { findings } = parseReport({ agency: { name: '某\u0007局' }, year: 2017 });
    expect(findings[0]).toMatchObject({ code: 'shape.character', path: 'agency.name', actual: 'U+0007' });
  });

  // npm run fuzz -- 0 layout 12
  it('names the character that is refused, not one before it that is taken', () => {
    const actual = (more: object) =>
      parseReport({ agency, year: 2017, ...more }).findings.map((f) => f.actual);
    expect(actual({ narrative: { problems: '甲\r\n乙\f\u0007' } })).toEqual(['U+0007']);
    expect(actual({ title: '某县\n2017年\t报告' })).toEqual(['U+0009']);
    expect(actual({ title: '某县｜2017年\ue000报告' })).toEqual(['U+E000']);
  });

  it('takes dates, amounts and broken lines up to their edges', () => {
    const found = (more: object) =>
      parseReport({ agency, year: 2023, ...more }).findings.map(({ code, path }) => `${code} ${path}`);
    expect(found({ date: '1000-01-01' })).toEqual([]);
    expect(found({ date: '0999-12-31' })).toEqual(['shape.date date']);
    expect(found({ narrative: { problems: '甲\r\n乙\v丙\f丁' } })).toEqual([]);
    expect(found({ title: '某县 ｜ 2023年报告｜\n其二' })).toEqual([]);
    expect(found({ title: '｜\n' })).toEqual(['shape.missing title']);
    const fees = (value: unknown) =>
      found({ statistics: { disclosure: { fees: value } } }).map((each) => each.split(' ')[0]);
    expect([0.1, '0', '12.5', '100000000000000000.12345678', 1e15].flatMap(fees)).toEqual([]);
    for (const wrong of ['01', '.5', '1.', '-1', '1.123456789', '1,5'])
      expect([wrong, fees(wrong)]).toEqual([wrong, ['shape.figure']]);
    expect(fees(0.1 + 0.2)).toEqual(['shape.precision']);
  });

  it('says what is wrong with a remark, not with the number beside it', () => {
    const of = (complaints: unknown) =>
      of2017({ complaints }).findings.map(({ code, path }) => `${code} ${path.replace(/^.*complaints/, '')}`);
    expect(of({ value: 5 })).toEqual(['shape.missing .remark']);
    expect(of({ value: 5, remark: ' ' })).toEqual(['shape.missing .remark']);
    expect(of({ value: 5, remark: '甲\n乙' })).toEqual(['shape.character .remark']);
    expect(of({ value: 5, remark: '甲', note: 1 })).toEqual(['shape.unknown-key .note']);
    expect(of({ value: -5, remark: '' })).toEqual(['shape.figure ', 'shape.missing .remark']);
    expect(of({ value: null, remark: '甲' })).toEqual(['shape.remark-without-number ']);
  });

  it('says in words what a field takes that is of several types', () => {
    const of = (facts: object) => parseReport({ agency, year: 2023, facts }).findings.map((f) => f.message);
    expect(of({ processingFees: { notified: [], received: '00' }, other: { 甲: {} } })).toEqual([
      expect.stringContaining('通知收费总金额应为不小于0的数，可带小数，得到列表'),
      expect.stringContaining('实际收取总金额应为不小于0的数，可带小数，得到"00"'),
      expect.stringContaining('甲应为文字、数或文字的列表，得到对象'),
    ]);
  });

  it.each(['\n', '\u2028', '\u2029', '\t'])('refuses %j in a text of one line', (mark) => {
    const own = { name: '某局', selfReference: `我${mark}局` };
    expect(codes({ agency: own, year: 2017 })).toEqual(['shape.character agency.selfReference']);
  });

  it('takes for facts of an agency only names that a template can write', () => {
    const named = (key: string) => codes({ agency, year: 2017, facts: { other: { [key]: '值' } } });
    expect(named('窗口_1-a')).toEqual([]);
    for (const key of ['甲 乙', '', '\n= 甲', '甲.乙', '{{x}}'])
      expect(named(key)).toEqual([`shape.unknown-key facts.other.${key}`]);
  });

  it('takes years and dates that can be printed', () => {
    expect(codes({ agency, year: 9998 })).toEqual([]);
    expect(codes({ agency, year: 9999 })).toContain('shape.range year');
    expect(codes({ agency, year: 2017, date: '0050-01-01' })).toEqual(['shape.date date']);
  });

  it('does not take __proto__ for a key of its own', () => {
    const input = JSON.parse('{"agency":{"name":"某局"},"year":2017,"__proto__":{"title":"x"}}');
    const { report } = parseReport(input);
    expect(report?.title).toBeUndefined();
  });
});

describe('editions', () => {
  it('follows from the year; another one is noticed and obeyed', () => {
    expect(parseReport({ agency, year: 2017 }).report?.edition.id).toBe('2014');
    const { report, findings } = parseReport({ agency, year: 2022, edition: '2014' });
    expect(report?.edition.id).toBe('2014');
    expect(findings).toMatchObject([{ code: 'edition.other', severity: 'warning', blocking: false }]);
  });
});

describe('findings', () => {
  it('speak English on request', () => {
    const { findings } = parseReport(
      { agency, year: 2017, statistics: { complaints: -1 } },
      { locale: 'en' },
    );
    expect(findings[0]?.message).toMatch(/must be .* found -1/);
  });

  it('keep their fingerprint when the figure changes but not the place', () => {
    const print = (n: number, key: string) => of2017({ [key]: n }).findings[0]?.fingerprint;
    expect(print(-1, 'complaints')).toBe(print(-2, 'complaints'));
    expect(print(-1, 'complaints')).not.toBe(print(-1, 'litigation'));
  });
});
