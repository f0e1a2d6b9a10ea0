import type { ChartForm } from '../../model/chart';
import type { FigurePath } from '../../model/figure';
import { rowsIn as rowsOf } from './quantities';

const total = (row: string): FigurePath => `requests.${row}.total`;

const rowsIn = (paths: readonly FigurePath[], group: string): FigurePath[] =>
  rowsOf(paths, group).map((row) => `${row}.total`);

/** 图解 of the formats since 2019; `paths` are the figures of the edition. */
export function chartsOf(paths: readonly FigurePath[]): readonly ChartForm[] {
  const results = [
    ['予以公开', [total('results.granted')]],
    ['部分公开', [total('results.partlyGranted')]],
    ['不予公开', rowsIn(paths, 'refused')],
    ['无法提供', rowsIn(paths, 'unavailable')],
    ['不予处理', rowsIn(paths, 'notProcessed')],
    ['其他处理', rowsIn(paths, 'other')],
  ] as const;
  return [
    {
      name: 'requests',
      title: '收到和处理政府信息公开申请情况',
      unit: '件',
      over: 'figures',
      bars: [
        { label: '本年新收', figures: [total('received')] },
        { label: '上年结转', figures: [total('carriedOver')] },
        ...results.map(([label, figures]) => ({ label, figures })),
        { label: '结转下年度', figures: [total('carriedForward')] },
      ],
    },
    {
      name: 'years',
      title: '收到和办结政府信息公开申请情况',
      unit: '件',
      over: 'years',
      bars: [
        { label: '收到申请', figures: [total('received')] },
        { label: '办结申请', figures: [total('results.total')] },
      ],
    },
  ];
}
