import type { GridCell } from '../../src/document/grid';
import type { Table } from '../../src/document/nodes';

const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
const isFigure = ({ figure }: GridCell): boolean => figure !== undefined;
const isZero = (cell: GridCell): boolean => isFigure(cell) && cell.text === '0';

type Words = (cell: GridCell) => string;
type Rows = readonly (readonly string[])[];

const span = (name: string, n: number): string => (n > 1 ? ` ${name}="${n}"` : '');

/** Cells of each row that begin there. */
const begun = ({ grid }: Table): GridCell[][] =>
  Array.from({ length: grid.rows }, (_, row) => grid.cells.filter((cell) => cell.row === row));

const html = (rows: Rows): string =>
  `<table><tbody>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}</tbody></table>`;

const cellsOf = (table: Table, words: Words, spans: { row?: boolean; column?: boolean } = {}): string[][] =>
  begun(table).map((cells) =>
    cells.map((cell) => {
      const attributes = `${spans.column === false ? '' : span('colspan', cell.colSpan)}${spans.row === false ? '' : span('rowspan', cell.rowSpan)}`;
      return `<td${attributes}>${words(cell)}</td>`;
    }),
  );

const said: Words = ({ text }) => escaped(text);
const draw = (table: Table, words: Words = said): string => html(cellsOf(table, words));
const figures = (words: (text: string) => string): ((table: Table) => string) => {
  return (table) => draw(table, (cell) => (isFigure(cell) ? words(cell.text) : said(cell)));
};
const labels = (words: (text: string) => string): ((table: Table) => string) => {
  return (table) => draw(table, (cell) => (isFigure(cell) ? said(cell) : words(cell.text)));
};

/** Every cell of a row, those that span into it written again. */
const covering = ({ grid }: Table): GridCell[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column),
  );

/** The ways in which published pages write one and the same table. */
export const shapes: Readonly<Record<string, (table: Table) => string>> = {
  'as it should be': (table) => draw(table),
  'a span a character, from WPS': (table) =>
    draw(table, ({ text }) => {
      const spans = [...text].map((c) => `<span><font face="方正仿宋_GBK">${escaped(c)}</font></span>`);
      return `<p align="center">${spans.join('\n')}<span><o:p></o:p></span></p>`;
    }),
  'blanks for 0': (table) => draw(table, (cell) => (isZero(cell) ? '<p>&nbsp;</p>' : said(cell))),
  'a slash for 0': (table) => draw(table, (cell) => (isZero(cell) ? '/' : said(cell))),
  'full-width digits, thousands': figures((text) =>
    /^\d+$/.test(text)
      ? Number(text)
          .toLocaleString('en')
          .replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
      : text,
  ),
  'labels broken over lines': labels((text) =>
    [...text].map((c, i) => escaped(c) + (i % 2 ? '<br>' : ' ')).join(''),
  ),
  'half-width brackets, ordinals lost': labels((text) =>
    escaped(
      text
        .replace(/（/g, '(')
        .replace(/）/g, ')')
        .replace(/^\d\./, '')
        .replace(/^[一二三四五六七八九]、/, ''),
    ),
  ),
  'units in the cells': (table) =>
    draw(table, (cell) => {
      const isMoney = /fees|budget|amount/.test(cell.figure ?? '');
      return isFigure(cell) && /^[1-9]\d*$/.test(cell.text)
        ? `${cell.text}${isMoney ? '万元' : '件'}`
        : said(cell);
    }),
  'remarks in the cells': (table) =>
    draw(table, (cell) =>
      isFigure(cell) && /^[1-9]\d*$/.test(cell.text) ? `${cell.text}<br>（其中修订4件）` : said(cell),
    ),
  'stubs repeated in each row': (table) =>
    html(
      covering(table).map((cells) =>
        cells.map((cell) => `<td${span('colspan', cell.colSpan)}>${said(cell)}</td>`),
      ),
    ),
  'spans of rows lost': (table) => html(cellsOf(table, said, { row: false })),
  'all spans lost': (table) => html(cellsOf(table, said, { row: false, column: false })),
  'cut in two after the twelfth row': (table) =>
    table.grid.rows > 20
      ? `${html(covering(table).slice(0, 12).map(cellsUncovered))}<p>续表</p>${html(covering(table).slice(12).map(cellsUncovered))}`
      : draw(table),
  'words lost in labels': labels((text) =>
    escaped(
      text
        .replace('其他法律行政法规禁止公开', '其他法律行政止公开')
        .replace('行政规范性文件', '规范性文件')
        .replace('本年制发件数', '本年(2023)制发件数')
        .replace('政府网站公开政府信息数', '政府网站公开信息数')
        .replace('涉及个人隐私', '涉及个人隐')
        .replace('规章', '规 章'),
    ),
  ),
  'within a table that lays out the page': (table) =>
    `<table><tr><td>索引号</td><td>014</td></tr><tr><td colspan=2><div>${draw(table)}</div></td></tr></table>`,
  'marks of notes behind figures': figures(
    (text) => `<b>${text}</b><sup>${Number(text) % 2 ? '①' : '2'}</sup>`,
  ),
  'figures struck out and written again': (table) =>
    draw(table, (cell) => (isFigure(cell) && cell.row % 4 === 0 ? `<s>99</s>${cell.text}` : said(cell))),
  'serial numbers at the left': (table) =>
    html(cellsOf(table, said).map((cells, row) => [`<td>${row === 0 ? '序号' : row}</td>`, ...cells])),
  'last year’s figures in a column at the right': (table) =>
    html(
      cellsOf(table, said).map((cells, row) => [
        ...cells,
        `<td>${row === 0 ? '上年数' : begun(table)[row]?.some(isFigure) ? 7 : ''}</td>`,
      ]),
    ),
  'other words for the same': labels((text) =>
    escaped(
      text
        .replace('总计', '合计')
        .replace('法人或其他组织', '法人及其他组织')
        .replace('上年结转', '上年度结转'),
    ),
  ),
  'heads again after each eight rows': (table) => {
    const { headRows, rows } = table.grid;
    if (headRows === 0 || rows < 12) return draw(table);
    const [heads, body] = [
      cellsOf(table, said).slice(0, headRows),
      covering(table).slice(headRows).map(cellsUncovered),
    ];
    return html([...heads, ...body.flatMap((cells, row) => (row % 8 === 7 ? [cells, ...heads] : [cells]))]);
  },
  'a table in every cell': (table) => draw(table, (cell) => `<table><tr><td>${said(cell)}</td></tr></table>`),
  'exported by Word': (table) => {
    const paragraph = (text: string) =>
      `\n  <p class=MsoNormal style='mso-pagination:widow-orphan'><span\n  lang=EN-US style='mso-bidi-font-family:宋体'>${escaped(text)}<o:p></o:p></span></p>`;
    const rows = cellsOf(table, ({ text }) => paragraph(text));
    const rulers = '<td width=40 style="border:none"></td>'.repeat(table.grid.columns.length);
    return `<table class=MsoNormalTable>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}<![if !supportMisalignedColumns]><tr height=0>${rulers}</tr><![endif]></table>`;
  },
  'exported by Excel': (table) =>
    html(
      cellsOf(
        table,
        ({ text }) => `<font class="font6">${escaped(text.slice(0, 2))}</font>${escaped(text.slice(2))}`,
      ),
    ).replace(
      '</tbody>',
      `<tr height=0 style='display:none'>${'<td width=64></td>'.repeat(table.grid.columns.length)}</tr></tbody>`,
    ),
  'caption and unit in rows of the table': (table) => {
    const row = (text: string) => [`<td colspan="${table.grid.columns.length}">${text}</td>`];
    return html([row('政府信息公开情况统计表（2023年度）'), row('单位：件'), ...cellsOf(table, said)]);
  },
  'a caption, heads in th': (table) =>
    draw(table)
      .replace('<table>', '<table><caption>附件2：统计表</caption>')
      .replace(/<(\/?)td/g, (_, end) => `<${end}th`),
  'twice as many columns': (table) =>
    html(
      begun(table).map((cells) =>
        cells.map(
          (cell) => `<td colspan="${cell.colSpan * 2}"${span('rowspan', cell.rowSpan)}>${said(cell)}</td>`,
        ),
      ),
    ),
  'narrow columns between': (table) =>
    html(
      begun(table).map((cells) =>
        cells.flatMap((cell) => [
          `<td colspan="${cell.colSpan * 2 - 1}"${span('rowspan', cell.rowSpan)}>${said(cell)}</td>`,
          `<td width="1"${span('rowspan', cell.rowSpan)}></td>`,
        ]),
      ),
    ),
  'merged cells split, their words in the first': (table) =>
    html(
      Array.from({ length: table.grid.rows }, (_, row) =>
        table.grid.columns.map((_, column) => {
          const cell = table.grid.cells.find((each) => each.row === row && each.column === column);
          return `<td>${cell ? said(cell) : '&nbsp;'}</td>`;
        }),
      ),
    ),
  'columns numbered below their heads': (table) => {
    const rows = cellsOf(table, said);
    const numbers = table.grid.columns.map((_, column) => `<td>${column + 1}</td>`);
    return html([...rows.slice(0, table.grid.headRows), numbers, ...rows.slice(table.grid.headRows)]);
  },
  'signed below': (table) =>
    html([
      ...cellsOf(table, said),
      [
        `<td colspan="${table.grid.columns.length}">审核人：　填报人：　联系电话：0523-86830000　2024年1月12日</td>`,
      ],
    ]),
  'a table for each row': (table) =>
    begun(table)
      .map((cells) => html([cells.map((cell) => `<td${span('colspan', cell.colSpan)}>${said(cell)}</td>`)]))
      .join('\n'),
  'no table, elements one below the other': (table) =>
    begun(table)
      .map((cells) => `<div>${cells.map((cell) => `<div>${said(cell)}</div>`).join('')}</div>`)
      .join(''),
  'no table, lines with wide spaces': (table) =>
    `<pre>${begun(table)
      .map((cells) => cells.map(said).join('    '))
      .join('\n')}</pre>`,
  'tags in capitals, none closed': (table) =>
    `<TABLE>${begun(table)
      .map(
        (cells) =>
          `<TR>${cells.map((cell) => `<TD${span('COLSPAN', cell.colSpan)}${span('ROWSPAN', cell.rowSpan)}><P>${said(cell)}`).join('')}`,
      )
      .join('')}</TABLE>`,
  'once for screens, once for telephones': (table) => `<div>${draw(table)}</div><div>${draw(table)}</div>`,
  'characters of no width, decimals': (table) =>
    draw(table, (cell) =>
      isFigure(cell) && /^\d+$/.test(cell.text)
        ? `${[...cell.text].join('&#8203;')}.00`
        : [...cell.text].map(escaped).join('&#8203;'),
    ),
};

/** Cells of a row whose spans down are cut off. */
const cellsUncovered = (cells: readonly GridCell[]): string[] =>
  cells.map((cell) => `<td${span('colspan', cell.colSpan)}>${said(cell)}</td>`);

export const page = (tables: readonly Table[], shape: (table: Table) => string, title: string): string =>
  `<html><head><title>x</title></head><body><div><h1>${title}</h1>${tables.map((table) => shape(table)).join('<p>说明文字。</p>')}</div></body></html>`;
