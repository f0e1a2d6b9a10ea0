import fc from 'fast-check';
import { edition2021 } from '../../src/editions/2021';
import type { Report } from '../../src/model/report';
import { parseReport } from '../../src/stages';
import { runs } from '../fixtures/amount';
import { balanced, reportOf } from './balanced';
import { checkFigures } from './finished';
import { area } from './narratives';

const read = (input: unknown): Report => parseReport(input).report as Report;
const of = (year: number, values: Record<string, number>, more: object = {}) =>
  reportOf(edition2021, new Map(Object.entries(values)), { year, ...more });

describe('last year', () => {
  const requests = (carriedOver: number, received: number) => ({
    'requests.carriedOver.naturalPersons': carriedOver,
    'requests.received.naturalPersons': received,
    'requests.carriedForward.naturalPersons': carriedOver + received,
  });

  test('结转 that goes on is no finding', () => {
    expect(checkFigures(of(2023, requests(5, 2)), { previous: of(2022, requests(0, 5)) })).toEqual([]);
  });

  test('结转 that differs is one finding, in the column, not in 总计 as well', () => {
    const [finding, ...rest] = checkFigures(of(2023, requests(4, 2)), { previous: of(2022, requests(0, 5)) });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      code: 'previous.carry',
      where: '表三 · 二、上年结转政府信息公开申请数量 · 自然人',
      cells: ['requests.carriedOver.naturalPersons', 'requests.carriedOver.total'],
      expected: '5',
      actual: '4',
      delta: '-1',
    });
  });

  test('现行有效 that does not follow is a warning', () => {
    const group = 'disclosure.normativeDocuments';
    const before = of(2022, { [`${group}.inForce`]: 30 });
    const now = (inForce: number) =>
      of(2023, { [`${group}.issued`]: 4, [`${group}.repealed`]: 2, [`${group}.inForce`]: inForce });
    expect(checkFigures(now(32), { previous: before })).toEqual([]);
    expect(checkFigures(now(30), { previous: before })[0]).toMatchObject({
      severity: 'warning',
      code: 'previous.chain',
      expected: '32',
      delta: '-2',
    });
  });

  test('leaps are asked about, small numbers and parts of a leaping sum are not', () => {
    const before = of(2022, { 'disclosure.licensing': 550, 'disclosure.penalties': 1 });
    const now = of(2023, { 'disclosure.licensing': 9487, 'disclosure.penalties': 40 });
    expect(checkFigures(now, { previous: before }).map((f) => [f.code, f.cells])).toEqual([
      ['previous.jump', ['disclosure.licensing']],
    ]);
    expect(checkFigures(now, { previous: before, rules: { jumpFactor: 20 } })).toEqual([]);
  });

  test('the report of another year is not compared', () => {
    const findings = checkFigures(of(2023, requests(4, 2)), { previous: of(2021, requests(0, 5)) });
    expect(findings.map((f) => f.code)).toEqual(['previous.year']);
  });
});

describe('units', () => {
  const names = ['甲局', '乙局', '丙局'];
  const unit = (name: string, values: Map<string, number>) =>
    reportOf(edition2021, values, { agency: { name, kind: '部门' } });
  const noRegulations = (values: Map<string, number>) =>
    new Map(
      [...values].map(([path, v]) => [path, path.startsWith('disclosure.regulations') ? 0 : v] as const),
    );
  const three = fc.tuple(balanced(edition2021), balanced(edition2021), balanced(edition2021));
  const sumOf = (all: readonly Map<string, number>[]) =>
    new Map(
      [...(all[0] as Map<string, number>).keys()].map((p) => [
        p,
        all.reduce((s, v) => s + (v.get(p) ?? 0), 0),
      ]),
    );

  test('the sum of its units is no finding; one cell off is one finding a row', () => {
    fc.assert(
      fc.property(three, (parts) => {
        const values = parts.map(noRegulations);
        const units = values.map((v, i) => unit(names[i] as string, v));
        const whole = sumOf(values);
        expect(checkFigures(reportOf(edition2021, whole, { units: names }), { units })).toEqual([]);
        const wrong = new Map(whole).set(
          'disclosure.penalties',
          (whole.get('disclosure.penalties') ?? 0) + 1,
        );
        expect(checkFigures(reportOf(edition2021, wrong, { units: names }), { units })).toMatchObject([
          { code: 'units.sum', severity: 'error', cells: ['disclosure.penalties'], delta: '+1' },
        ]);
      }),
      { numRuns: runs(20) },
    );
  });

  test('a missing unit is told as such, listed or not, and not as wrong sums', () => {
    const [a, b] = fc.sample(balanced(edition2021), { seed: 3, numRuns: 2 }).map(noRegulations) as [
      Map<string, number>,
      Map<string, number>,
    ];
    const whole = sumOf([a, b]);
    const units = [unit('甲局', a)];
    expect(checkFigures(reportOf(edition2021, whole, { units: ['甲局', '乙局'] }), { units })).toMatchObject([
      { code: 'units.missing', severity: 'warning' },
    ]);
    expect(checkFigures(reportOf(edition2021, whole), { units })).toMatchObject([
      { code: 'units.incomplete', severity: 'warning' },
    ]);
  });

  test('units of another year and given twice are left out, with a finding', () => {
    const other = read({ ...area, agency: { name: '甲局' }, year: 2022 });
    const own = read({ ...area, agency: { name: '乙局' } });
    const found = checkFigures(read(area), { units: [other, own, own] }).map((f) => f.code);
    expect(found).toEqual(['units.year', 'units.twice']);
  });
});
