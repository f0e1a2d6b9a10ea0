import fc from 'fast-check';
import { aggregate, checkReport, parseReport, type ReportInput } from '../../src';
import { why } from '../../src/aggregate/why';
import { edition2014 } from '../../src/editions/2014';
import { edition2019 } from '../../src/editions/2019';
import { edition2021 } from '../../src/editions/2021';
import { catalogue } from '../../src/model/catalogue';
import { at } from '../../src/model/figures';
import { inputOf } from '../checks/balanced';
import { runs } from '../fixtures/amount';
import { units } from './units';

const county = { agency: '示例县人民政府' };
const read = (input: unknown) => {
  const { report, findings } = parseReport(input);
  if (!report) throw new Error(findings.map(({ message }) => message).join('\n'));
  return report;
};
const TOTAL = 'requests.received.total';

describe.each([edition2014, edition2019, edition2021])('the units of a county, edition $id', (edition) => {
  const inputs = units(edition, 12);
  const reports = inputs.map(read);
  const { data, trace, findings } = aggregate(inputs, county);
  const parent = read({ ...data, agency: { ...data?.agency, kind: '县级政府' } });

  it('are added up cell by cell, and every cell says who gave what', () => {
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const path of catalogue(edition).keys()) {
      if (edition.notAdded?.includes(path)) continue;
      const given = reports.map(({ figures }) => BigInt(figures.get(path)?.value ?? '0'));
      const sum = String(given.reduce((all, each) => all + each, 0n));
      expect([path, parent.figures.get(path)?.value]).toEqual([path, sum]);
      const from = trace?.figures[path]?.from ?? {};
      expect(reports.map(({ agency }) => BigInt(from[agency.name] ?? '0'))).toEqual(given);
    }
  });

  it('are what the check of the parent against its units wants', () => {
    const codes = checkReport(parent, { units: reports }).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith('units.'))).toEqual([]);
  });

  it('explain a parent that leaves one out or counts one twice by naming it', () => {
    const [first, ...others] = inputs;
    const without = aggregate(others, county).data as ReportInput;
    const told = (wrong: ReportInput) =>
      checkReport(read({ ...wrong, units: data?.units }), { units: reports });
    expect(told(without).filter(({ code }) => code.startsWith('units.'))).toMatchObject([
      { code: 'units.left-out', message: expect.stringContaining('示例县第1局') },
    ]);
    const again = { ...(first as ReportInput), agency: { name: '另一个名称' } };
    const twice = aggregate([...inputs, again], county).data as ReportInput;
    expect(told(twice).filter(({ code }) => code.startsWith('units.'))).toMatchObject([
      { code: 'units.doubled', message: expect.stringContaining('示例县第1局') },
    ]);
  });
});

it('names each of ten planted faults', () => {
  const good = units(edition2021, 10);
  const [first, second, third, ...rest] = good as [ReportInput, ReportInput, ReportInput, ...ReportInput[]];
  const year = good[0]?.year as number;
  const named = (input: ReportInput, name: string, more: object = {}) => ({
    ...input,
    agency: { name },
    ...more,
  });
  const off = structuredClone(third) as ReportInput & {
    statistics: { requests: { received: { total: number } } };
  };
  off.statistics.requests.received.total += 1;
  const planted = [
    first,
    { ...first, statistics: second.statistics }, // twice, with other figures
    second,
    second, // twice, the same
    named(first, '去年局', { year: year - 1, edition: '2021' }),
    named(first, '明年局', { year: year + 1 }),
    named(first, '旧格式局', { edition: '2019', statistics: {} }),
    named(first, '坏数局', { statistics: { requests: { received: { total: 'x' } } } }),
    named(first, '多键局', { sum: 3 }),
    'no report',
    off, // its own total does not add up
    named(first, '不在册局'),
    ...rest,
  ];
  const list = [...good.map(({ agency }) => agency.name), '没交局'].filter((name) => name !== '不在册局');
  const { data, findings } = aggregate(planted, { ...county, units: list });
  const found = findings.map(({ code, where, severity }) => `${code} ${where} ${severity}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'units.twice 示例县第1局 error',
      'units.twice 示例县第2局 error',
      'units.year 去年局 error',
      'units.year 明年局 error',
      'units.edition 旧格式局 error',
      'units.broken 坏数局 error',
      'units.broken 多键局 error',
      'units.broken 第10个单位 error',
      'units.errors 示例县第3局 warning',
      'units.unlisted 不在册局 warning',
      'units.missing 所属单位 error',
    ]),
  );
  expect(findings.find(({ code }) => code === 'units.missing')?.message).toContain('没交局');
  // What could be counted was counted.
  const counted = aggregate([first, second, off, named(first, '不在册局'), ...rest], county).data;
  expect(data?.statistics).toEqual(counted?.statistics);
});

describe('figures of the parent alone', () => {
  const [unit] = units(edition2021, 1) as [ReportInput];
  const own = { regulations: { issued: 1, repealed: 0, inForce: 12 } };

  it('are not added up: they stay as its own data have them, else open', () => {
    const drafting = { ...unit, statistics: { ...(unit.statistics as object), disclosure: own } };
    const open = aggregate([drafting], county);
    expect(open.data?.statistics).toMatchObject({
      disclosure: { regulations: { issued: null, inForce: null } },
    });
    expect(open.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['units.own', 'units.apart']),
    );
    const data = {
      agency: { name: '示例市人民政府', kind: '设区的市政府' as const },
      statistics: { disclosure: own },
    };
    const kept = aggregate([unit], { data: { ...data, narrative: { problems: '一。' } } });
    expect(kept.data).toMatchObject({ narrative: { problems: '一。' }, statistics: { disclosure: own } });
    expect(kept.findings.map(({ code }) => code)).not.toContain('units.own');
    const report = read(kept.data);
    expect(
      checkReport(report, { units: [read(unit)] }).filter(({ code }) => code.startsWith('units.')),
    ).toEqual([]);
  });
});

it('keeps not filled in, not applicable and 0 apart, and amounts exact', () => {
  const unit = (name: string, budget: unknown) =>
    inputOf(edition2014, new Map([['organisation.budget', budget]]), { agency: { name } });
  const sumOf = (...given: unknown[]) => {
    const { data, trace } = aggregate(
      given.map((each, i) => unit(`${i}局`, each)),
      county,
    );
    const written = at(data?.statistics, 'organisation.budget');
    return [written, trace?.figures['organisation.budget']?.from];
  };
  expect(sumOf('n/a', 'n/a')).toEqual(['n/a', { '0局': 'n/a', '1局': 'n/a' }]);
  expect(sumOf('n/a', null)).toEqual([null, { '0局': 'n/a', '1局': null }]);
  expect(sumOf('n/a', null, 0)).toEqual([0, { '0局': 'n/a', '1局': null }]);
  expect(sumOf('0.1', '0.2')).toEqual([0.3, { '0局': '0.1', '1局': '0.2' }]);
  const amount = fc.tuple(fc.nat(999_999_999), fc.nat(9999));
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), (amounts) => {
      const texts = amounts.map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`);
      const exact = amounts.reduce((sum, [whole, part]) => sum + BigInt(whole) * 10_000n + BigInt(part), 0n);
      const [written] = sumOf(...texts);
      const [whole = '', part = ''] = String(written).split('.');
      expect(BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0'))).toBe(exact);
    }),
    { numRuns: runs(30) },
  );
});

it('says why a figure is what it is', () => {
  const unit = (i: number, received: number) =>
    inputOf(edition2021, new Map([['requests.received.naturalPersons', received]]), {
      agency: { name: `${i}局` },
    });
  const { trace } = aggregate(
    [3, 0, 12, 5].map((n, i) => unit(i, n)),
    county,
  );
  if (!trace) throw new Error('no trace');
  expect(why(trace, TOTAL, '20')).toEqual({
    sum: '20',
    own: false,
    from: [
      ['2局', '12'],
      ['3局', '5'],
      ['0局', '3'],
    ],
    zeros: 1,
    same: [],
  });
  expect(why(trace, TOTAL, '8')).toMatchObject({ delta: '-12', same: ['2局'] });
  expect(why(trace, TOTAL, '25')).toMatchObject({ delta: '+5', same: ['3局'] });
  expect(why(trace, 'requests.received', '25')).toBeUndefined();
});
