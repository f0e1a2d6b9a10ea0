import fc from 'fast-check';
import { builtInEditions } from '../../src/editions';
import type { Edition } from '../../src/model/edition';
import { checkReport } from '../../src/stages';
import { balanced, inputOf } from '../checks/balanced';
import { runs } from '../fixtures/amount';
import { reportOf } from './reports';

const cases = builtInEditions.map((edition) => [edition.id, edition] as const);

describe.each(cases)('arithmetic of %s', (_, edition: Edition) => {
  const totals = new Set(edition.rules.flatMap((rule) => (rule.kind === 'sum' ? [rule.total] : [])));

  test('totals that are left out come out as those that were given', () => {
    fc.assert(
      fc.property(balanced(edition), (values) => {
        const given = reportOf(inputOf(edition, values));
        const parts = new Map([...values].filter(([path]) => !totals.has(path)));
        const left = reportOf(inputOf(edition, parts));
        for (const [path, figure] of left.figures) {
          expect(figure.value).toBe(given.figures.get(path)?.value);
          expect(figure.state === 'computed').toBe(totals.has(path));
        }
        expect(checkReport(left)).toEqual([]);
      }),
      { numRuns: runs(25) },
    );
  });

  test('codes of rules are unique and name figures that exist', () => {
    const codes = edition.rules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test('表三: 总计 of each row, of each column, and 一＋二＝三＋四 of each column', () => {
  const codes = builtInEditions.find((e) => e.id === '2021')?.rules.map((rule) => rule.code) ?? [];
  expect(codes.filter((code) => code.startsWith('requests.row.'))).toHaveLength(25);
  expect(codes.filter((code) => code.startsWith('requests.column.'))).toHaveLength(7);
  expect(codes.filter((code) => code.startsWith('requests.balance.'))).toHaveLength(7);
  expect(codes).toEqual(
    expect.arrayContaining(['requests.row.refused.thirdPartyRights', 'requests.balance.total']),
  );
});

test('2019 has （六）其他处理 as one row, and otherwise the rows of 2021', () => {
  const rows = (id: string) =>
    builtInEditions
      .find((e) => e.id === id)
      ?.rules.flatMap((rule) => (rule.code.startsWith('requests.row.') ? [rule.code] : [])) ?? [];
  const [old, now] = [rows('2019'), rows('2021')];
  expect(old.filter((code) => !now.includes(code))).toEqual(['requests.row.other']);
  expect(now.filter((code) => !old.includes(code))).toEqual([
    'requests.row.other.notAmended',
    'requests.row.other.feeNotPaid',
    'requests.row.other.other',
  ]);
});

test('a cell that is left out is 0, an open one is blank, a total is computed and says so', () => {
  const { figures } = reportOf({
    agency: { name: '示例县农业农村局' },
    year: 2023,
    statistics: {
      requests: {
        received: { naturalPersons: 3, others: null },
        results: { granted: { naturalPersons: 3 } },
      },
      disclosure: { normativeDocuments: { issued: { value: 22, remark: '其中修订16件' } } },
    },
  });
  expect(figures.get('requests.received.businesses')).toMatchObject({ state: 'assumed', value: '0' });
  expect(figures.get('requests.received.others')).toMatchObject({ state: 'blank', value: null });
  expect(figures.get('requests.received.total')).toMatchObject({ state: 'computed', value: '3' });
  expect(figures.get('requests.results.total.total')).toMatchObject({ state: 'computed', value: '3' });
  expect(figures.get('disclosure.fees')).toMatchObject({ state: 'assumed', value: '0' });
  expect(figures.get('disclosure.normativeDocuments.issued')).toMatchObject({
    value: '22',
    remark: '其中修订16件',
  });
});
