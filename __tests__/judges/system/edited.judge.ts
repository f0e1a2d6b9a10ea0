import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Document } from '../../../src/document/nodes';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { areaOf } from '../../../src/typography/measures';
import { generatedDocument } from '../generated';
import { breakPart } from '../package';
import { plain } from '../same-lines';
import { withoutParagraphs, withRows, withSection } from './edited';
import { type Files, filesOf } from './files';
import { type ReadPage, readPages } from './pages';
import { allAsLibreOffice, asLibreOffice } from './word';

/** EDITS=all edits by every amount up to a page of lines; CI takes what a clerk would do. */
const amounts = (usual: number): readonly number[] =>
  process.env.EDITS === 'all' ? Array.from({ length: 22 }, (_, i) => usual + i - 4) : [usual];

const edits = [
  ...amounts(8).map((count) => [`${count} paragraphs deleted`, withoutParagraphs, count] as const),
  ...amounts(40).map((count) => [`a section of ${count} lines added`, withSection, count] as const),
  ...amounts(6).map((count) => [`${count} rows added`, withRows, count] as const),
];

const area = areaOf(gbt9704, false);
const bottom = area.y + area.height;

/** The text of a page from top to bottom, its number left out, and where the last of it is. */
function read({ glyphs }: ReadPage): { text: string; lowest: number } {
  const own = glyphs.filter(({ y }) => y < bottom + 3).sort((a, b) => a.y - b.y || a.x - b.x);
  return { text: plain(own.map(({ text }) => text).join('')), lowest: Math.max(0, ...own.map(({ y }) => y)) };
}

/** Words by which a table's head and its last row are known, and an appendix that begins a page. */
interface Marks {
  readonly head: string;
  readonly label: string;
  readonly appendix: string | undefined;
}

/** What a clerk would send back: half a page blank, a sign-off alone, a table that goes on without its heads. */
function faultsOf(pages: readonly ReadPage[], { head, label, appendix }: Marks): string[] {
  const texts = pages.map(read);
  return texts.flatMap(({ text, lowest }, i) => {
    const next = texts[i + 1]?.text;
    const ends = next === undefined || (appendix !== undefined && next.startsWith(appendix));
    const faults: string[] = [];
    if (!ends && bottom - lowest > area.height / 2) faults.push(`${Math.round(bottom - lowest)} pt blank`);
    if (/^.{4,20}\d{4}年\d+月\d+日$/.test(text)) faults.push('sign-off alone');
    if (text.includes(label) && !text.includes(head)) faults.push('no heads');
    return faults.map((fault) => `page ${i + 1}: ${fault}`);
  });
}

const statistics = {
  edition: '2014',
  head: '统计指标',
  label: '接受培训人员数',
  appendix: '2017年度政府信息公开情况统计表',
} as const;
const matrix = { edition: '2021', head: '申请人情况', label: '求缴纳费用', appendix: undefined } as const;

/**
 * With a sign-off behind a short paragraph, before the appendix where there is one: a long paragraph that stays with
 * the sign-off goes over as a whole in LibreOffice, though not in Word.
 */
function signed(document: Document): Document {
  const blocks = document.blocks.filter(({ type }) => type !== 'signature');
  const appendix = blocks.findIndex((block) => block.type === 'table' && block.newPage);
  const end = appendix < 0 ? blocks.length : appendix;
  const closing: Block[] = [
    {
      type: 'paragraph',
      text: '本报告的电子版可在示例市人民政府门户网站下载，如有疑问请与办公室联系，电话见网站。',
    },
    { type: 'signature', agency: '示例市人民政府', date: '2024年1月17日' },
  ];
  return { ...document, blocks: [...blocks.slice(0, end), ...closing, ...blocks.slice(end)] };
}

describe.each([matrix, statistics])('a report of $edition, of twelve pages', (report) => {
  let files: Files;
  /** As it was made, and edited in each way: all in one start of LibreOffice. */
  let rendered: readonly string[];
  beforeAll(async () => {
    files = await filesOf(signed(generatedDocument(43, { edition: report.edition, sentences: 80 })));
    const made = readFileSync(files.docx);
    const paths = [files.docx];
    for (const [i, [, change, count]] of edits.entries()) {
      const path = join(files.folder, `edited${i}.docx`);
      writeFileSync(path, await change(made, count));
      paths.push(path);
    }
    rendered = allAsLibreOffice(paths, join(files.folder, 'office'), 60 + 20 * paths.length);
  }, 1_800_000);
  afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

  test('as it was made', () => {
    const pages = readPages(rendered[0] as string);
    expect(pages.length).toBeGreaterThanOrEqual(10);
    expect(faultsOf(pages, report)).toEqual([]);
  });

  test.each(edits.map(([name], i) => [name, i + 1] as const))('%s', (_, i) => {
    expect(faultsOf(readPages(rendered[i] as string), report)).toEqual([]);
  });
});

test('a heading that begins a page by force, a sign-off that is not kept, a table without heads are noticed', async () => {
  const files = await filesOf(signed(generatedDocument(43, { edition: '2014', sentences: 80 })));
  const path = join(files.folder, 'broken.docx');
  const edited = await withoutParagraphs(readFileSync(files.docx), 8);
  const broken = async (pattern: RegExp, by: string) => {
    writeFileSync(path, await breakPart(edited, 'word/document.xml', (xml) => xml.replace(pattern, by)));
    const pages = readPages(asLibreOffice(path, join(files.folder, 'broken')));
    return faultsOf(pages, statistics).join('\n');
  };
  expect(await broken(/(<w:pStyle w:val="Heading1"\/>)/g, '$1<w:pageBreakBefore/>')).toMatch(/blank/);
  expect(await broken(/(<w:pStyle w:val="SignOff"\/>)/, '$1<w:pageBreakBefore/>')).toMatch(/sign-off alone/);
  expect(await broken(/<w:tblHeader\/>/g, '')).toMatch(/no heads/);
  rmSync(files.folder, { recursive: true, force: true });
});
