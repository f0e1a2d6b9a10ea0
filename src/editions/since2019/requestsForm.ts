import type { Form, FormCell } from '../../model/form';
import { leafRows, type MatrixNode } from './matrix';

/** Three head rows: 申请人情况 over 自然人, 法人或其他组织 (over five) and 总计; the balance is printed in the corner. */
const head: FormCell[][] = [
  [
    {
      role: 'corner',
      text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      rowSpan: 3,
      colSpan: 3,
      align: 'left',
    },
    { role: 'head', text: '申请人情况', colSpan: 7 },
  ],
  [
    { role: 'head', text: '自然人', rowSpan: 2 },
    { role: 'head', text: '法人或其他组织', colSpan: 5 },
    { role: 'head', text: '总计', rowSpan: 2 },
  ],
  ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => ({ role: 'head', text })),
];

const LABEL_COLUMNS = 3;

const figures = (row: MatrixNode): FormCell[] =>
  (row.columns ?? []).map((column) => ({ role: 'figure', figure: `${row.path}.${column}` }));

/** A row whose label takes what the stubs to its left leave of the label columns. */
const line = (row: MatrixNode, depth: number): FormCell[] => [
  { role: 'label', text: row.label, colSpan: LABEL_COLUMNS - depth },
  ...figures(row),
];

/** Rows under a node. A group puts its stub before the first of its rows: the outermost one is set vertically. */
function rows(node: MatrixNode, depth: number): FormCell[][] {
  if (node.columns) return [line(node, depth)];
  const [first = [], ...rest] = node.rows.flatMap((child) => rows(child, depth + 1));
  const stub: FormCell = {
    role: 'stub',
    text: node.label,
    rowSpan: leafRows(node).length,
    ...(depth === 0 && { vertical: true }),
  };
  return [[stub, ...first], ...rest];
}

/**
 * 表三: three label columns, seven columns of figures. In mm: a group's stub (（三）不予公开) and a label of twelve
 * characters fit a line of 9 pt, the heads of two words break after each word, the longest label takes three lines; six
 * digits of 9 pt have room in every column of figures. Under its heading it leaves 24 pt of a 版心, so that an engine
 * which adds half a point a row does not spill the last one.
 */
export const requestsForm = (requests: MatrixNode): Form => ({
  name: 'requests',
  columns: [6.2, 24, 42.4, 12.8, 11.7, 11.7, 11.7, 11.7, 11.7, 12.1],
  headRows: 3,
  rows: [...head, ...requests.rows.flatMap((node) => rows(node, 0))],
  style: {
    headSize: 10.5,
    labelSize: 9,
    figureSize: 10.5,
    rowHeight: 17.6,
    pitch: 1.25,
    padX: 2,
    padY: 2.2,
    rule: 0.5,
  },
});
