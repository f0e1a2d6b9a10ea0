import type { Chart } from '../../document/nodes';
import { drawBars } from './bars';
import { drawColumns } from './columns';
import { type ChartDrawing, withSpace } from './drawing';

/** A chart in a width of so many pt, the same for every output; no face is needed. */
export const drawChart = (chart: Chart, width: number): ChartDrawing =>
  withSpace((chart.form === 'bars' ? drawBars : drawColumns)(chart, width));
