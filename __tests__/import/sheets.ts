import JSZip from 'jszip';
import type { Table } from '../../src/document/nodes';
import { columnLetters } from '../../src/import/source';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** The rows of a table as a spreadsheet saves them: what a merged cell covers is empty. */
export const rowsOf = ({ grid }: Table): string[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from(
      { length: grid.columns.length },
      (_, column) => grid.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '',
    ),
  );

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** All tables one below the other. */
export const separatedBy = (mark: string, tables: readonly Table[]): string =>
  tables
    .map((table) =>
      rowsOf(table)
        .map((cells) => cells.map(quoted).join(mark))
        .join('\r\n'),
    )
    .join('\r\n\r\n');

const zip = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const archive = new JSZip();
  for (const [name, text] of Object.entries(parts)) archive.file(name, text);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const OFFICE = 'http://schemas.openxmlformats.org';

function worksheet(table: Table): string {
  const rows = rowsOf(table).map((cells, row) => {
    const written = cells.map((text, column) => {
      const at = `r="${columnLetters(column)}${row + 1}"`;
      if (text === '') return '';
      if (isNumber(text)) return `<c ${at}><v>${text}</v></c>`;
      return `<c ${at} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    });
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const merges = table.grid.cells
    .filter(({ rowSpan, colSpan }) => rowSpan > 1 || colSpan > 1)
    .map(({ row, column, rowSpan, colSpan }) => {
      const to = `${columnLetters(column + colSpan - 1)}${row + rowSpan}`;
      return `<mergeCell ref="${columnLetters(column)}${row + 1}:${to}"/>`;
    });
  return `<worksheet xmlns="${OFFICE}/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData>${merges.length ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}</worksheet>`;
}

/** A workbook as any program writes it, a sheet a table. */
export function xlsx(
  tables: readonly Table[],
  sheets: readonly string[] = tables.map(worksheet),
): Promise<Uint8Array> {
  const relations = `${OFFICE}/officeDocument/2006/relationships`;
  return zip({
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${sheets.map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  });
}

function odsTable(table: Table, i: number): string {
  const { grid } = table;
  const rows = rowsOf(table).map((cells, row) => {
    const written = cells.map((text, column) => {
      const cell = grid.cells.find((each) => each.row === row && each.column === column);
      if (!cell) return '<table:covered-table-cell/>';
      const spans = `table:number-rows-spanned="${cell.rowSpan}" table:number-columns-spanned="${cell.colSpan}"`;
      if (text === '') return `<table:table-cell ${spans}/>`;
      const value = isNumber(text)
        ? `office:value-type="float" office:value="${text}"`
        : 'office:value-type="string"';
      return `<table:table-cell ${spans} ${value}><text:p>${escaped(text)}</text:p></table:table-cell>`;
    });
    return `<table:table-row>${written.join('')}</table:table-row>`;
  });
  return `<table:table table:name="表${i + 1}">${rows.join('')}<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
}

/** A spreadsheet of OpenDocument. */
export function ods(tables: readonly Table[]): Promise<Uint8Array> {
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet>${tables.map(odsTable).join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}
