import type { GridCell } from '../document/grid';
import type { Block, Document, Table, TableStyle } from '../document/nodes';
import {
  barOf,
  byForm,
  type ComparedRow,
  type Comparison,
  JUMP_COLOUR,
  MENTIONED,
  NOTES,
  placeInForm,
  shownAs,
} from './compare';

/** mm: the 版心, and the columns beside those of figures. */
const WIDTH = 156;
const LABEL = 54;
const BAR = 28;

const style: TableStyle = {
  headSize: 9,
  labelSize: 9,
  figureSize: 9,
  rowHeight: 17,
  pitch: 1.2,
  padX: 2,
  padY: 2,
  rule: 0.5,
};

type Content = Pick<GridCell, 'role' | 'text' | 'fill'>;

/** The cells of a row, the label first. Where two are compared there is room for differences and bars. */
function contents(row: ComparedRow): readonly Content[] {
  const isPair = row.values.length === 2;
  const figure = (text: string, isJump = false): Content => ({
    role: 'figure',
    text,
    ...(isJump && { fill: JUMP_COLOUR }),
  });
  const label: Content = { role: 'label', text: placeInForm(row) + (row.isMentioned ? MENTIONED : '') };
  const values = row.values.map((value, i) => {
    const change = row.changes[i - 1];
    const own = figure(shownAs(value), change?.isJump);
    if (!change) return [own];
    const growth = figure(change.growth ?? '', change.isJump);
    return isPair ? [own, figure(change.delta ?? ''), growth] : [own, growth];
  });
  const last = row.changes.at(-1);
  return [label, ...values.flat(), ...(isPair ? [figure(last ? barOf(last) : '')] : [])];
}

function tableOf(rows: readonly ComparedRow[], heads: readonly string[], foot: readonly string[]): Table {
  const isPair = heads.length === 2;
  const changes = isPair ? ['增减', '增长'] : ['增长'];
  const figures = heads.flatMap((head, i) => (i > 0 ? [head, ...changes] : [head]));
  const words = ['项目', ...figures, ...(isPair ? ['图示'] : [])];
  const bars = isPair ? [BAR] : [];
  const each = (WIDTH - LABEL - (isPair ? BAR : 0)) / figures.length;
  const all: readonly (readonly Content[])[] = [
    words.map((text): Content => ({ role: 'head', text })),
    ...rows.map(contents),
  ];
  const cells = all.flatMap((row, r) =>
    row.map(
      (cell, column): GridCell => ({
        ...cell,
        row: r,
        column,
        rowSpan: 1,
        colSpan: 1,
        align: cell.role === 'label' || (isPair && column === words.length - 1 && r > 0) ? 'left' : 'center',
        vertical: false,
        indent: 0,
      }),
    ),
  );
  return {
    type: 'table',
    name: 'comparison',
    grid: {
      columns: [LABEL, ...figures.map(() => each), ...bars],
      rows: all.length,
      headRows: 1,
      cells,
    },
    style,
    foot: [foot],
    newPage: false,
    landscape: false,
  };
}

/** A comparison as a document that every renderer draws. */
export function comparisonDocument({ titleLines, heads, rows, left, year, agency }: Comparison): Document {
  const title = titleLines.join('');
  const foot = [NOTES.mentioned, NOTES.jumps];
  const forms = [...byForm(rows)].flatMap(([form, own]): Block[] => [
    { type: 'heading', level: 1, number: '', text: form },
    tableOf(own, heads, foot),
  ]);
  const note: Block[] = left > 0 ? [{ type: 'note', text: NOTES.left(left) }] : [];
  return {
    properties: {
      title,
      subject: title,
      author: agency,
      keywords: [],
      created: `${year + 1}-01-01T00:00:00Z`,
    },
    blocks: [{ type: 'title', lines: titleLines }, ...forms, ...note],
  };
}
