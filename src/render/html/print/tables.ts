import type { PageHints } from '../../../layout/page';
import { cellSize } from '../../../typography/measures';
import type { SetCell } from '../../../typography/table/setCell';
import type { SetTable } from '../../../typography/table/setTable';
import { className } from '../element';
import { tableId } from '../table';

const pt = (value: number): string => `${Math.round(value * 1000) / 1000}pt`;

/** A row of a table, as a selector finds it: head and body count their rows apart. */
function rowSelector({ source }: SetTable, id: string, row: number): string {
  const { headRows } = source.grid;
  return row < headRows
    ? `#${id}>thead>tr:nth-child(${row + 1})`
    : `#${id}>tbody>tr:nth-child(${row - headRows + 1})`;
}

/** Selectors of one declaration together. */
function grouped(found: readonly (readonly [selector: string, css: string])[]): string[] {
  const byCss = new Map<string, string[]>();
  for (const [selector, css] of found) byCss.set(css, [...(byCss.get(css) ?? []), selector]);
  return [...byCss].map(([css, selectors]) => `${selectors.join(',')}{${css}}`);
}

/** What departs from the rest of the table: a cell too narrow for its size, one with a background, a remark. */
function cellRules(table: SetTable, id: string): (readonly [string, string])[] {
  const placeInRow = new Map<number, number>();
  return table.cells.flatMap(({ cell, size, pitch, padX, remark }: SetCell) => {
    const place = (placeInRow.get(cell.row) ?? 0) + 1;
    placeInRow.set(cell.row, place);
    const selector = `${rowSelector(table, id, cell.row)}>:nth-child(${place})`;
    const usual = size === cellSize(table.style, cell.role) && padX === table.style.padX;
    return [
      ...(usual || cell.vertical
        ? []
        : [
            [
              selector,
              `font-size:${pt(size)};line-height:${pt(pitch)};padding-left:${pt(padX)};padding-right:${pt(padX)}`,
            ] as const,
          ]),
      ...(cell.indent > 0 ? [[selector, `padding-left:${pt(padX + cell.indent * size)}`] as const] : []),
      ...(cell.fill ? [[selector, `background:#${cell.fill};print-color-adjust:exact`] as const] : []),
      ...(remark
        ? [
            [
              `${selector}>.${className('remark')}`,
              `font-size:${pt(remark.size)};line-height:${pt(remark.pitch)}`,
            ] as const,
          ]
        : []),
    ];
  });
}

/** One table as it is set for the PDF: columns, sizes, heights of rows, which rows end no page. */
function tableRules(table: SetTable, index: number, kept: ReadonlySet<number>): string[] {
  const id = tableId(index);
  const { style, heights } = table;
  // Browsers cut off what is outside the margins, were it half a rule.
  const edges = table.edges.map((edge, i, { length }) => (i === length - 1 ? edge - style.rule : edge));
  const sizes = (look: 'head' | 'band' | 'label' | 'centred' | 'figure', size: number) =>
    `#${id} .${className(look)}{font-size:${pt(size)};line-height:${pt(size * style.pitch)}}`;
  // Rules lie half inside the cells of a browser.
  const pad = `${pt(Math.max(0, style.padY - style.rule / 2))} ${pt(Math.max(0, style.padX - style.rule / 2))}`;
  const width = edges[edges.length - 1] ?? 0;
  return [
    `#${id}{table-layout:fixed;width:${pt(width)};margin:0 0 0 ${pt(table.left)}}`,
    ...edges.slice(1).map((edge, i) => `#${id} col:nth-child(${i + 1}){width:${pt(edge - (edges[i] ?? 0))}}`),
    `#${id} :is(th,td){border:${pt(style.rule)} solid #000;padding:${pad}}`,
    sizes('head', style.headSize),
    sizes('band', style.headSize),
    sizes('label', style.labelSize),
    sizes('centred', style.labelSize),
    sizes('figure', style.figureSize),
    ...grouped([
      ...heights.map((height, row) => [rowSelector(table, id, row), `height:${pt(height)}`] as const),
      ...[...kept].map((row) => [rowSelector(table, id, row), 'break-after:avoid'] as const),
      ...cellRules(table, id),
    ]),
  ];
}

/** The tables of a page and its sign-offs, as they are in the PDF. */
export function tablesOnPaper({ tables, keptRows }: PageHints): string[] {
  return [...tables].flatMap(([index, table]) => tableRules(table, index, keptRows.get(index) ?? new Set()));
}
