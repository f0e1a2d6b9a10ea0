import fc from 'fast-check';
import { catalogue } from '../../src/model/catalogue';
import { runs } from '../fixtures/amount';
import { balanced, editions, reportOf } from './balanced';
import { checkFigures } from './finished';

const withinOf = (edition: (typeof editions)[number], path: string) =>
  edition.rules.filter(
    (rule) =>
      (rule.kind === 'sum' && [rule.total, ...rule.parts].includes(path)) ||
      (rule.kind === 'balance' && [...rule.left, ...rule.right].includes(path)),
  );

describe.each(editions.map((edition) => [edition.id, edition] as const))('edition %s', (_, edition) => {
  test('a report that balances has no finding', () => {
    fc.assert(
      fc.property(balanced(edition), (values) => {
        expect(checkFigures(reportOf(edition, values))).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  test('totals that are left out are computed and never a finding', () => {
    fc.assert(
      fc.property(balanced(edition), (values) => {
        const totals = new Set(edition.rules.flatMap((r) => (r.kind === 'sum' ? [r.total] : [])));
        const rest = new Map([...values].filter(([path]) => !totals.has(path)));
        expect(checkFigures(reportOf(edition, rest))).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  test('one figure off by one is one finding, with every sum that it is in, and named where two cross', () => {
    const paths = [...catalogue(edition).keys()].filter((path) => withinOf(edition, path).length > 0);
    fc.assert(
      fc.property(balanced(edition), fc.constantFrom(...paths), fc.boolean(), (values, path, up) => {
        const value = values.get(path) ?? 0;
        const delta = up || value === 0 ? 1 : -1;
        const broken = new Map(values).set(path, value + delta);
        const findings = checkFigures(reportOf(edition, broken));
        const codes = withinOf(edition, path).map(({ code }) => code);
        expect(findings).toHaveLength(1);
        const [finding] = findings as [(typeof findings)[number]];
        expect([...finding.rules].sort()).toEqual([...codes].sort());
        expect(finding.cells).toContain(path);
        if (codes.length > 1) {
          expect(finding.code).toBe('sum.cell');
          expect(finding.cells[0]).toBe(path);
          expect(finding.where).toBe(catalogue(edition).get(path)?.where);
          expect(finding).toMatchObject({ actual: String(value + delta), expected: String(value) });
          expect(finding.delta).toBe(delta > 0 ? '+1' : '-1');
        } else expect(finding.code).toMatch(/^sum\.(row|balance)$/);
      }),
      { numRuns: runs(700) },
    );
  });
});
