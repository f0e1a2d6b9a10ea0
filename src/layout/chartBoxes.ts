import { chartCaption } from '../document/chart';
import type { Chart, NodeRef } from '../document/nodes';
import { drawChart } from '../typography/chart/drawChart';
import type { ChartText } from '../typography/chart/drawing';
import { setLine } from '../typography/setLine';
import type { Box } from './flow';
import { lineItems, type Setting } from './lines';
import { move } from './move';
import type { PageItem } from './page';

/** A shade as a grey, RRGGBB. */
const grey = (shade: number): string =>
  Math.round(255 * (1 - shade))
    .toString(16)
    .padStart(2, '0')
    .repeat(3);

function textItems(
  { text, x, baseline, size, align }: ChartText,
  from: NodeRef,
  setting: Setting,
): PageItem[] {
  const style = { ...setting.profile.roles.tableLabel, size };
  const atoms = setting.shape(from.block)(text, style);
  // Set in no room at all, a line that is centred there lies around its place, one that ends there ends at it.
  const runs = setLine(atoms, { start: 0, end: atoms.length, last: true }, align, { width: 0 });
  return runs.map((run) => move({ kind: 'run', ...run, baseline, from }, x, 0));
}

/** A chart and its title below, in one piece. */
export function chartBoxes(chart: Chart, index: number, setting: Setting): Box[] {
  const from: NodeRef = { block: index };
  const { height, fills, rules, texts } = drawChart(chart, setting.area.width);
  const items: PageItem[] = [
    ...fills.map(({ shade, ...box }): PageItem => ({ kind: 'fill', ...box, colour: grey(shade), from })),
    ...rules.map((rule): PageItem => ({ kind: 'rule', ...rule, from })),
    ...texts.flatMap((text) => textItems(text, from, setting)),
  ];
  const drawing: Box = { kind: 'box', height, items, keep: true };
  const atoms = setting.shape(index)(chartCaption(chart), setting.profile.roles.chartTitle);
  const lines = lineItems(atoms, 'chartTitle', { block: index, piece: 'caption' }, setting);
  return [drawing, ...lines.slice(0, -1).map((box): Box => ({ ...box, keep: true })), ...lines.slice(-1)];
}
