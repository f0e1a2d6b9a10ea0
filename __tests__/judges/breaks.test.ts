import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { sample } from '../fixtures/amount';
import { badBreaks, type Printed, printedByLayout } from './breaks';
import { atEveryHeight, editionIds, type FigureSet, figureSets, reportOf } from './sweep';

const faces = loadFaces();
const cases = editionIds.flatMap((id) =>
  Object.keys(figureSets).map((set) => [id, set as FigureSet] as const),
);

test.each(sample(cases, 2))(
  '%s, %s: no table of a report breaks badly, at whatever height it begins',
  (id, set) => {
    const document = atEveryHeight(reportOf(id, set));
    const { layout } = layoutDocument(document, { profile: gbt9704, faces });
    const printed = printedByLayout(document, layout);
    expect(badBreaks(document, printed)).toEqual([]);
    expect(printed.tables.filter((parts) => parts.length > 1).length).toBeGreaterThan(0);
  },
);

test('a remnant of two rows, a headless part, a split item, a lone sign-off are noticed', () => {
  const document = reportOf('2021', 'zeros');
  const whole = printedByLayout(document, layoutDocument(document, { profile: gbt9704, faces }).layout);
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const broken = (table: number, ...parts: (readonly number[])[]): Printed => ({
    ...whole,
    tables: whole.tables.map((each, i) => (i === table ? parts.map((rows, page) => ({ page, rows })) : each)),
  });
  expect(badBreaks(document, whole)).toEqual([]);
  expect(badBreaks(document, broken(1, range(0, 5), [0, 1, 2, ...range(5, 28)]))).toEqual(['page 0: 2 rows']);
  expect(badBreaks(document, broken(1, range(0, 12), range(12, 28)))).toEqual(['page 1: 0 of 3 heads']);
  expect(badBreaks(document, broken(0, range(0, 5), range(5, 14)))).toEqual([
    'page 1: item split before row 5',
  ]);
  expect(badBreaks(document, { ...whole, pages: ['示例县水利局2022年1月17日'] })).toEqual([
    'page 1: sign-off alone',
  ]);
});
