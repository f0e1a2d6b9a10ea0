import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../../src/ground/plainText';
import { documentOf, paragraph } from '../../layout/fixtures';
import { type Files, filesOf } from './files';
import { tool } from './tools';
import { asLibreOffice } from './word';

const groups: Record<string, unknown> = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/symbols.json'), 'utf8'),
);
/** Characters and examples, without the names of code points. */
const textOf = (group: unknown): string =>
  typeof group === 'string'
    ? group
    : Object.entries(group as object)
        .map(([key, value]) => (/^(U\+|\d)/.test(key) ? value : key + value))
        .join('、');

const texts = [
  ...Object.values(groups).map((group) => plainText(textOf(group)).text),
  '公开PM₂.₅、PM₁₀、O₃、CO₂浓度，1×10⁴m³；☑已公开；姓名龑、頔、韡；臺灣同胞。',
  '全年新收政府信息公开申请\u202e21\u202c件。',
];
const printedIn = (pdf: string): string =>
  tool('pdftotext', '-raw', pdf, '-').stdout.replace(/[\s—\d]|\p{Cf}/gu, '');

describe('every group of symbols', () => {
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(documentOf(...texts.map(paragraph)));
  });
  afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

  it('stands in both files alike, from faces of the package', () => {
    const word = asLibreOffice(files.docx, join(files.folder, 'word'));
    if (process.env.KEEP) tool('cp', '-r', files.folder, process.env.KEEP);
    expect(printedIn(word)).toBe(printedIn(files.pdf));
    const lines = tool('pdffonts', word).stdout.split('\n').slice(2).filter(Boolean);
    expect(lines.filter((line) => !line.includes('Nianbao'))).toEqual([]);
  });
});
