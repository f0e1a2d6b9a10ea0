import type { Form, FormCell } from '../../model/form';
import { leafRows, type MatrixNode } from './matrix';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const head = (text: string, rest?: Partial<FormCell>): FormCell => ({ role: 'head', text, ...rest });

/** 表四: fifteen equal columns under three head rows; the heads of two words are in two lines. */
export const proceedingsForm = (proceedings: MatrixNode): Form => ({
  name: 'proceedings',
  columns: Array<number>(15).fill(10.4),
  headRows: 3,
  rows: [
    [head('行政复议', { colSpan: 5 }), head('行政诉讼', { colSpan: 10 })],
    [
      ...outcomes.map((text) => head(text, { rowSpan: 2 })),
      head('未经复议直接起诉', { colSpan: 5 }),
      head('复议后起诉', { colSpan: 5 }),
    ],
    [...outcomes, ...outcomes].map((text) => head(text)),
    leafRows(proceedings).flatMap(({ path, columns = [] }) =>
      columns.map((column): FormCell => ({ role: 'figure', figure: `${path}.${column}` })),
    ),
  ],
  style: {
    headSize: 10.5,
    labelSize: 10.5,
    figureSize: 10.5,
    rowHeight: 26,
    pitch: 1.25,
    padX: 1,
    padY: 3,
    rule: 0.5,
  },
});
