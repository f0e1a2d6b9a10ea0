import { chartCaption, chartWords } from '../../document/chart';
import type { Chart } from '../../document/nodes';
import { drawChart } from '../../typography/chart/drawChart';
import type { ChartDrawing, ChartText } from '../../typography/chart/drawing';
import { round } from '../../typography/setLine';
import { element, type Html, lookOf, type Styling, text } from './element';

const ANCHORS: Readonly<Record<ChartText['align'], string>> = {
  left: 'start',
  center: 'middle',
  right: 'end',
};

/** The drawing in the colour of the text around, dark or light, its greys as shades of it. */
function drawingSvg(drawing: ChartDrawing, words: string, styling: Styling): Html {
  const { fills, rules, texts } = drawing;
  return element(
    'svg',
    {
      ...lookOf('drawing', styling),
      role: 'img',
      'aria-label': words,
      viewBox: `0 0 ${round(drawing.width)} ${round(drawing.height)}`,
      fill: 'currentColor',
      stroke: 'none',
    },
    ...fills.map(({ x, y, width, height, shade }) =>
      element('rect', {
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(height),
        'fill-opacity': shade,
      }),
    ),
    ...rules.map(({ x1, y1, x2, y2, width }) =>
      element('line', {
        x1: round(x1),
        y1: round(y1),
        x2: round(x2),
        y2: round(y2),
        stroke: 'currentColor',
        'stroke-width': width,
        'stroke-linecap': 'square',
      }),
    ),
    ...texts.map(({ text: said, x, baseline, size, align }) =>
      element(
        'text',
        { x: round(x), y: round(baseline), 'font-size': round(size), 'text-anchor': ANCHORS[align] },
        text(said),
      ),
    ),
  );
}

/** The numbers of a chart, for whoever hears the page. */
function numbersTable({ form, title, unit, series, groups }: Chart): Html {
  const heads = form === 'bars' ? ['项目', `数量（${unit}）`] : ['年度', ...series];
  const head = heads.map((name) => element('th', { scope: 'col' }, text(name)));
  const rows = groups.map(({ label, values }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, text(label)),
      ...values.map((value) => element('td', {}, text(value))),
    ),
  );
  return element(
    'table',
    {},
    element('caption', {}, text(title)),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}

/** A chart with its title and, out of sight, the table of its numbers; on a narrow screen its box scrolls. */
export function chartHtml(chart: Chart, width: number, styling: Styling): Html {
  const drawing = drawingSvg(drawChart(chart, width), chartWords(chart), styling);
  return element(
    'figure',
    lookOf('chart', styling),
    element('section', { ...lookOf('scroll', styling), tabindex: 0, 'aria-label': chart.title }, drawing),
    element('div', lookOf('hidden', styling), numbersTable(chart)),
    element('figcaption', lookOf('chartTitle', styling), text(chartCaption(chart))),
  );
}
