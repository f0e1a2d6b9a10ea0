import { ordinalAt } from '../../ground/ordinal';
import { hasOne } from '../../ground/written';
import type { FigureSpec } from '../../model/figure';
import type { Form, FormCell } from '../../model/form';

/** Rows that only head others; `——` stands for their unit and their figure. */
export const headings = {
  disclosure: '一、主动公开情况',
  'disclosure.channels': '（二）通过不同渠道和方式公开政府信息的情况',
  response: '二、回应解读情况',
  'response.channels': '（二）通过不同渠道和方式回应解读的情况',
  requests: '三、依申请公开情况',
  organisation: '八、机构建设和保障经费情况',
  meetings: '九、政府信息公开会议和培训情况',
} as const;

/** Depth of each row: by the mark that its label begins with; 其中 and what goes on from it are deepest. */
function indent(label: string): number {
  const { level = 3 } = ordinalAt(label) ?? {};
  return level <= 2 ? level - 1 : 2;
}

const DEEPEST = 3.5;
const deepest = (path: string) => hasOne(path, ['normativeDocuments', 'ByLeaders', '.refusals.']);

const DASH = '——';

function headingRow(label: string): FormCell[] {
  return [
    { role: 'label', text: label, indent: indent(label) },
    { role: 'unit', text: DASH, align: 'center' },
    { role: 'figure', text: DASH },
  ];
}

function figureRow({ path, row, unit }: FigureSpec): FormCell[] {
  return [
    { role: 'label', text: row, indent: deepest(path) ? DEEPEST : indent(row) },
    { role: 'unit', text: unit, align: 'center' },
    { role: 'figure', figure: path },
  ];
}

/** The 65 rows in the official order: that of the schema, each heading row before the group that it heads. */
function rows(specs: Iterable<FigureSpec>): FormCell[][] {
  const result: FormCell[][] = [];
  const open = new Set<string>();
  for (const spec of specs) {
    const keys = spec.path.split('.');
    for (let depth = 1; depth < keys.length; depth++) {
      const group = keys.slice(0, depth).join('.');
      if (!open.has(group) && group in headings) {
        open.add(group);
        result.push(headingRow(headings[group as keyof typeof headings]));
      }
    }
    result.push(figureRow(spec));
  }
  return result;
}

const head: FormCell[] = [
  { role: 'head', text: '统计指标' },
  { role: 'head', text: '单位' },
  { role: 'head', text: '统计数' },
];

/** {year}年度政府信息公开情况统计表: an appendix, on a page of its own. */
export const statisticsForm = (specs: Iterable<FigureSpec>): Form => ({
  name: 'statistics',
  caption: '{year}年度政府信息公开情况统计表',
  lead: '填报单位：{agency}',
  columns: [116, 16, 24],
  headRows: 1,
  rows: [head, ...rows(specs)],
  // 65 rows on two pages, sign-off lines included
  style: {
    headSize: 10.5,
    labelSize: 10,
    figureSize: 10.5,
    rowHeight: 16.8,
    pitch: 1.2,
    padX: 3,
    padY: 1.5,
    rule: 0.5,
  },
  foot: [
    ['单位负责人：{signOff.head}', '审核人：{signOff.reviewer}', '填报人：{signOff.preparer}'],
    ['联系电话：{signOff.phone}', '填报日期：{signOff.date}'],
  ],
  newPage: true,
});
