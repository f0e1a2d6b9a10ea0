import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Document, Table } from '../../../src/document/nodes';
import type { PageItem } from '../../../src/layout/page';
import { loadFaces, renderPdf } from '../../../src/stages';
import { breakPart } from '../package';
import { exampleDocuments, figuresDocuments, type NamedDocument } from '../reports';
import { type Files, filesOf } from './files';
import { readPages } from './pages';
import { printedOtherwise } from './printed-tables';
import { asLibreOffice, readBack } from './word';

const tablesOf = ({ blocks }: Document): Table[] =>
  blocks.filter((block): block is Table => block.type === 'table');
const gridsOf = (document: Document) => tablesOf(document).map(({ grid }) => grid);
const remove = ({ folder }: Files) => rmSync(folder, { recursive: true, force: true });

describe.each([...exampleDocuments, ...figuresDocuments])('$name', ({ document }) => {
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(document);
  });
  afterAll(() => remove(files));

  test('every cell of the PDF prints the model: texts, spans, heads, rules', () => {
    expect(gridsOf(document).length).toBeGreaterThan(0);
    expect(printedOtherwise(readPages(files.pdf), gridsOf(document))).toEqual([]);
  });

  test('every cell of the Word file holds the model (python-docx)', () => {
    expect(readBack(files.docx, document)).toEqual([]);
  });
});

/** 表三 with a figure of its own in every cell, below `lines` lines of text. */
function requestsBelow(lines: number): Document {
  const { document } = exampleDocuments.find(({ name }) => name.startsWith('2021')) as NamedDocument;
  const table = tablesOf(document).find(({ name }) => name === 'requests') as Table;
  const cells = table.grid.cells.map((cell, i) =>
    cell.figure ? { ...cell, text: String(100_000 + i * 137) } : cell,
  );
  const blocks: Block[] = [
    ...Array.from({ length: lines }, (): Block => ({ type: 'paragraph', text: '正文' })),
    { type: 'heading', level: 1, number: '三、', text: '收到和处理政府信息公开申请情况' },
    { ...table, grid: { ...table.grid, cells } },
    { type: 'paragraph', text: '表后文字' },
  ];
  return { ...document, blocks };
}

/** HEIGHTS=all takes LibreOffice through every height, too. */
const heights = Array.from({ length: 22 }, (_, lines) => lines);
const inOffice = process.env.HEIGHTS === 'all' ? heights : [0, 5, 9, 14, 18];

describe('表三 at every height of a page', () => {
  test.each(heights)('below %i lines: our PDF', async (lines) => {
    const document = requestsBelow(lines);
    const files = await filesOf(document);
    expect(printedOtherwise(readPages(files.pdf), gridsOf(document))).toEqual([]);
    remove(files);
  });

  test.each(inOffice)('below %i lines: the Word file in LibreOffice', async (lines) => {
    const document = requestsBelow(lines);
    const files = await filesOf(document);
    const pages = readPages(asLibreOffice(files.docx, join(files.folder, 'word')));
    expect(printedOtherwise(pages, gridsOf(document))).toEqual([]);
    expect(pages).toHaveLength(files.layout.pages.length);
    remove(files);
  });
});

describe('a broken table is noticed', () => {
  const document = requestsBelow(9);
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(document);
  });
  afterAll(() => remove(files));

  /** Faults of the PDF with the items changed. */
  async function broken(change: (item: PageItem, index: number) => PageItem[]): Promise<string> {
    let done = false;
    const pages = files.layout.pages.map((page) => ({
      ...page,
      items: page.items.flatMap((item, i) => {
        const by = done ? [item] : change(item, i);
        if (by.length !== 1 || by[0] !== item) done = true;
        return by;
      }),
    }));
    if (!done) throw new Error('the break does not break');
    const path = join(files.folder, 'broken.pdf');
    const { properties } = document;
    writeFileSync(path, await renderPdf({ ...files.layout, pages }, { properties, faces: loadFaces() }));
    return printedOtherwise(readPages(path), gridsOf(document)).join('\n');
  }
  const isFigure = (item: PageItem) => item.kind === 'run' && /^\d{6}$/.test(item.text);

  test('a figure that is lost, moved into the next row, or printed twice', async () => {
    expect(await broken((item) => (isFigure(item) ? [] : [item]))).toMatch(/wrong/);
    expect(
      await broken((item) =>
        item.kind === 'run' && isFigure(item) ? [{ ...item, baseline: item.baseline + 18 }] : [item],
      ),
    ).toMatch(/wrong/);
    expect(
      await broken((item) =>
        item.kind === 'run' && isFigure(item) ? [item, { ...item, baseline: item.baseline + 18 }] : [item],
      ),
    ).toMatch(/wrong/);
  });

  test('a character of a label that is lost, a rule that is missing', async () => {
    const label = (item: PageItem) => item.kind === 'run' && item.text.startsWith('（一）予以');
    expect(
      await broken((item) =>
        item.kind === 'run' && label(item) ? [{ ...item, text: '（一）予以公' }] : [item],
      ),
    ).toMatch(/wrong/);
    const rule = (item: PageItem) => item.kind === 'rule' && item.x1 === item.x2;
    expect(await broken((item) => (rule(item) ? [] : [item]))).toMatch(/rule|rows/);
  });

  test('a row of the Word file that goes missing, a label in it that changes', async () => {
    const word = async (pattern: RegExp, by: string) => {
      const path = join(files.folder, 'broken.docx');
      writeFileSync(
        path,
        await breakPart(readFileSync(files.docx), 'word/document.xml', (xml) => xml.replace(pattern, by)),
      );
      return printedOtherwise(
        readPages(asLibreOffice(path, join(files.folder, 'broken'))),
        gridsOf(document),
      ).join('\n');
    };
    expect(await word(/重复申请/, '重复')).toMatch(/wrong.*重复申请/);
    expect(await word(/<w:tr>(?:(?!<\/w:tr>).)*重复申请.*?<\/w:tr>/, '')).not.toBe('');
  });
});
