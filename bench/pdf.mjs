// What layout and PDF cost: a report of six pages in five faces, long paragraphs, a long table.
// Run by hand after `npm run build`: node bench/pdf.mjs. Wall clock; best and median of the warm rounds.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeDocument, gbt9704, layoutDocument, loadFaces, parseReport, renderPdf } from 'nianbao';
import { parse } from 'yaml';

const faces = loadFaces();

function example(name) {
  const path = fileURLToPath(new URL(`../examples/${name}`, import.meta.url));
  const { report } = parseReport(parse(readFileSync(`${path}.yaml`, 'utf8')));
  return composeDocument(report, { templates: existsSync(path) ? path : undefined }).document;
}

const taizhou = example('2014-taizhou-2017');
const { properties } = taizhou;
const words = taizhou.blocks.map((block) => block.text ?? '').join('');
const paragraph = (characters) => ({
  properties,
  blocks: [
    { type: 'paragraph', text: words.repeat(Math.ceil(characters / words.length)).slice(0, characters) },
  ],
});

function longTable(rows, columns) {
  const cells = Array.from({ length: rows * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
    rowSpan: 1,
    colSpan: 1,
    role: i < columns ? 'head' : 'figure',
    text: String(i),
    align: 'center',
    vertical: false,
    indent: 0,
  }));
  const grid = { columns: Array(columns).fill(156 / columns), rows, headRows: 1, cells };
  const { style } = taizhou.blocks.find((block) => block.type === 'table');
  return {
    properties,
    blocks: [{ type: 'table', name: 'long', grid, style, foot: [], newPage: false, landscape: false }],
  };
}

async function round(document) {
  const start = performance.now();
  const { layout } = layoutDocument(document, { profile: gbt9704, faces });
  const laid = performance.now();
  await renderPdf(layout, { properties, faces });
  return { layout, laid: laid - start, total: performance.now() - start };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function measure(name, document, rounds) {
  const first = await round(document);
  for (let i = 0; i < Math.min(rounds, 8); i++) await round(document);
  const warm = [];
  for (let i = 0; i < rounds; i++) warm.push(await round(document));
  const used = first.layout.pages.flatMap(({ items }) => items.flatMap((item) => item.face ?? []));
  return {
    document: name,
    pages: first.layout.pages.length,
    faces: new Set(used).size,
    'first, ms': Math.round(first.total),
    'best, ms': Math.round(Math.min(...warm.map(({ total }) => total))),
    'median, ms': Math.round(median(warm.map(({ total }) => total))),
    'of it layout, ms': Math.round(median(warm.map(({ laid }) => laid))),
  };
}

const rows = [];
for (const name of ['2014-taizhou-2017', '2019-shili-2020', '2021-suqian-2023'])
  rows.push(await measure(name, example(name), 40));
const text = { properties, blocks: taizhou.blocks.filter(({ type }) => type !== 'table') };
rows.push(await measure('2014-taizhou-2017, its text', text, 40));
for (const characters of [20_000, 40_000, 80_000])
  rows.push(await measure(`paragraph of ${characters} characters`, paragraph(characters), 5));
rows.push(await measure('table of 3000 × 10', longTable(3000, 10), 2));
console.table(rows);
