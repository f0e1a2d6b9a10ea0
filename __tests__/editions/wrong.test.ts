import { checkReport, parseReport } from '../../src';
import { figuresOnly } from './reports';

const agency = { name: '示例县清河镇人民政府', kind: '乡镇街道' };
const findingsOf = (input: unknown) => {
  const { report, findings } = parseReport(input);
  return [...findings, ...(report ? checkReport(report, {}) : [])];
};

test('figures of 2014 under 2021: each foreign row is named, nothing is made', () => {
  const { report, findings } = parseReport({ ...figuresOnly['2014'], year: 2023 });
  expect(report).toBeUndefined();
  expect(findings.map((f) => f.path)).toEqual(
    expect.arrayContaining([
      'statistics.response',
      'statistics.reconsiderationBy',
      'statistics.disclosure.published',
    ]),
  );
  for (const finding of findings) {
    expect(finding).toMatchObject({ severity: 'error', blocking: true });
    expect(finding.where).not.toBe('');
  }
  expect(findings.find((f) => f.path === 'statistics.disclosure.published')?.where).toContain('表二');
});

test('规章 of a town', () => {
  const [finding] = findingsOf({
    agency,
    year: 2023,
    statistics: { disclosure: { regulations: { issued: 1, inForce: 1 } } },
  }).filter((f) => f.rules.includes('disclosure.regulations'));
  expect(finding).toMatchObject({ severity: 'error', blocking: false });
  expect(finding?.path).toContain('statistics.disclosure.regulations');
  expect(finding?.where).toContain('表二 · 第二十条第（一）项 · 规章');
});

test.each(['国务院部门', '省级政府', '设区的市政府'])('规章 of %s are in order', (kind) => {
  const statistics = { disclosure: { regulations: { issued: 1, inForce: 1 } } };
  expect(findingsOf({ agency: { ...agency, kind }, year: 2023, statistics })).toEqual([]);
});

test('a row that the edition does not have', () => {
  const findings = findingsOf({
    agency,
    year: 2020,
    statistics: { requests: { results: { other: { feeNotPaid: { naturalPersons: 1 } } } } },
  });
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'shape.unknown-key',
      blocking: true,
      path: 'statistics.requests.results.other.feeNotPaid',
      where: '表三 · 三（六）其他处理',
    }),
  ]);
});

test('a remark without a number', () => {
  const findings = findingsOf({
    agency,
    year: 2023,
    statistics: { disclosure: { normativeDocuments: { issued: { remark: '其中修订16件' } } } },
  });
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'shape.remark-without-number',
      path: 'statistics.disclosure.normativeDocuments.issued',
      where: '表二 · 第二十条第（一）项 · 行政规范性文件 · 本年制发件数',
    }),
  ]);
});

test('an edition that does not belong to the year is a finding, and obeyed', () => {
  const { report, findings } = parseReport({ agency, year: 2023, edition: '2019' });
  expect(report?.edition.id).toBe('2019');
  expect(findings).toMatchObject([{ code: 'edition.other', path: 'edition' }]);
});
