import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageItem, Run } from '../../src/layout/page';
import { loadFaces, renderPdf } from '../../src/stages';
import { chartDocuments } from '../judges/charts';
import { exampleDocuments, figuresDocuments, type NamedDocument } from '../judges/reports';
import { type Files, filesOf } from '../judges/system/files';
import { drawPage, readPng, worstTile, writePng } from './gray';

/** GOLDENS=write (npm run goldens) draws anew what is otherwise compared; look at what changed before it goes in. */
const write = process.env.GOLDENS === 'write';
const DPI = 64;
/** Another version of the renderer smooths edges otherwise; a character of a table that is lost changes a third of its tile. */
const TOLERANCE = 0.12;

const folder = join(__dirname, 'pages');
const goldenOf = (name: string, page: number) => join(folder, `${name}-${page}.png`);
if (write) mkdirSync(folder, { recursive: true });

const remove = ({ folder: made }: Files) => rmSync(made, { recursive: true, force: true });

test.each([...exampleDocuments, ...figuresDocuments, ...chartDocuments.slice(-1)])('$name looks as it looked', async ({ name, document }) => {
  const files = await filesOf(document);
  const count = files.layout.pages.length;
  for (let page = 1; page <= count; page++) {
    const drawn = drawPage(files.pdf, page, DPI);
    if (write) writeFileSync(goldenOf(name, page), writePng(drawn));
    const worst = worstTile(drawn, readPng(readFileSync(goldenOf(name, page))));
    expect({ page, same: worst <= TOLERANCE, worst }).toEqual({ page, same: true, worst });
  }
  const kept = readdirSync(folder).filter((file) => file.startsWith(`${name}-`));
  if (write) for (const file of kept.slice(count)) rmSync(join(folder, file));
  expect(kept).toHaveLength(count);
  remove(files);
});

describe('a page that is broken is noticed', () => {
  const example = exampleDocuments.find(({ name }) => name.startsWith('2021')) as NamedDocument;
  let files: Files;
  beforeAll(async () => {
    files = await filesOf(example.document);
  });
  afterAll(() => remove(files));

  /** The worst tile of a page on which one thing was changed. */
  async function broken(page: number, change: (items: readonly PageItem[]) => readonly PageItem[]) {
    const pages = files.layout.pages.map((p) => (p.number === page ? { ...p, items: change(p.items) } : p));
    const path = join(files.folder, 'broken.pdf');
    const { properties } = example.document;
    writeFileSync(path, await renderPdf({ ...files.layout, pages }, { properties, faces: loadFaces() }));
    return worstTile(drawPage(path, page, DPI), readPng(readFileSync(goldenOf(example.name, page))));
  }
  const figure = (item: PageItem): item is Run =>
    item.kind === 'run' && item.from.cell !== undefined && /^\d{3,}$/.test(item.text);
  const once = (items: readonly PageItem[], is: (item: PageItem) => boolean, by: (item: PageItem) => PageItem[]) => {
    const at = items.findIndex(is);
    if (at < 0) throw new Error('the break does not break');
    return [...items.slice(0, at), ...by(items[at] as PageItem), ...items.slice(at + 1)];
  };

  test('nothing changed', async () => {
    expect(await broken(2, (items) => items)).toBe(0);
  });

  test.each([
    ['a figure moved by 4 pt', figure, (item: PageItem) => [{ ...(item as Run), x: (item as Run).x + 4 }]],
    ['another figure', figure, (item: PageItem) => [{ ...(item as Run), text: '1'.repeat((item as Run).text.length) }]],
    ['a figure lost', figure, () => []],
    [
      'a character lost',
      (item: PageItem) => item.kind === 'run' && item.text.length > 5,
      (item: PageItem) => [{ ...(item as Run), text: (item as Run).text.replace(/.$/u, '　') }],
    ],
    ['a rule lost', (item: PageItem) => item.kind === 'rule', () => []],
    ['a line moved by 3 pt', (item: PageItem) => item.kind === 'run', (item: PageItem) => [{ ...(item as Run), baseline: (item as Run).baseline + 3 }]],
  ] as const)('%s', async (_, is, by) => {
    expect(await broken(2, (items) => once(items, is, by))).toBeGreaterThan(TOLERANCE);
  });
});
