import { execFileSync } from 'node:child_process';
import JSZip from 'jszip';
import { generate, importReport, parseReport, type ReportInput } from '../../src';
import { catalogue } from '../../src/model/catalogue';
import { editions, inputOf, type Values } from '../checks/balanced';
import { documentOf, reportOf, tablesOf } from '../editions/reports';
import { sample } from '../fixtures/amount';
import { rowsOf, separatedBy } from './sheets';

const isNumber = (text: string): boolean => /^\d+$/.test(text);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const iconv = (text: string, to: string): number[] => [
  ...execFileSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text }),
];
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

type Rows = readonly (readonly string[])[];
const lines = (rows: Rows, mark: string, end = '\r\n'): string =>
  rows.map((cells) => cells.join(mark)).join(end);
const figures = (rows: Rows, write: (figure: string) => string): Rows =>
  rows.map((cells) => cells.map((text) => (isNumber(text) ? write(text) : quoted(text))));

/** Texts of cells as spreadsheets of all kinds save them. */
const texts: Readonly<Record<string, (rows: Rows) => Uint8Array | readonly number[]>> = {
  'with semicolons, said above': (rows) => utf8(`sep=;\r\n${lines(rows, ';')}`),
  'of Excel, as Unicode text': (rows) => [0xff, 0xfe, ...iconv(lines(rows, '\t'), 'UTF-16LE')],
  'in GB18030, line ends in labels': (rows) =>
    iconv(
      lines(
        rows.map((cells) => cells.map((text) => quoted(text.replace(/^(\D\D)/, '$1\n')))),
        ',',
      ),
      'GB18030',
    ),
  'with the line ends of old, more commas than cells': (rows) => utf8(lines(rows, ',', ',,,\r')),
  'with numbers kept as text': (rows) =>
    utf8(
      lines(
        figures(rows, (figure) => `'${figure}`),
        ',',
      ),
    ),
  'with numbers as formulas': (rows) =>
    utf8(
      lines(
        figures(rows, (figure) => quoted(`="${figure}"`)),
        ',',
      ),
    ),
  'with titles above and names below': (rows) =>
    utf8(`附件1,,,\n2023年统计表,,,\n单位：件,,,\n${lines(rows, ',')}\n审核人：,,填报人：,`),
};

const BY = 'w:id="91" w:author="" w:date="2024-01-01T00:00:00Z"';
const RUN = /<w:r>[\s\S]*?<\/w:r>/g;
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/;

/** What Word files look like after somebody has worked on them, by what becomes of a run. */
const edits: Readonly<Record<string, (run: string, isFigure: boolean) => string>> = {
  'figures replaced, not accepted yet': (run, isFigure) =>
    isFigure
      ? `<w:del ${BY}>${run.replace(TEXT, '<w:delText>777</w:delText>')}</w:del><w:ins ${BY}>${run}</w:ins>`
      : run,
  'hidden digits behind figures': (run, isFigure) =>
    isFigure ? `${run}<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>` : run,
  'a run a character': (run) => {
    const text = TEXT.exec(run);
    return text ? [...(text[1] ?? '')].map((c) => run.replace(text[0], `<w:t>${c}</w:t>`)).join('\n') : run;
  },
  'content controls, links': (run) =>
    `<w:sdt><w:sdtContent><w:hyperlink w:anchor="a">${run}</w:hyperlink></w:sdtContent></w:sdt>`,
  'formulas of Word': (run, isFigure) =>
    isFigure
      ? `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
      : run,
};

async function edited(docx: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(docx);
  const xml = await archive.file('word/document.xml')?.async('string');
  archive.file('word/document.xml', change(xml ?? ''));
  return archive.generateAsync({ type: 'uint8array' });
}

/** Every run of a table. */
const inRuns = (xml: string, change: (run: string, isFigure: boolean) => string): string =>
  xml.replace(/<w:tc>[\s\S]*?<\/w:tc>/g, (cell) =>
    cell.replace(RUN, (run) => change(run, isNumber(TEXT.exec(run)?.[1] ?? ''))),
  );

/** A row that somebody deleted above each, which is there until the deletion is accepted. */
const withDeletedRows = (xml: string): string =>
  xml.replace(/<w:tr>[\s\S]*?<\/w:tr>/g, (row) => {
    if (!/<w:t>\d+<\/w:t>|<w:t [^>]*>\d+<\/w:t>/.test(row) || row.includes('w:vMerge')) return row;
    const properties = row.includes('<w:trPr>')
      ? row.replace('</w:trPr>', `<w:del ${BY}/></w:trPr>`)
      : row.replace('<w:tr>', `<w:tr><w:trPr><w:del ${BY}/></w:trPr>`);
    return properties + row;
  });

describe.each(sample(editions, 1).map((edition) => [edition.id, edition] as const))(
  'files of other programs, edition %s',
  (_, edition) => {
    const values: Values = new Map([...catalogue(edition).keys()].map((path, i) => [path, 1000 + i]));
    const input = inputOf(edition, values) as ReportInput;
    const wanted = [...reportOf(input).figures].map(([path, { value }]) => [path, value]);
    const tables = tablesOf(documentOf(input));

    async function expectAll(bytes: Uint8Array, name: string) {
      const { data } = await importReport(bytes, { name, year: input.year, agency: input.agency.name });
      const read = data && parseReport(data).report?.figures;
      expect([...(read ?? [])].map(([path, { value }]) => [path, value])).toEqual(wanted);
    }

    test.each(Object.entries(texts))('a text %s', async (_, write) => {
      await expectAll(new Uint8Array(write(tables.flatMap((table) => [...rowsOf(table), []]))), '填报表.csv');
    });

    it('Word files with marks of review, controls, fields', async () => {
      const { files } = await generate(input, { formats: ['docx'], attachData: false });
      const docx = files[0]?.bytes as Uint8Array;
      for (const change of sample(Object.values(edits), 2))
        await expectAll(await edited(docx, (xml) => inRuns(xml, change)), '年报.docx');
      await expectAll(await edited(docx, withDeletedRows), '年报.docx');
    });

    it('names the rows that say something else where their figure should be', async () => {
      const csv = separatedBy(',', tables).replace(/(?<=,)\d{4}(?=[,\r]|$)/g, '见附件');
      const { findings } = await importReport(utf8(csv), { name: '填报表.csv', year: input.year });
      const told = new Set(findings.flatMap(({ cells }) => cells));
      expect([...values.keys()].filter((path) => !told.has(path))).toEqual([]);
    });
  },
);
