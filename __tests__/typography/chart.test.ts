import fc from 'fast-check';
import type { Chart } from '../../src/document/nodes';
import { drawChart } from '../../src/typography/chart/drawChart';
import { type ChartText, emsOf } from '../../src/typography/chart/drawing';

const WIDTH = 442.2;
const value = fc.oneof(
  fc.nat({ max: 9_999_999 }).map(String),
  fc.constantFrom('', '/', '0', '59237.2449', '3'),
);
const label = fc.stringMatching(/^[一-龥]{1,30}$/u);

const bars = fc.array(fc.record({ label, values: fc.tuple(value) }), { minLength: 1, maxLength: 12 }).map(
  (groups): Chart => ({
    type: 'chart',
    name: 'x',
    title: '情况',
    unit: '件',
    form: 'bars',
    series: ['情况'],
    groups,
  }),
);

const columns = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc
    .record({
      series: fc.array(fc.stringMatching(/^[一-龥]{1,6}$/u), { minLength: count, maxLength: count }),
      groups: fc.array(
        fc.record({
          label: fc.integer({ min: 2014, max: 2040 }).map((year) => `${year}年`),
          values: fc.array(value, { minLength: count, maxLength: count }),
        }),
        { minLength: 2, maxLength: 5 },
      ),
    })
    .map(
      (rest): Chart => ({ type: 'chart', name: 'x', title: '情况', unit: '件', form: 'columns', ...rest }),
    ),
);

const STARTS = { left: 0, center: -0.5, right: -1 } as const;

/** The room of a text as it is estimated. */
function boxOf({ text, x, baseline, size, align }: ChartText) {
  const width = emsOf(text) * size;
  const left = x + STARTS[align] * width;
  return { left, right: left + width, top: baseline - 0.8 * size, bottom: baseline + 0.2 * size };
}

const within = (at: number, low: number, high: number): boolean => at >= low - 0.001 && at <= high + 0.001;

describe.each([
  ['bars', bars],
  ['columns', columns],
])('%s', (_, charts) => {
  it('stand with all of their text within their room', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { width, height, fills, rules, texts } = drawChart(chart, WIDTH);
        for (const { x, y, width: w, height: h } of fills)
          expect(
            within(x, 0, width) &&
              within(x + w, 0, width) &&
              within(y, 0, height) &&
              within(y + h, 0, height),
          ).toBe(true);
        for (const { x1, x2, y1, y2 } of rules)
          expect(
            [x1, x2].every((x) => within(x, 0, width)) && [y1, y2].every((y) => within(y, 0, height)),
          ).toBe(true);
        for (const box of texts.map(boxOf))
          expect(
            within(box.left, 0, width) &&
              within(box.right, 0, width) &&
              within(box.top, 0, height) &&
              within(box.bottom, 0, height),
          ).toBe(true);
      }),
    );
  });

  it('print no text over another', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const boxes = drawChart(chart, WIDTH)
          .texts.filter(({ text }) => text !== '')
          .map(boxOf);
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) {
            const over =
              a.left < b.right - 0.01 &&
              b.left < a.right - 0.01 &&
              a.top < b.bottom - 0.01 &&
              b.top < a.bottom - 0.01;
            expect([a, b, over]).toEqual([a, b, false]);
          }
        });
      }),
    );
  });

  it('are as long as their numbers are great', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const key = chart.form === 'columns' && chart.series.length > 1 ? chart.series.length : 0;
        const lengths = drawChart(chart, WIDTH)
          .fills.slice(key)
          .map(({ width, height }) => (chart.form === 'bars' ? width : height));
        const amounts = chart.groups
          .flatMap(({ values }) => values)
          .map(Number)
          .filter((amount) => amount > 0);
        expect(lengths).toHaveLength(amounts.length);
        const [most, longest] = [Math.max(...amounts), Math.max(...lengths)];
        amounts.forEach((amount, i) => {
          expect(lengths[i]).toBeCloseTo((longest * amount) / most, 6);
        });
      }),
    );
  });
});
