import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart } from '../../document/nodes';
import {
  amountOf,
  baselineAround,
  type ChartDrawing,
  type ChartText,
  emsOf,
  outline,
  RULE,
  SIZE,
  shadeOf,
} from './drawing';

/** Heights: of the line that says what the columns are, of the columns, of the labels below. */
const KEY = 20;
const PLOT = 150;
const LABELS = 20;
/** Room for the number above the highest column. */
const NUMBER = 16;
/** Side of the patch beside a name, and the room behind it. */
const PATCH = 9;
const GAP = 4;
/** A group of columns is no wider than that, a column neither. */
const GROUP = 140;
const COLUMN = 34;

/** What the shades mean, in one line in the middle. */
function keyOf(series: readonly string[], width: number) {
  const widths = series.map((name) => PATCH + GAP + SIZE * (emsOf(name) + 2));
  let x = (width - widths.reduce((sum, each) => sum + each, -2 * SIZE)) / 2;
  return series.map((name, i) => {
    const box = { x, y: (KEY - PATCH) / 2 - 2, width: PATCH, height: PATCH };
    const text: ChartText = {
      text: name,
      x: x + PATCH + GAP,
      baseline: baselineAround(KEY / 2 - 2, SIZE),
      size: SIZE,
      align: 'left',
    };
    x += widths[i] ?? 0;
    return { box, text, series: i };
  });
}

/** Columns in groups side by side, numbers above them, labels below. */
export function drawColumns({ series, groups }: Chart, width: number): ChartDrawing {
  const key = series.length > 1 ? keyOf(series, width) : [];
  const top = key.length > 0 ? KEY : 0;
  const floor = top + PLOT;
  const room = Math.min(width, groups.length * GROUP);
  const place = scaleBand<number>()
    .domain(groups.keys())
    .range([(width - room) / 2, (width + room) / 2])
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const inner = Math.min(place.bandwidth(), series.length * COLUMN);
  const within = scaleBand<number>().domain(series.keys()).range([0, inner]);
  const values = groups.flatMap((group) => group.values);
  const height = scaleLinear()
    .domain([0, Math.max(...values.map(amountOf)) || 1])
    .range([0, PLOT - NUMBER]);
  // Numbers above columns that stand side by side keep apart by half a character.
  const size = Math.min(SIZE, within.bandwidth() / (Math.max(...values.map(emsOf)) + 0.5));
  const columns = groups.flatMap((group, g) =>
    group.values.map((value, series) => {
      const x = (place(g) ?? 0) + (place.bandwidth() - inner) / 2 + (within(series) ?? 0);
      const up = height(amountOf(value));
      const box = { x, y: floor - up, width: within.bandwidth(), height: up };
      const text: ChartText = {
        text: value,
        x: x + within.bandwidth() / 2,
        baseline: box.y - GAP,
        size,
        align: 'center',
      };
      return { box, text, series };
    }),
  );
  const drawn = [...key, ...columns];
  const boxes = drawn.filter(({ box }) => box.height > 0);
  const labels = groups.map(
    ({ label }, g): ChartText => ({
      text: label,
      x: (place(g) ?? 0) + place.bandwidth() / 2,
      baseline: baselineAround(floor + LABELS / 2, SIZE),
      size: SIZE,
      align: 'center',
    }),
  );
  const ground = { x1: (width - room) / 2, y1: floor, x2: (width + room) / 2, y2: floor, width: RULE };
  return {
    width,
    height: floor + LABELS,
    fills: boxes.map(({ box, series }) => ({ ...box, shade: shadeOf(series) })),
    rules: [...boxes.flatMap(({ box }) => outline(box)), ground],
    texts: [...drawn.map(({ text }) => text), ...labels],
  };
}
