import JSZip from 'jszip';
import type { GridCell } from '../../src/document/grid';
import type { Table } from '../../src/document/nodes';
import { columnLetters } from '../../src/import/source';
import { rowsOf } from './sheets';

export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Maker = (tables: readonly Table[], title: string) => Made | Promise<Made>;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const isFigure = ({ figure }: GridCell): boolean => figure !== undefined;
const isWhole = (text: string): boolean => /^\d+$/.test(text);
const isMoney = ({ figure = '' }: GridCell): boolean => /fees|budget|amount/.test(figure);
const span = (name: string, n: number): string => (n > 1 ? ` ${name}="${n}"` : '');
const spans = ({ colSpan, rowSpan }: GridCell): string => span('colspan', colSpan) + span('rowspan', rowSpan);

/** Cells of each row that begin there. */
const begun = ({ grid }: Table): GridCell[][] =>
  Array.from({ length: grid.rows }, (_, row) => grid.cells.filter((cell) => cell.row === row));

/** Every cell of a row, those that span into it written again. */
const covering = ({ grid }: Table): GridCell[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column),
  );

const inPage = (body: string, title: string): Made => ({
  name: '年报.html',
  bytes: utf8(
    `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>${title}</h1>${body}</body></html>`,
  ),
});

/** A page of tables, a cell as its words and the way of its making have it. */
const page =
  (
    cell: (cell: GridCell, row: number) => string,
    table: (rows: readonly string[], table: Table) => string = (rows) => `<table>${rows.join('')}</table>`,
  ): Maker =>
  (tables, title) =>
    inPage(
      tables
        .map((each) =>
          table(
            begun(each).map((cells, row) => `<tr>${cells.map((c) => cell(c, row)).join('')}</tr>`),
            each,
          ),
        )
        .join('<p>　　以上为本年度数据。</p>'),
      title,
    );

const words = (write: (cell: GridCell) => string): Maker =>
  page((cell) => `<td${spans(cell)}>${write(cell)}</td>`);
const figures = (write: (text: string, cell: GridCell) => string): Maker =>
  words((cell) => (isFigure(cell) ? write(cell.text, cell) : escaped(cell.text)));
const labels = (write: (text: string, cell: GridCell) => string): Maker =>
  words((cell) => (isFigure(cell) ? escaped(cell.text) : write(cell.text, cell)));

const text = (name: string, content: string): Made => ({ name, bytes: utf8(content) });
const textOf =
  (write: (table: Table) => string): Maker =>
  (tables, title) =>
    text('粘贴.txt', [title, ...tables.map(write)].join('\n\n'));

/** The width of a text on a screen: hanzi are two wide. */
const wide = (value: string): number =>
  [...value].reduce((n, c) => n + ((c.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
const padded = (value: string, width: number): string => value + ' '.repeat(Math.max(0, width - wide(value)));

function aligned(rows: readonly (readonly string[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => wide(row[i] ?? ''))));
  return rows.map((row) => row.map((cell, i) => padded(cell, widths[i] ?? 0)));
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function docx(body: string): Promise<Made> {
  const archive = new JSZip();
  archive.file('[Content_Types].xml', '<Types/>');
  archive.file('word/document.xml', `<w:document ${WORD}><w:body>${body}<w:sectPr/></w:body></w:document>`);
  return { name: '年报.docx', bytes: await archive.generateAsync({ type: 'uint8array' }) };
}

const paragraph = (content: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(content)}</w:t></w:r></w:p>`;

const inWord =
  (row: (cells: readonly GridCell[], table: Table) => string): Maker =>
  (tables, title) =>
    docx(
      [
        paragraph(title),
        ...tables.map(
          (table) =>
            `<w:tbl>${covering(table)
              .map((cells) => row(cells, table))
              .join('')}</w:tbl>${paragraph('')}`,
        ),
      ].join(''),
    );

/** A cell of Word; one that goes on from the row above says so and is empty. */
const wordCell = (cell: GridCell, row: number, content: string): string => {
  const merge = cell.rowSpan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const across = cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : '';
  return `<w:tc><w:tcPr>${across}${merge}</w:tcPr>${cell.row === row ? content : '<w:p/>'}</w:tc>`;
};
const wordRow =
  (content: (cell: GridCell) => string): ((cells: readonly GridCell[]) => string) =>
  (cells) => {
    const row = Math.max(...cells.map((cell) => cell.row));
    return `<w:tr>${cells.map((cell) => wordCell(cell, row, content(cell))).join('')}</w:tr>`;
  };

const OFFICE = 'http://schemas.openxmlformats.org';

interface Sheet {
  readonly name: string;
  readonly xml: string;
}

async function xlsx(sheets: readonly Sheet[], strings: readonly string[] = [], prefix = ''): Promise<Made> {
  const archive = new JSZip();
  const relations = `${OFFICE}/officeDocument/2006/relationships`;
  const of = (type: string, id: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const list = (xml: string): string =>
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">${xml}</Relationships>`;
  const p = prefix && `${prefix}:`;
  archive.file('[Content_Types].xml', '<Types/>');
  archive.file('_rels/.rels', list(of('officeDocument', 'rId1', '/xl/workbook.xml')));
  archive.file(
    'xl/workbook.xml',
    `<${p}workbook xmlns:r="${relations}"><${p}sheets>${sheets.map(({ name }, i) => `<${p}sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</${p}sheets></${p}workbook>`,
  );
  archive.file(
    'xl/_rels/workbook.xml.rels',
    list(
      sheets.map((_, i) => of('worksheet', `rId${i + 1}`, `worksheets/sheet${i + 1}.xml`)).join('') +
        of('sharedStrings', 'rIdS', 'sharedStrings.xml'),
    ),
  );
  archive.file('xl/sharedStrings.xml', `<sst>${strings.map((s) => `<si>${s}</si>`).join('')}</sst>`);
  sheets.forEach(({ xml }, i) => {
    archive.file(`xl/worksheets/sheet${i + 1}.xml`, xml);
  });
  return { name: '年报.xlsx', bytes: await archive.generateAsync({ type: 'uint8array' }) };
}

const at = (row: number, column: number): string => `r="${columnLetters(column)}${row + 1}"`;
const merges = (table: Table, down = 0, right = 0): string => {
  const list = table.grid.cells
    .filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
    .map(
      ({ row, column, rowSpan, colSpan }) =>
        `<mergeCell ref="${columnLetters(column + right)}${row + down + 1}:${columnLetters(column + right + colSpan - 1)}${row + down + rowSpan}"/>`,
    );
  return list.join('');
};
const inlineCell = (value: string, row: number, column: number): string =>
  isWhole(value)
    ? `<c ${at(row, column)}><v>${value}</v></c>`
    : value === ''
      ? ''
      : `<c ${at(row, column)} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
const inlineRows = (table: Table, down = 0, right = 0): string[] =>
  rowsOf(table).map((cells, row) =>
    cells.map((value, column) => inlineCell(value, row + down, column + right)).join(''),
  );
const worksheet = (rows: readonly string[], merged: string, before = ''): string =>
  `<worksheet>${before}<sheetData>${rows.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;

/** Ways of making a page or a file that {@link shapes} do not have. */
export const furtherShapes: Readonly<Record<string, Maker>> = {
  'html, figures in the fields of a form': figures(
    (value) => `<input type="text" readonly value="${value}">`,
  ),
  'html, figures in text areas and choices': figures((value, { row }) =>
    row % 2
      ? `<textarea rows=1>${value}</textarea>`
      : `<select><option>请选择</option><option selected>${value}</option></select>`,
  ),
  'html, of Google Docs': page(
    (cell) =>
      `<td class="c${cell.column}" colspan="${cell.colSpan}" rowspan="${cell.rowSpan}"><p class="c4"><span class="c1">${escaped(cell.text)}</span></p></td>`,
    (rows) =>
      `<p class="c0"><span></span></p><a id="t.1"></a><a id="t.0"></a><table class="c10">${rows.join('')}</table>`,
  ),
  'html, of an editor of sections': words(
    ({ text: value }) =>
      `<section style="margin:0"><section><section><span style="font-size:14px"><br/></span><span>${escaped(value)}</span></section></section></section>`,
  ),
  'html, of Excel in the format of accounts': page(
    (cell) => {
      const space = "<span style='mso-spacerun:yes'>&nbsp;&nbsp;</span>";
      const value =
        cell.text === '0' ? '-' : isWhole(cell.text) ? Number(cell.text).toLocaleString('en') : cell.text;
      return isFigure(cell)
        ? `<td align=right x:num="${cell.text}"${spans(cell)}>${space}${value}${space} </td>`
        : `<td class=xl65${spans(cell)} style='mso-ignore:colspan'>${escaped(cell.text)}</td>`;
    },
    (rows, { grid }) =>
      `<table border=0 style='border-collapse:collapse'>${grid.columns.map((w) => `<col width=${Math.round(w)}>`).join('')}${rows.join('')}</table>`,
  ),
  'html, of LibreOffice Calc': page(
    (cell) =>
      isFigure(cell)
        ? `<td${spans(cell)} height="21" align="right" sdval="${cell.text}" sdnum="2052;"><font face="宋体">${cell.text}</font></td>`
        : `<td${spans(cell)} height="21" align="left"><b><font face="宋体">${escaped(cell.text)}<br></font></b></td>`,
    (rows, { grid }) =>
      `<table cellspacing="0" border="0"><colgroup span="${grid.columns.length}" width="85"></colgroup>${rows.join('')}</table>`,
  ),
  'html, of pandoc': page(
    (cell, row) =>
      `<${row === 0 ? 'th' : 'td'}${spans(cell)} style="text-align: left;">${escaped(cell.text)}</${row === 0 ? 'th' : 'td'}>`,
    (rows, { grid }) =>
      `<table style="width:100%;"><colgroup>${'<col style="width: 10%" />'.repeat(grid.columns.length)}</colgroup><thead>${rows[0]}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`,
  ),
  'html, what scrapers are meant to see': figures(
    (value, { row }) =>
      `<span style="visibility:hidden">3</span><i style="font-size:0">7</i>${value}<em style="position:absolute;left:-9999px">${row}</em>`,
  ),
  'html, labels for telephones in each cell': words((cell) =>
    isFigure(cell) ? `<span class="th" style="display: none">数量：</span>${cell.text}` : escaped(cell.text),
  ),
  'html, elements displayed as a table': (tables, title) =>
    inPage(
      tables
        .map(
          (table) =>
            `<div style="display:table">${begun(table)
              .map(
                (cells) =>
                  `<div style="display: table-row">${cells.map(({ text: value }) => `<div style="display:table-cell">${escaped(value)}</div>`).join('')}</div>`,
              )
              .join('')}</div>`,
        )
        .join('<p>说明</p>'),
      title,
    ),
  'html, in GB2312, spaces of all kinds around figures': (tables, title) => {
    const { bytes } = figures((value) => `&emsp;&ensp;${value}&thinsp;&zwnj;\u3000`)(tables, title) as Made;
    return { name: '年报.htm', bytes };
  },
  'html, ordinals in a cell of their own': page((cell) => {
    const [, ordinal = '', rest = cell.text] =
      /^([一二三四五六七八九]、|（[一二三四五六七八九]）|\d\.)(.+)$/s.exec(cell.text) ?? [];
    if (isFigure(cell) || cell.role === 'unit' || cell.role === 'head')
      return `<td${spans(cell)}>${escaped(cell.text)}</td>`;
    const down = span('rowspan', cell.rowSpan);
    return cell.role === 'label'
      ? `<td${down}>${ordinal}</td><td${spans(cell)}>${escaped(rest)}</td>`
      : `<td${down} colspan="${cell.colSpan + (cell.role === 'corner' ? 1 : 0)}">${escaped(cell.text)}</td>`;
  }),
  'html, ordinals otherwise': labels((value) =>
    escaped(
      value
        .replace(/^(\d)\./, (_, n) => `（${n}）`)
        .replace(/^（([一二三四五六七八九])）/, '$1、')
        .replace('其中：', '#'),
    ).replace('#', '其中：'),
  ),
  'html, words stretched by spaces': labels((value) =>
    value.length <= 4 ? [...value].join('&#12288;') : escaped(value).replace(/(.{6})/g, '$1&nbsp;'),
  ),
  'html, units behind labels instead of beside': (tables, title) =>
    inPage(
      tables
        .map((table) => {
          const rows = begun(table).map((cells) => {
            const unit = cells.find(({ role }) => role === 'unit')?.text;
            return `<tr>${cells
              .filter(({ role, text: value }) => role !== 'unit' && value !== '单位')
              .map(
                (cell) =>
                  `<td${spans(cell)}>${escaped(cell.text)}${cell.role === 'label' && unit ? `（单位：${unit}）` : ''}</td>`,
              )
              .join('')}</tr>`;
          });
          return `<table>${rows.join('')}</table>`;
        })
        .join(''),
      title,
    ),
  'html, last year’s column before this year’s': (tables, title) =>
    inPage(
      tables
        .map((table) => {
          const isList = table.grid.columns.length === 3;
          const rows = begun(table).map((cells, row) => {
            const own = cells.map((cell) => `<td${spans(cell)}>${escaped(cell.text)}</td>`);
            if (!isList) return own;
            return [...own.slice(0, -1), `<td>${row === 0 ? '上年数' : '5'}</td>`, ...own.slice(-1)];
          });
          return `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;
        })
        .join(''),
      title,
    ),
  'html, numbers said in other ways': figures((value, cell) => {
    if (!isWhole(value) || value === '0') return value;
    const unit = isMoney(cell) ? '万元' : '件';
    return (
      [`共${value}${unit}`, `${value}（${unit}）`, `<u>&nbsp;${value}&nbsp;</u>`, `${value} ${unit}`][
        cell.row % 4
      ] ?? value
    );
  }),
  'docx, merged across by the old marks': inWord((cells) => {
    const row = Math.max(...cells.map((cell) => cell.row));
    return `<w:tr>${cells
      .map((cell) => {
        const down =
          cell.rowSpan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        return Array.from({ length: cell.colSpan }, (_, i) => {
          const across =
            cell.colSpan === 1
              ? ''
              : i === 0
                ? '<w:hMerge w:val="restart"/>'
                : '<w:hMerge w:val="continue"/>';
          return `<w:tc><w:tcPr>${across}${down}</w:tcPr>${i === 0 && cell.row === row ? paragraph(cell.text) : '<w:p/>'}</w:tc>`;
        }).join('');
      })
      .join('')}</w:tr>`;
  }),
  'docx, smart tags, fields, breaks': inWord(
    wordRow(({ text: value }) => {
      const [head, tail] = [value.slice(0, 2), value.slice(2)];
      return `<w:p><w:smartTag w:element="chsdate"><w:r><w:t>${escaped(head)}</w:t></w:r></w:smartTag><w:fldSimple w:instr=" =1 "><w:r><w:t>${escaped(tail)}</w:t></w:r></w:fldSimple><w:bookmarkStart w:id="0" w:name="a"/><w:proofErr w:type="spellStart"/></w:p>`;
    }),
  ),
  'docx, rows and cells in content controls': inWord((cells) => {
    const row = Math.max(...cells.map((cell) => cell.row));
    const all = cells.map(
      (cell) =>
        `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${wordCell(cell, row, paragraph(cell.text))}</w:sdtContent></w:sdt>`,
    );
    return `<w:sdt><w:sdtContent><w:tr>${all.join('')}</w:tr></w:sdtContent></w:sdt>`;
  }),
  'docx, tables turned into paragraphs with tabs': (tables, title) =>
    docx(
      [
        paragraph(title),
        ...tables.flatMap((table) =>
          begun(table).map(
            (cells) =>
              `<w:p>${cells.map(({ text: value }, i) => `${i ? '<w:r><w:tab/></w:r>' : ''}<w:r><w:t>${escaped(value)}</w:t></w:r>`).join('')}</w:p>`,
          ),
        ),
      ].join(''),
    ),
  'docx, a character a paragraph in narrow cells': inWord(
    wordRow((cell) =>
      isFigure(cell) || cell.text.length > 6 ? paragraph(cell.text) : [...cell.text].map(paragraph).join(''),
    ),
  ),
  'xlsx, rich shared strings, numbers among them': (tables) => {
    const strings: string[] = [];
    const sheets = tables.map((table, i) => {
      const rows = rowsOf(table).map((cells, row) => {
        const written = cells.map((value, column) => {
          if (value === '') return `<c ${at(row, column)} s="4"/>`;
          strings.push(
            `<r><rPr><sz val="9"/></rPr><t xml:space="preserve">${escaped(value.slice(0, 1))}</t></r><r><t>${escaped(value.slice(1))}</t></r><rPh sb="0" eb="1"><t>x</t></rPh>`,
          );
          return `<c ${at(row, column)} t="s"><v>${strings.length - 1}</v></c>`;
        });
        return `<row r="${row + 1}">${written.join('')}</row>`;
      });
      return { name: `表${i + 1}`, xml: worksheet(rows, merges(table)) };
    });
    return xlsx(sheets, strings);
  },
  'xlsx, elements with a prefix, no references': (tables) =>
    xlsx(
      tables.map((table, i) => {
        const rows = rowsOf(table).map(
          (cells) =>
            `<x:row>${cells.map((value) => (isWhole(value) ? `<x:c><x:v>${value}</x:v></x:c>` : `<x:c t="str"><x:v>${escaped(value)}</x:v></x:c>`)).join('')}</x:row>`,
        );
        const merged = merges(table).replaceAll('<mergeCell', '<x:mergeCell');
        return {
          name: `Sheet${i + 1}`,
          xml: `<x:worksheet><x:sheetData>${rows.join('')}</x:sheetData>${merged && `<x:mergeCells>${merged}</x:mergeCells>`}</x:worksheet>`,
        };
      }),
      [],
      'x',
    ),
  'xlsx, all tables in one sheet, from C5 on': (tables, title) => {
    let down = 4;
    const rows: string[] = [`<row r="1">${inlineCell(title, 0, 2)}</row>`];
    const merged: string[] = [];
    for (const table of tables) {
      inlineRows(table, down, 2).forEach((cells, i) => {
        rows.push(`<row r="${down + i + 1}">${cells}</row>`);
      });
      merged.push(merges(table, down, 2));
      down += table.grid.rows + 2;
    }
    return xlsx([{ name: '年报', xml: worksheet(rows, merged.join('')) }]);
  },
  'xlsx, all tables side by side in one sheet': (tables, title) => {
    const rights = tables.map((_, i) =>
      tables.slice(0, i).reduce((n, t) => n + t.grid.columns.length + 1, 0),
    );
    const parts = tables.map((table, i) => inlineRows(table, 2, rights[i]));
    const height = Math.max(...parts.map(({ length }) => length));
    const rows = Array.from(
      { length: height },
      (_, i) => `<row r="${i + 3}">${parts.map((p) => p[i] ?? '').join('')}</row>`,
    );
    return xlsx([
      {
        name: '年报',
        xml: worksheet(
          [`<row r="1">${inlineCell(title, 0, 0)}</row>`, ...rows],
          tables.map((t, i) => merges(t, 2, rights[i])).join(''),
        ),
      },
    ]);
  },
  'xlsx, hidden rows and columns with other figures': (tables) =>
    xlsx(
      tables.map((table, i) => {
        const wide = table.grid.columns.length;
        const rows = rowsOf(table).flatMap((cells, row) => {
          const down = row * 2;
          const own = cells.map((value, column) => inlineCell(value, down, column)).join('');
          const again = cells
            .map((value, column) => inlineCell(isWhole(value) ? '77' : value, down + 1, column))
            .join('');
          return [
            `<row r="${down + 1}">${own}${inlineCell(row === 0 ? '' : '88', down, wide)}</row>`,
            `<row r="${down + 2}" hidden="1">${again}</row>`,
          ];
        });
        return {
          name: `表${i + 1}`,
          xml: worksheet(
            rows,
            '',
            `<cols><col min="1" max="1" width="30"/><col min="${wide + 1}" max="${wide + 1}" width="9" hidden="1"/></cols>`,
          ),
        };
      }),
    ),
  'ods, equal neighbours as one repeated cell': async (tables) => {
    const archive = new JSZip();
    archive.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet');
    const body = tables.map((table, i) => {
      const rows = rowsOf(table).map((cells, row) => {
        const written: string[] = [];
        for (let column = 0; column < cells.length; ) {
          const value = cells[column] ?? '';
          const cell = table.grid.cells.find((each) => each.row === row && each.column === column);
          const isPlain = cell?.rowSpan === 1 && cell.colSpan === 1;
          let times = 1;
          while (
            isPlain &&
            cells[column + times] === value &&
            table.grid.cells.some(
              (each) =>
                each.row === row && each.column === column + times && each.rowSpan * each.colSpan === 1,
            )
          )
            times++;
          const more = times > 1 ? ` table:number-columns-repeated="${times}"` : '';
          const over = cell
            ? ` table:number-rows-spanned="${cell.rowSpan}" table:number-columns-spanned="${cell.colSpan}"`
            : '';
          const content = [...value].map((c) => `<text:span>${escaped(c)}</text:span>`).join('');
          written.push(
            !cell
              ? '<table:covered-table-cell/>'
              : isWhole(value)
                ? `<table:table-cell${more}${over} office:value-type="float" office:value="${value}" table:formula="of:=[.A1]"><text:p>${value}</text:p></table:table-cell>`
                : `<table:table-cell${more}${over} office:value-type="string"><text:p>${content}</text:p></table:table-cell>`,
          );
          column += times;
        }
        return `<table:table-row>${written.join('')}</table:table-row>`;
      });
      const heads = table.grid.headRows;
      return `<table:table table:name="表${i + 1}"><table:table-header-rows>${rows.slice(0, heads).join('')}</table:table-header-rows><table:table-row-group>${rows.slice(heads).join('')}</table:table-row-group></table:table>`;
    });
    const names = ['office', 'table', 'text'].map(
      (n) => `xmlns:${n}="urn:oasis:names:tc:opendocument:xmlns:${n}:1.0"`,
    );
    archive.file(
      'content.xml',
      `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet>${body.join('')}</office:spreadsheet></office:body></office:document-content>`,
    );
    return { name: '年报.ods', bytes: await archive.generateAsync({ type: 'uint8array' }) };
  },
  'csv, figures with thousands in quotes, blank rows and columns': (tables) =>
    text(
      '填报表.csv',
      `\ufeff${tables
        .flatMap((table) => rowsOf(table).flatMap((cells) => [['', ...cells], []]))
        .map((cells) =>
          cells
            .map((value) => (isWhole(value) ? `"${Number(value).toLocaleString('en')} "` : `"${value}"`))
            .join(','),
        )
        .join('\r\n')}`,
    ),
  'csv, merged cells filled in': (tables) =>
    text(
      '填报表.csv',
      tables
        .map((table) =>
          covering(table)
            .map((cells) =>
              cells.flatMap((cell) => Array.from({ length: cell.colSpan }, () => `"${cell.text}"`)).join(','),
            )
            .join('\n'),
        )
        .join('\n,,\n'),
    ),
  'text, a table of Markdown': textOf((table) => {
    const rows = rowsOf(table).map((cells) => `| ${cells.join(' | ')} |`);
    return [rows[0], `|${' --- |'.repeat(table.grid.columns.length)}`, ...rows.slice(1)].join('\n');
  }),
  'text, in boxes of lines': textOf((table) =>
    aligned(rowsOf(table))
      .flatMap((cells) => [
        `├${cells.map((cell) => '─'.repeat(wide(cell))).join('┼')}┤`,
        `│${cells.join('│')}│`,
      ])
      .join('\n'),
  ),
  'text, copied out of a spreadsheet': textOf((table) =>
    rowsOf(table)
      .map((cells) =>
        cells
          .map((value) => (value.length > 12 ? `"${value.slice(0, 8)}\n${value.slice(8)}"` : value))
          .join('\t'),
      )
      .join('\r\n'),
  ),
  'text, set in columns by spaces': textOf((table) =>
    aligned(rowsOf(table).map((cells) => cells.map((value) => value.replace(/\s+/g, ''))))
      .map((cells) => cells.join('  '))
      .join('\n'),
  ),
  'text, copied out of a PDF': textOf((table) =>
    begun(table)
      .map((cells) => {
        const inLines = (value: string): string => value.replace(/(.{14})(?=.)/g, '$1\n');
        const named = cells.filter((cell) => !isFigure(cell)).map((cell) => inLines(cell.text));
        const said = cells.filter(isFigure).map((cell) => cell.text);
        const end = named.at(-1)?.includes('\n') ? '\n' : ' ';
        return named.join(named.length > 3 ? ' ' : '\n') + end + said.join(' ');
      })
      .join('\n'),
  ),
};
