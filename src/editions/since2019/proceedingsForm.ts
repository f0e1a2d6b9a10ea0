import type { Form, FormCell } from '../../model/form';
import { leafRows, type MatrixNode } from './matrix';

/** Width of 表四 in mm. */
const WIDTH = 156;

const head = (text: string, rest?: Partial<FormCell>): FormCell => ({ role: 'head', text, ...rest });
const over = ({ label, heads = [] }: MatrixNode): FormCell => head(label, { colSpan: heads.length });
const headsOf = (rows: readonly MatrixNode[]): string[] => rows.flatMap(({ heads = [] }) => heads);

/** 表四: the outcomes of each kind of dispute in equal columns under three head rows, as the schema has them. */
export function proceedingsForm(proceedings: MatrixNode): Form {
  const blocks = leafRows(proceedings);
  const [reviews = [], suits = []] = proceedings.rows.map(leafRows);
  return {
    name: 'proceedings',
    columns: headsOf(blocks).map((_, __, all) => WIDTH / all.length),
    headRows: 3,
    rows: [
      proceedings.rows.map((kind) => head(kind.label, { colSpan: headsOf(leafRows(kind)).length })),
      [...headsOf(reviews).map((text) => head(text, { rowSpan: 2 })), ...suits.map(over)],
      headsOf(suits).map((text) => head(text)),
      blocks.flatMap(({ path, columns = [] }) =>
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
  };
}
