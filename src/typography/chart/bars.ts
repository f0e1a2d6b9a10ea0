import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart } from '../../document/nodes';
import { graphemes } from '../characters';
import { amountOf, baselineAround, type ChartDrawing, emsOf, outline, RULE, SIZE, shadeOf } from './drawing';

/** A label is broken behind so many characters. */
const LABEL = 12;
const LINE = 13;
const ROW = 19;
/** Between a label and the axis, and between a bar and its number. */
const GAP = 5;

const linesOf = (label: string): readonly string[] => {
  const characters = graphemes(label);
  const count = Math.max(1, Math.ceil(characters.length / LABEL));
  return Array.from({ length: count }, (_, i) => characters.slice(i * LABEL, (i + 1) * LABEL).join(''));
};

/** Bars one below the other, labels at their left, numbers behind them. */
export function drawBars({ groups }: Chart, width: number): ChartDrawing {
  const rows = groups.map(({ label, values: [value = ''] }) => ({ lines: linesOf(label), value }));
  const row = Math.max(ROW, ...rows.map(({ lines }) => lines.length * LINE + 4));
  const labels = SIZE * Math.max(...rows.flatMap(({ lines }) => lines.map(emsOf)));
  const numbers = SIZE * Math.max(...rows.map(({ value }) => emsOf(value)));
  const axis = labels + GAP;
  const height = row * rows.length;
  const place = scaleBand<number>()
    .domain(rows.keys())
    .range([0, height])
    .paddingInner(0.35)
    .paddingOuter(0.2);
  const most = Math.max(...rows.map(({ value }) => amountOf(value)));
  const length = scaleLinear()
    .domain([0, most || 1])
    .range([0, Math.max(0, width - axis - GAP - numbers)]);
  const drawn = rows.map(({ lines, value }, i) => {
    const y = place(i) ?? 0;
    const middle = y + place.bandwidth() / 2;
    const box = { x: axis, y, width: length(amountOf(value)), height: place.bandwidth() };
    const first = middle - ((lines.length - 1) * LINE) / 2;
    return {
      box,
      texts: [
        ...lines.map((text, k) => ({
          text,
          x: labels,
          baseline: baselineAround(first + k * LINE, SIZE),
          size: SIZE,
          align: 'right' as const,
        })),
        {
          text: value,
          x: axis + box.width + GAP,
          baseline: baselineAround(middle, SIZE),
          size: SIZE,
          align: 'left' as const,
        },
      ],
    };
  });
  const boxes = drawn.flatMap(({ box }) => (box.width > 0 ? [box] : []));
  return {
    width,
    height,
    fills: boxes.map((box) => ({ ...box, shade: shadeOf(0) })),
    rules: [...boxes.flatMap(outline), { x1: axis, y1: 0, x2: axis, y2: height, width: RULE }],
    texts: drawn.flatMap(({ texts }) => texts),
  };
}
