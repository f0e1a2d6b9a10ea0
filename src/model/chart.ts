import type { FigurePath } from './figure';

/** A bar of a chart. Charts of the same name in other editions have a bar of the same label. */
export interface ChartBar {
  readonly label: string;
  /** Of several figures the sum. */
  readonly figures: readonly FigurePath[];
}

/** A chart (图解) that templates and own texts may place by its name. */
export interface ChartForm {
  readonly name: string;
  /** Behind the year that it is of: 收到和处理政府信息公开申请情况. */
  readonly title: string;
  readonly unit: string;
  /** `figures`: those of the report, one bar below the other; `years`: a group of bars for each year. */
  readonly over: 'figures' | 'years';
  readonly bars: readonly ChartBar[];
}
