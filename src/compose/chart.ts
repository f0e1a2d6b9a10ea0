import type { Chart, ChartGroup } from '../document/nodes';
import type { ChartBar, ChartForm } from '../model/chart';
import { printFigure } from '../model/figure';
import { sum } from '../model/figures';
import type { Report } from '../model/report';

/** Columns of more years are too narrow for their numbers. */
const MOST_YEARS = 5;

/** A number as the tables print it; the sum of several. */
function numberOf({ figures: all }: Report, { figures }: ChartBar): string {
  const unknown = figures.find((path) => !all.has(path));
  if (unknown !== undefined) throw new RangeError(`a chart has no figure ${unknown}`);
  const [path = ''] = figures;
  const only = figures.length === 1 ? all.get(path) : undefined;
  return only ? printFigure(only).text : (sum(all, figures)?.toFixed() ?? '');
}

/** The same bar of another year's report, whose edition may be another one. */
function valueIn(report: Report | undefined, name: string, label: string): string {
  const form = report?.edition.charts?.find((each) => each.name === name);
  const bar = form?.bars.find((each) => each.label === label);
  return report && bar ? numberOf(report, bar) : '';
}

const isFilledIn = ({ values }: ChartGroup): boolean => values.some((value) => value !== '');

/** From the first year that is known to the report's own; a year between without a report stays empty. */
function groupsOfYears(
  { name, bars }: ChartForm,
  report: Report,
  earlier: readonly Report[],
): readonly ChartGroup[] {
  const { year: last } = report;
  const known = [report, ...earlier].filter(({ year }) => year <= last && year > last - MOST_YEARS);
  const first = Math.min(...known.map(({ year }) => year));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const of = known.find(({ year }) => year === first + i);
    return { label: `${first + i}年`, values: bars.map(({ label }) => valueIn(of, name, label)) };
  });
}

/** A chart of a report, or why there is nothing to show: no number, or no year to compare with. */
export function buildChart(
  form: ChartForm,
  report: Report,
  earlier: readonly Report[],
): Chart | 'empty' | 'one-year' {
  const { name, title, unit, bars, over } = form;
  const common = { type: 'chart', name, unit } as const;
  if (over === 'figures') {
    const groups = bars.map((bar) => ({ label: bar.label, values: [numberOf(report, bar)] }));
    const whole = `${report.year}年${title}`;
    return groups.some(isFilledIn)
      ? { ...common, title: whole, form: 'bars', series: [title], groups }
      : 'empty';
  }
  const groups = groupsOfYears(form, report, earlier);
  if (groups.filter(isFilledIn).length < 2) return 'one-year';
  const years = `${report.year - groups.length + 1}—${report.year}年${title}`;
  return { ...common, title: years, form: 'columns', series: bars.map(({ label }) => label), groups };
}
