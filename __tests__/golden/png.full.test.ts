import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layOut } from '../../src/layout';
import type { Layout, PageItem } from '../../src/layout/page';
import { renderPng } from '../../src/render/png/renderPng';
import { loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { exampleDocuments, type NamedDocument } from '../judges/reports';
import { grayOf, readPng, worstTile, writePng } from './gray';

/** GOLDENS=write draws anew what is otherwise compared; look at what changed before it goes in. */
const write = process.env.GOLDENS === 'write';
const DPI = 90;
/** Another build of resvg may smooth edges otherwise; a character of a table that is lost changes a third of its tile. */
const TOLERANCE = 0.05;

const faces = loadFaces();
const profile = gbt9704;
const golden = (name: string, page: number) => join(__dirname, 'png', `${name}-${page}.png`);
if (write) mkdirSync(join(__dirname, 'png'), { recursive: true });

const drawn = async (layout: Layout) => (await renderPng(layout, { faces, dpi: DPI })).map(grayOf);

test.each(exampleDocuments)('$name as PNG looks as it looked', async ({ name, document }) => {
  const pages = await drawn(layOut(document, { profile, faces }).layout);
  for (const [i, page] of pages.entries()) {
    const own = golden(name, i + 1);
    if (write) writeFileSync(own, writePng(page));
    const worst = worstTile(page, readPng(readFileSync(own)));
    expect({ page: i + 1, same: worst <= TOLERANCE, worst }).toEqual({ page: i + 1, same: true, worst });
  }
});

test.each([
  ['a character lost', (item: PageItem) => item.kind === 'run' && /^[0-9]+$/.test(item.text)],
  ['a rule lost', (item: PageItem) => item.kind === 'rule'],
] as const)('%s is noticed', async (_, is) => {
  const { name, document } = exampleDocuments.find((each) => each.name.startsWith('2021')) as NamedDocument;
  const { layout } = layOut(document, { profile, faces });
  const pages = layout.pages.slice(2, 3).map((page) => {
    const at = page.items.findIndex(is);
    return { ...page, items: page.items.filter((__, i) => i !== at) };
  });
  const [page] = await drawn({ ...layout, pages });
  const worst = page && worstTile(page, readPng(readFileSync(golden(name, 3))));
  expect(worst).toBeGreaterThan(TOLERANCE);
});
