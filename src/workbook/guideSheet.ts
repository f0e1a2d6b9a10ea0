import { fieldName } from '../import/named/names';
import type { Edition } from '../model/edition';
import type { Cell, Sheet } from './book';
import { FACTS } from './factsSheet';
import { looks } from './looks';
import { rowHeights } from './rowHeights';

const GUIDE = '说明';
const COLUMNS = [90, 430];

const lines = (forms: string): readonly (readonly [head: string, text: string])[] => [
  [
    '填写',
    `在浅黄色的格子里填写：${forms}填数字，“${FACTS}”填机关名称、年度、事实和各部分的文字。其他格子已保护。`,
  ],
  [
    '数字',
    '没有发生的填 0；还没有填的留空；不适用的填 /（先双击格子再输入）或 n/a。留空和 0 是两回事，核对时会列出留空的格子。',
  ],
  ['', '要把一片空格都填成 0：选中这一片，按 F5 →“定位条件”→“空值”，输入 0，按 Ctrl+Enter。'],
  ['合计', '浅灰色的合计自动相加。原表的合计与此不同的，直接填上原表的数，旁边会说明相差多少。'],
  [
    '核对',
    '每条勾稽关系旁有“平”或“不平（差 n）”：红色的要改正；黄色的可能有正当原因（如修订、自然失效），请核实。',
  ],
  ['备注', '数字需要说明的（如“其中修订16件”），写成该格的批注，印在数字下方。'],
  ['上年度', '表格右侧和“上年度”一栏的灰色文字是上年度的，只供对照，不会读入，也不打印。'],
  [
    '文字',
    '每段一行（Alt+Enter 换行）。“== 标题”是（一）一级的小标题，“== 标题。 || 正文”是段首标题，“+ 文字”是列举项；序号由程序编排。',
  ],
  [
    '',
    '文字中引用表中的数字，写 [[数字的名称]]，如 [[requests.received.total]]；名称是选中该格时名称框中的文字。',
  ],
  ['移动', '可以增减行列、调整顺序、另存为 .ods：程序按名称找格子，不看位置。请不要删除名称。'],
  [
    '下一步',
    '保存后：nianbao import 填报表.xlsx -o 报告.yaml；nianbao check 报告.yaml；nianbao generate 报告.yaml',
  ],
];

/** How the workbook is filled in, and which format it is. */
export function guideSheet(edition: Edition, title: string, forms: readonly string[]): Sheet {
  const { id, name, basis } = edition;
  const cells: Cell[] = [
    { row: 0, column: 0, colSpan: 2, value: title, look: looks.title },
    { row: 1, column: 0, value: '格式', look: looks.label },
    { row: 1, column: 1, value: id, look: { ...looks.label, asText: true }, name: fieldName(['edition']) },
    { row: 2, column: 0, value: '依据', look: looks.label },
    { row: 2, column: 1, value: `${basis}（${name}）`, look: looks.label },
    ...lines(forms.join('、')).flatMap(([head, text], i): Cell[] => [
      { row: 3 + i, column: 0, value: head, look: looks.label },
      { row: 3 + i, column: 1, value: text, look: looks.label },
    ]),
  ];
  const rows = 3 + lines('').length;
  return {
    name: GUIDE,
    columns: COLUMNS,
    heights: rowHeights(cells, COLUMNS, rows, 22),
    cells,
    printed: { rows, columns: 2 },
  };
}
