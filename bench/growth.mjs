// How the cost grows: the 2017 report with its text repeated to 1, 10, 100, 1,000 pages, and a table of 3,000 rows.
import { library, readReport, templatesPath } from './material.mjs';
import { low } from './statistics.mjs';

const checkout = process.argv[2];
const nianbao = await library(checkout);
const { composeDocument, generate, gbt9704, layoutDocument, loadFaces, parseReport, renderDocx, renderPdf } =
  nianbao;
/** A thousand pages are more than a report may have by default; 0.1.0, which knew no limits, takes no such option. */
const limits = nianbao.aggregate && { limits: { characters: 1e7, templateSteps: 1e7 } };
const input = readReport(checkout);
const templates = templatesPath(checkout);
const { document } = composeDocument(parseReport(input).report, { templates });
const words = document.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));

/** Characters of a page of 22 × 28, with the ends of paragraphs. */
const PAGE = 560;

function longText(pages) {
  const lines = [];
  for (let length = 0, i = 0; length < pages * PAGE; i++) {
    const line = words[i % words.length];
    lines.push(line);
    length += line.length + 14;
  }
  return lines.join('\n');
}

async function cost(run) {
  const { user, system } = process.cpuUsage();
  const pages = await run();
  const after = process.cpuUsage();
  return { cpu: (after.user + after.system - user - system) / 1000, pages };
}

async function measure(run, rounds) {
  const costs = [];
  for (let i = 0; i < rounds; i++) costs.push(await cost(run));
  return { cpu: low(costs.map(({ cpu }) => cpu)), pages: costs[0].pages };
}

const ofPages = (pages) => async () => {
  const narrative = { problems: longText(pages) };
  return (await generate({ agency: { name: '示例县水利局' }, year: 2023, narrative }, { ...limits })).pages;
};

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
  const { style } = document.blocks.find((block) => block.type === 'table');
  const block = { type: 'table', name: 'long', grid, style, foot: [], newPage: false, landscape: false };
  return { properties: document.properties, blocks: [block] };
}

const faces = loadFaces();
const ofRows = (rows) => async () => {
  const long = longTable(rows, 10);
  const { layout, hints } = layoutDocument(long, { profile: gbt9704, faces });
  await renderPdf(layout, { properties: long.properties, faces });
  await renderDocx(long, { profile: gbt9704, hints });
  return layout.pages.length;
};

await measure(ofPages(10), 20);
const results = [];
for (const [pages, rounds] of [
  [1, 15],
  [10, 10],
  [100, 5],
  [1000, 3],
])
  results.push({ what: `text for ${pages} pages`, ...(await measure(ofPages(pages), rounds)) });
for (const rows of [300, 3000])
  results.push({ what: `table of ${rows} × 10`, ...(await measure(ofRows(rows), 3)) });
process.send?.(results);
