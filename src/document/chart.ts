import type { Chart } from './nodes';

/** What is printed below a chart. */
export const chartCaption = ({ title, unit }: Chart): string => `${title}（单位：${unit}）`;

const KINDS: Readonly<Record<Chart['form'], string>> = { bars: '条形图', columns: '柱形图' };

function said(value: string, unit: string): string {
  if (value === '') return '未填';
  return value === '/' ? '不适用' : `${value}${unit}`;
}

/** A chart in words, each of its numbers among them: for who cannot see it. */
export function chartWords({ form, title, unit, series, groups }: Chart): string {
  const inGroups = groups.map(({ label, values }) => {
    const words = values.map((value, i) => `${series[i]}${said(value, unit)}`);
    return series.length > 1 ? `${label}${words.join('，')}` : `${label}${said(values[0] ?? '', unit)}`;
  });
  return `${KINDS[form]}：${title}。${inGroups.join(series.length > 1 ? '；' : '，')}。`;
}

/** All that a chart prints. */
export const chartTexts = (chart: Chart): readonly string[] => [
  ...(chart.series.length > 1 ? chart.series : []),
  ...chart.groups.flatMap(({ label, values }) => [label, ...values]),
];
