import JSZip from 'jszip';
import { importReport } from '../../src';
import { heavy } from '../fixtures/amount';
import { xlsx } from './sheets';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheet = (rows: string, before = ''): Promise<Uint8Array> =>
  xlsx([], [`${before}<worksheet><sheetData>${rows}</sheetData></worksheet>`]);
const formula = (text: string): string => `<row r="1"><c r="A1"><f>${text}</f></c></row>`;

const bomb = (): Promise<Uint8Array> =>
  new JSZip()
    .file('word/document.xml', '0'.repeat(100_000_000))
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } });

const manyRows = (): Promise<Uint8Array> =>
  sheet(Array.from({ length: 500_000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join(''));

type Cases = Readonly<Record<string, readonly [code: string, make: () => Uint8Array | Promise<Uint8Array>]>>;
const large: Cases = {
  'a bomb': ['too-large', bomb],
  'half a million rows': ['too-large', manyRows],
  'a million rows of a csv': ['too-large', () => utf8('a,1\n'.repeat(1e6))],
  'many lines': ['too-large', () => utf8('甲乙丙丁 1\n'.repeat(2e5))],
};
const cases: Cases = {
  'XML 100,000 deep': ['too-deep', () => sheet('<a>'.repeat(1e5) + '</a>'.repeat(1e5))],
  'HTML 100,000 deep': ['too-deep', () => utf8(`<html>${'<div>'.repeat(1e5)}`)],
  'a million tags': ['too-large', () => utf8('<p>a'.repeat(1e6))],
  'spans of 10⁹': [
    'too-large',
    () => utf8(`<table>${'<tr><td rowspan=1000000000 colspan=1000000000>a<td>1'.repeat(2000)}`),
  ],
  'a document type': ['doctype', () => sheet('<row/>', '<!DOCTYPE a [<!ENTITY b "c">]>')],
  'rows hidden a thousand times 10⁹': [
    'nothing',
    () =>
      new JSZip()
        .file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
        .file(
          'content.xml',
          `<a><table name="x">${'<table-row visibility="collapse" number-rows-repeated="1000000000"/>'.repeat(1000)}</table></a>`,
        )
        .generateAsync({ type: 'uint8array' }),
  ],
  'lines of nothing but numbers': ['nothing', () => utf8(`${'1 '.repeat(110)}\n`.repeat(2900))],
  'sixty tables side by side': ['nothing', () => utf8(`${'甲,1,,'.repeat(60)}\n`.repeat(1000))],
  'a link to another file': ['nothing', () => sheet(formula('[1]a!A1'))],
  'elements named as what every object has': [
    'nothing',
    () => sheet('<__proto__/><constructor><c r="A1"><toString/></c></constructor>'),
  ],
  'a Word file of such elements': [
    'nothing',
    () =>
      new JSZip()
        .file('word/document.xml', '<document><__proto__>a</__proto__><constructor/></document>')
        .generateAsync({ type: 'uint8array' }),
  ],
  'a page of such elements': [
    'nothing',
    () => utf8('<html><constructor>1</constructor><__proto__>2</__proto__><tostring></html>'),
  ],
  'a formula without a value': ['nothing', () => sheet(formula('1+1'))],
  'a wrong beginning': ['archive', () => utf8('PK\u0003\u0004 is no archive')],
  'the first half of a file': ['archive', async () => (await sheet('<row/>')).slice(0, 300)],
  'a Word file of old': [
    'save-as-docx',
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array(600).fill(0)]),
  ],
  'a file of rich text': ['save-as-docx', () => utf8('{\\rtf1\\ansi\\par}')],
  'a PDF of somebody else’s': ['save-as-docx', () => utf8('%PDF-1.7\n')],
};

test.each([...Object.entries(cases), ...heavy(Object.entries(large))])(
  '%s ends in a finding, and soon',
  async (_, [code, make]) => {
    const bytes = await make();
    const before = process.cpuUsage();
    const { data, findings } = await importReport(bytes, { name: '来源' });
    expect(findings.map((f) => [f.code, f.blocking])).toEqual([[`import.${code}`, true]]);
    expect(data).toBeUndefined();
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2); // of the processor: a test in the crowd gets little of it
  },
);
