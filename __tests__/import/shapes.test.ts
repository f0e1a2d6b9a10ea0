import fc from 'fast-check';
import { catalogue } from '../../src/model/catalogue';
import type { Figure } from '../../src/model/figure';
import { importReport, parseReport } from '../../src/stages';
import { balanced, editions, inputOf, type Values } from '../checks/balanced';
import { documentOf, reportOf, tablesOf } from '../editions/reports';
import { sample } from '../fixtures/amount';
import { furtherShapes, type Maker } from './furtherShapes';
import { page, shapes } from './shapes';

/** A number, or that there is none: a blank or a slash that a page has for 0 is no 0. */
const value = (figure: Figure | undefined): string => String(Number(figure?.value ?? 0));

const makers: Readonly<Record<string, Maker>> = {
  ...Object.fromEntries(
    Object.entries(shapes).map(([name, shape]): [string, Maker] => [
      `html, ${name}`,
      (tables, title) => ({
        name: '年报.html',
        bytes: new TextEncoder().encode(page(tables, shape, title)),
      }),
    ]),
  ),
  ...furtherShapes,
};

describe.each(sample(editions, 2).map((edition) => [edition.id, edition] as const))(
  'a page or a file of edition %s',
  (_, edition) => {
    const [first] = fc.sample(balanced(edition), { numRuns: 1, seed: 7 }) as [Values];
    // Figures of which no two are alike: whatever is read from another cell is seen.
    const own: Values = new Map([...catalogue(edition).keys()].map((path, i) => [path, 1000 + i]));

    test.each(sample(Object.entries(makers), 5))('%s', async (_, make) => {
      for (const values of [first, own]) {
        const input = inputOf(edition, values);
        const wanted = reportOf(input).figures;
        const title = `示例市人民政府${edition.years.from}年政府信息公开工作年度报告`;
        const { bytes, name } = await make(tablesOf(documentOf(input)), title);
        const { data, findings } = await importReport(bytes, {
          name,
          year: edition.years.from,
          agency: '示例市人民政府',
        });
        const figures = data && parseReport(data).report?.figures;
        const told = new Set(findings.flatMap(({ cells }) => cells));
        const wrong = [...wanted].filter(([path, figure]) => value(figures?.get(path)) !== value(figure));
        expect(wrong.filter(([path]) => !told.has(path)).map(([path]) => path)).toEqual([]);
        expect(wrong.length).toBeLessThanOrEqual(wanted.size * 0.02);
      }
    });
  },
);
