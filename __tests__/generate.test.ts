import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { parse } from 'yaml';
import { builtInEditions, extractData, generate, type ReportInput } from '../src';
import { composeDocument, layoutDocument, loadFaces, parseReport } from '../src/stages';
import { gbt9704 } from '../src/typography/gbt9704';
import { remembered } from './fixtures/remembered';

const templates = join(__dirname, '../examples/2014-taizhou-2017');
const taizhou = parse(readFileSync(`${templates}.yaml`, 'utf8')) as ReportInput;

const made = remembered(() => generate(taizhou, { templates }));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const normal = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** The published page without its furniture: narrative, and the rows of the table as they were copied. */
function published() {
  const page = readFileSync(join(__dirname, 'fixtures/taizhou-2017.txt'), 'utf8');
  const between = (from: string, to: string) => page.slice(page.indexOf(from), page.indexOf(to));
  const title = between('台州市经信委2017年度', '信息来源:');
  const text = between('  2017年,我委', '2017年度政府信息公开情况统计表');
  const rows = between('一、主动公开情况——492', '打印本页').split('\n').map(normal).filter(Boolean);
  return { narrative: normal(title + text).replace(/([1-4])、/g, '$1.'), rows };
}

/** Paragraphs and cells of a Word file, in order. */
async function wordText(docx: Uint8Array): Promise<string[]> {
  const xml = await (await JSZip.loadAsync(docx)).file('word/document.xml')?.async('string');
  return [...(xml ?? '').matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([p]) =>
    [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, t]) => t)
      .join('')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

/** The rows of the 统计表 as the page printed them: labels, the units that it kept, figures but those of heading rows. */
function publishedRows(rows: readonly string[]): string[] {
  const merged: string[] = [];
  for (const row of rows) {
    if (row.startsWith('(不同')) {
      // the note is on a line of its own behind the figure of its row
      const before = merged.pop() ?? '';
      merged.push(before.replace(/(\d*)$/, `${row}$1`));
    } else merged.push(row);
  }
  return merged.map((row) => row.replace(/——\d+$/, '——'));
}

/** The same shape from label, unit and figure: units of one character are lost, a heading row shows one ——. */
const asCopied = (label: string, unit: string, figure: string) => {
  const bare = normal(label).replace(/^其中:1\.涉及/, '其中:涉及');
  const lost = /^[2-6]\.(涉及|危及|不是《|法律法规规定)/.test(bare) ? bare.slice(2) : bare;
  return lost + (unit.length > 1 ? unit : '') + (unit === '——' ? '' : figure);
};

describe('the published report of 2017', () => {
  const { report } = parseReport(taizhou);
  if (!report) throw new Error('the example cannot be read');
  const { document } = composeDocument(report, { templates });

  it('stands whole in the Word file', async () => {
    const { files } = await generate(taizhou, { templates, formats: ['docx'] });
    const text = await wordText(files[0]?.bytes as Uint8Array);
    const { narrative, rows } = published();
    expect(normal(text.join(''))).toContain(narrative);
    const cells = text.slice(text.findIndex((t) => t.includes('一、主动公开情况')));
    const copied = publishedRows(rows).map((_, i) =>
      asCopied(cells[3 * i] ?? '', cells[3 * i + 1] ?? '', cells[3 * i + 2] ?? ''),
    );
    expect(copied).toEqual(publishedRows(rows));
    expect(copied).toHaveLength(65);
  });

  it('stands whole on the pages of the PDF', () => {
    const { layout } = layoutDocument(document, { profile: gbt9704, faces: loadFaces() });
    const runs = layout.pages.flatMap((page) => page.items.filter((item) => item.kind === 'run'));
    const { narrative } = published();
    const text = normal(runs.map((run) => run.text).join('')).replace(/—\d+—/g, '');
    expect(text).toContain(narrative);
    for (const block of document.blocks)
      if (block.type === 'table')
        for (const cell of block.grid.cells) {
          const shown = runs
            .filter(({ from }) => from.cell?.[0] === cell.row && from.cell?.[1] === cell.column)
            .map((run) => run.text)
            .join('');
          if (cell.row > 0) expect(normal(shown)).toBe(normal(cell.text)); // the head is on both pages
        }
  });
});

describe('generate', () => {
  it('gives the data back from either file, and leaves them out on request', async () => {
    for (const { bytes } of (await made()).files) expect(await extractData(bytes)).toEqual(taizhou);
    for (const { bytes } of (await generate(taizhou, { templates, attachData: false })).files)
      expect(await extractData(bytes)).toBeUndefined();
    expect(await extractData(Buffer.from('%PDF-1.7 nothing'))).toBeUndefined();
    expect(await extractData(new Uint8Array())).toBeUndefined();
  });

  it('attaches the data as they were when it was called', async () => {
    const input = structuredClone(taizhou);
    const made = generate(input, { templates });
    input.year = 2016;
    for (const { bytes } of (await made).files) expect(await extractData(bytes)).toEqual(taizhou);
  });

  it.each([['PDF'], ['xyz'], 'pdf', null, 5])(
    'makes nothing of formats that it does not know: %j',
    async (formats) => {
      await expect(generate(taizhou, { templates, formats: formats as never })).rejects.toThrow(TypeError);
    },
  );

  it('hands out plain data, which a worker can post', async () => {
    const made = await generate({ agency: { name: '示例县水利局' }, year: 2023 });
    expect(structuredClone(made)).toEqual(made);
  });

  it('makes no file when a finding blocks, and says everything at once', async () => {
    const bad = { ...taizhou, year: 2017.5, colour: 1 } as unknown as ReportInput;
    const { files, pages, findings } = await generate(bad, { profile: { pitch: 1 } as never });
    expect(files).toEqual([]);
    expect(pages).toBe(0);
    expect(findings.map((f) => f.path)).toEqual(['profile.pitch', 'year', 'colour']);
  });

  it('makes files in spite of errors, but not when strict', async () => {
    const { files, findings } = await generate(taizhou, { templates, formats: ['docx'] });
    expect(findings.some((f) => f.severity === 'error')).toBe(true);
    expect(files).toHaveLength(1);
    expect((await generate(taizhou, { templates, strict: true })).files).toEqual([]);
  });

  it('hands out nothing that a host could change for another one', () => {
    const open = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (!Object.isFrozen(value) || Object.values(value).some(open));
    expect(open(gbt9704)).toBe(false);
    expect(Object.isFrozen(builtInEditions)).toBe(true);
    for (const edition of builtInEditions)
      expect([edition.forms, edition.parts, edition.years].some(open) || !Object.isFrozen(edition)).toBe(
        false,
      );
  });

  it('leaves the console, the process and the input alone, two at a time', async () => {
    const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
      jest.spyOn(console, name),
    );
    const globals = new Set(Reflect.ownKeys(globalThis));
    const before = JSON.stringify(taizhou);
    const frozen = JSON.parse(before) as ReportInput;
    const [a, b] = await Promise.all([
      generate(frozen, { templates }),
      generate(frozen, { templates, profile: { pitch: 28, pageNumber: { form: '-{n}-', place: 'center' } } }),
    ]);
    const alone = await made();
    expect(a?.files.map((f) => hash(f.bytes))).toEqual(alone.files.map((f) => hash(f.bytes)));
    expect(b?.files.map((f) => hash(f.bytes))).not.toEqual(alone.files.map((f) => hash(f.bytes)));
    expect(JSON.stringify(frozen)).toBe(before);
    expect(Reflect.ownKeys(globalThis).filter((key) => !globals.has(key))).toEqual([]);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});

test('others have their turn before each file is made; what they change of the input comes too late', async () => {
  const input = structuredClone(taizhou);
  let turns = 0;
  const turn = () => {
    turns++;
    input.agency.name = `第${turns}个机关`;
    if (!ended) setImmediate(turn);
  };
  let ended = false;
  setImmediate(turn);
  const { files } = await generate(input, { templates });
  ended = true;
  expect(turns).toBeGreaterThanOrEqual(files.length);
  const { files: undisturbed } = await made();
  expect(files.map(({ bytes }) => hash(bytes))).toEqual(undisturbed.map(({ bytes }) => hash(bytes)));
});
