import { edition2014 } from '../../src/editions/2014';
import { edition2021 } from '../../src/editions/2021';
import type { Report } from '../../src/model/report';
import { parseReport } from '../../src/stages';
import { reportOf, type Values } from './balanced';
import { checkFigures } from './finished';
import { area } from './narratives';
import { taizhou } from './taizhou';

const read = (input: unknown): Report => {
  const { report, findings } = parseReport(input);
  if (!report) throw new Error(findings.map((f) => f.message).join('\n'));
  return report;
};
const codes = (report: Report) => checkFigures(report).map(({ code }) => code);

/** All totals of the report written out, so that every one of them can be wrong. */
const filled = (): Values =>
  new Map([...read(area).figures.values()].map(({ path, value }) => [path, Number(value)]));
const with_ = (changes: Record<string, number | null | string>) =>
  reportOf(edition2021, new Map<string, unknown>([...filled(), ...Object.entries(changes)]));

test('taizhou 2017: every published inconsistency of the table, and nothing else', () => {
  const findings = checkFigures(read(taizhou));
  expect(findings.map((f) => [f.severity, f.code, f.where])).toEqual([
    ['error', 'limit.subset-blank', '统计表 · 二（二）1.其中：主要负责同志参加新闻发布会次数'],
    ['error', 'sum.blank-total', '统计表 · 八（三）从事政府信息公开工作人员数'],
    ['warning', 'heading.sum', '统计表 · 二、回应解读情况'],
    ['info', 'heading.figure', '统计表 · 一、主动公开情况'],
    ['info', 'blank.form', '统计表'],
    ['info', 'heading.figure', '统计表 · （二）通过不同渠道和方式回应解读的情况'],
    ['info', 'heading.figure', '统计表 · 三、依申请公开情况'],
    ['info', 'heading.figure', '统计表 · 九、政府信息公开会议和培训情况'],
  ]);
  expect(findings[2]).toMatchObject({ actual: '12', expected: '10', delta: '+2' });
  expect(findings.map((f) => f.message).join()).not.toMatch(/undefined|\{/);
});

describe('one cause, one finding', () => {
  test('two faults in one row are the two cells', () => {
    const findings = checkFigures(
      with_({ 'requests.results.granted.naturalPersons': 293, 'requests.results.granted.businesses': 6 }),
    );
    expect(findings.map((f) => [f.code, f.cells[0], f.delta])).toEqual([
      ['sum.cell', 'requests.results.granted.naturalPersons', '+3'],
      ['sum.cell', 'requests.results.granted.businesses', '+5'],
    ]);
  });

  test('two faults in different rows and columns are the two cells', () => {
    const findings = checkFigures(
      with_({
        'requests.results.granted.naturalPersons': 293,
        'requests.results.unavailable.notHeld.businesses': 5,
      }),
    );
    expect(findings.map((f) => f.cells[0])).toEqual([
      'requests.results.granted.naturalPersons',
      'requests.results.unavailable.notHeld.businesses',
    ]);
  });

  test('two faults of the same size cannot be told apart: one finding names none of the four crossings', () => {
    const findings = checkFigures(
      with_({
        'requests.results.granted.naturalPersons': 291,
        'requests.results.unavailable.notHeld.businesses': 1,
      }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.code).toBe('sum.row');
    expect(findings[0]?.rules).toHaveLength(4);
  });

  test('a row that alone is wrong lists its parts', () => {
    const [finding, ...rest] = checkFigures(with_({ 'proceedings.litigation.direct.total': 0 }));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      code: 'sum.row',
      where: '表四 · 行政诉讼 · 未经复议直接起诉 · 总计',
      actual: '0',
      expected: '3',
      delta: '-3',
      path: 'statistics.proceedings.litigation.direct.total',
      message: '表四 · 行政诉讼 · 未经复议直接起诉 · 总计为0，各项相加为3（结果维持3），少3。',
    });
  });

  test('with the totals left out, the balance of the column is one finding', () => {
    const input = structuredClone(area) as {
      statistics: { requests: { carriedForward: { naturalPersons: number } } };
    };
    input.statistics.requests.carriedForward.naturalPersons = 30;
    const findings = checkFigures(read(input));
    expect(findings).toHaveLength(1);
    expect([...(findings[0]?.rules ?? [])].sort()).toEqual([
      'requests.balance.naturalPersons',
      'requests.balance.total',
    ]);
  });
});

describe('blanks', () => {
  const of2014 = (values: Record<string, unknown>) => reportOf(edition2014, new Map(Object.entries(values)));

  test('one blank part counts as 0 where that balances', () => {
    const report = of2014({ 'requests.received': 5, 'requests.receivedBy.online': 5 });
    expect(codes(report)).toEqual(['blank.form']);
  });

  test('blank parts that could hold the rest: not assessable, not wrong', () => {
    const findings = checkFigures(of2014({ 'requests.received': 5, 'requests.receivedBy.online': 3 }));
    expect(findings.map((f) => [f.severity, f.code])).toEqual([
      ['info', 'blank.form'],
      ['info', 'sum.not-assessable'],
    ]);
  });

  test('parts above their total are wrong whatever is blank', () => {
    const [finding] = checkFigures(of2014({ 'requests.received': 5, 'requests.receivedBy.online': 7 }));
    expect(finding).toMatchObject({
      severity: 'error',
      code: 'sum.row',
      actual: '5',
      expected: '7',
      delta: '-2',
    });
  });

  test('in a matrix a blank and a / stand where a 0 belongs: one finding each, with all places', () => {
    const findings = checkFigures(
      with_({
        'requests.results.granted.researchInstitutions': null,
        'requests.received.others': 'n/a',
        'requests.received.researchInstitutions': 'n/a',
      }),
    );
    expect(findings.map((f) => [f.severity, f.code, f.cells])).toEqual([
      ['warning', 'blank.slash', ['requests.received.researchInstitutions', 'requests.received.others']],
      ['warning', 'blank.cell', ['requests.results.granted.researchInstitutions']],
    ]);
  });
});

test('规章 of a 镇 are an error; without a kind the name decides, as a warning', () => {
  const town = (agency: object) =>
    reportOf(edition2021, new Map([['disclosure.regulations.inForce', 2]]), { agency });
  expect(checkFigures(town({ name: '示例镇人民政府', kind: '乡镇街道' }))[0]).toMatchObject({
    severity: 'error',
    code: 'limit.competence',
    rules: ['disclosure.regulations'],
  });
  expect(checkFigures(town({ name: '示例镇人民政府' }))[0]).toMatchObject({ severity: 'warning' });
  expect(checkFigures(town({ name: '示例市人民政府' }))).toEqual([]);
});

test('rules can be off, re-graded and added; an unknown figure is the caller’s mistake', () => {
  const report = with_({ 'proceedings.litigation.direct.total': 0 });
  expect(checkFigures(report, { rules: { off: ['proceedings.litigation.direct'] } })).toEqual([]);
  expect(checkFigures(report, { rules: { off: ['sum.row'] } })).toEqual([]);
  expect(checkFigures(report, { rules: { severity: { 'sum.row': 'info' } } })[0]?.severity).toBe('info');
  expect(
    checkFigures(report, { rules: { severity: { 'proceedings.litigation.direct': 'warning' } } })[0]
      ?.severity,
  ).toBe('warning');
  const own = {
    code: 'own.penalties',
    kind: 'subset',
    part: 'disclosure.penalties',
    whole: 'disclosure.licensing',
  } as const;
  expect(checkFigures(read(area), { rules: { add: [own] } })[0]).toMatchObject({
    code: 'limit.subset',
    rules: ['own.penalties'],
  });
  expect(() => checkFigures(report, { rules: { add: [{ ...own, whole: 'disclosure.nothing' }] } })).toThrow(
    /disclosure\.nothing/,
  );
});

test('a finding keeps its fingerprint while its figures change, and speaks English when asked', () => {
  const [a] = checkFigures(with_({ 'requests.received.businesses': 4 }));
  const [b] = checkFigures(with_({ 'requests.received.businesses': 5 }));
  expect(a?.fingerprint).toBe(b?.fingerprint);
  const [english] = checkFigures(with_({ 'requests.received.businesses': 4 }), { locale: 'en' });
  expect(english?.message).toContain('expected 3');
  expect(english?.where).toBe('表三 · 一、本年新收政府信息公开申请数量 · 商业企业');
});
