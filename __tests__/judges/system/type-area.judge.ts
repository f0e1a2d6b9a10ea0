import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageItem } from '../../../src/layout/page';
import { loadFaces, renderPdf } from '../../../src/stages';
import { exampleDocuments, generatedDocuments, type NamedDocument } from '../reports';
import { type Files, filesOf } from './files';
import { readPages } from './pages';
import { measure } from './type-area';

const remove = ({ folder }: Files) => rmSync(folder, { recursive: true, force: true });

test.each([...exampleDocuments, generatedDocuments[6]?.() as NamedDocument])(
  '$name: 22 lines of 28 characters, flush on both sides, 28.95 pt apart',
  async ({ name, document }) => {
    const files = await filesOf(document);
    const { faults, pitchOff, edgeOff, ...counts } = measure(readPages(files.pdf));
    remove(files);
    console.info(
      `${name}: pitch off by at most ${pitchOff.toFixed(3)} pt at ${counts.pitches} places, right edge by ${edgeOff.toFixed(2)} pt on ${counts.fullLines} full lines; ` +
        `28 characters on ${counts.linesOf28} of ${counts.chineseLines} full lines of Chinese text, the others by rule; ${counts.fullPages} full pages of 22 lines`,
    );
    expect(faults).toEqual([]);
    expect(counts.ragged).toBeLessThanOrEqual(Math.max(1, 0.02 * counts.fullLines));
    expect(counts.pitches).toBeGreaterThan(20);
    expect(counts.fullLines).toBeGreaterThan(15);
    expect(counts.linesOf28).toBeGreaterThan(0);
  },
);

test('the example of 2017 has pages full of text', async () => {
  const files = await filesOf((exampleDocuments[0] as NamedDocument).document);
  expect(measure(readPages(files.pdf)).fullPages).toBeGreaterThanOrEqual(2);
  remove(files);
});

describe('a page set otherwise is noticed', () => {
  const { document } = exampleDocuments[0] as NamedDocument;
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(document);
  });
  afterAll(() => remove(files));

  async function faultsWith(change: (item: PageItem) => PageItem | undefined): Promise<string> {
    const pages = files.layout.pages.map((page) =>
      page.number >= 2 && page.number <= 4
        ? { ...page, items: page.items.flatMap((item) => change(item) ?? []) }
        : page,
    );
    const path = join(files.folder, 'broken.pdf');
    const { properties } = document;
    writeFileSync(path, await renderPdf({ ...files.layout, pages }, { properties, faces: loadFaces() }));
    return measure(readPages(path)).faults.join('\n');
  }
  const lines = () => [
    ...new Set(files.layout.pages[1]?.items.map((i) => (i.kind === 'run' ? i.baseline : 0))),
  ];

  test('a line 0.1 pt too low', async () => {
    const at = lines()[4];
    expect(
      await faultsWith((i) =>
        i.kind === 'run' && i.baseline === at ? { ...i, baseline: i.baseline + 0.1 } : i,
      ),
    ).toMatch(/pitch/);
  });

  test('a line left out, a line that ends early, a mark at the head of a line', async () => {
    const at = lines()[4];
    expect(await faultsWith((i) => (i.kind === 'run' && i.baseline === at ? undefined : i))).toMatch(
      /21 lines/,
    );
    expect(
      await faultsWith((i) =>
        i.kind === 'run' && i.text.length > 24 ? { ...i, text: i.text.slice(0, -2) } : i,
      ),
    ).toMatch(/ends at/);
    expect(
      await faultsWith((i) => (i.kind === 'run' && i.x < 80 ? { ...i, text: `，${i.text.slice(1)}` } : i)),
    ).toMatch(/，parted|\|， parted/);
  });

  test('lines of 26 characters', async () => {
    expect(
      await faultsWith((i) =>
        i.kind === 'run' && i.text.length === 28
          ? { ...i, text: i.text.slice(0, 26), spacing: (i.spacing * 27 + 32) / 25 }
          : i,
      ),
    ).toMatch(/26 characters/);
  });
});
