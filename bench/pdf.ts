/**
 * Layout and PDF of a report of about six pages in five faces, of one long paragraph and of one long table.
 * Run by hand: npx tsx bench/pdf.ts. Times are wall clock, best and median of the warm rounds.
 */
import { documentOf, narrative, paragraph, plainTable, sentences } from '../__tests__/layout/fixtures';
import type { Document } from '../src/document/nodes';
import { layoutDocument } from '../src/layout';
import { renderPdf } from '../src/render/pdf';
import { loadFaces } from '../src/typography/faceSet';
import { gbt9704 } from '../src/typography/gbt9704';

const faces = loadFaces();

interface Round {
  readonly pages: number;
  readonly faces: number;
  readonly layout: number;
  readonly pdf: number;
}

async function round(document: Document): Promise<Round> {
  const start = performance.now();
  const { layout } = layoutDocument(document, { profile: gbt9704, faces });
  const laid = performance.now();
  await renderPdf(layout, { properties: document.properties, faces });
  const used = new Set(
    layout.pages.flatMap(({ items }) => items.flatMap((i) => (i.kind === 'run' ? i.face : []))),
  );
  return {
    pages: layout.pages.length,
    faces: used.size,
    layout: laid - start,
    pdf: performance.now() - laid,
  };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function measure(name: string, document: Document, rounds: number): Promise<void> {
  const cold = await round(document);
  const warm: Round[] = [];
  for (let i = 0; i < rounds + 3; i++) {
    const result = await round(document);
    if (i >= 3) warm.push(result);
  }
  const total = warm.map(({ layout, pdf }) => layout + pdf);
  console.log(
    `${name}: ${cold.pages} pages, ${cold.faces} faces; first ${(cold.layout + cold.pdf).toFixed(0)} ms; ` +
      `best ${Math.min(...total).toFixed(1)} ms, median ${middle(total).toFixed(1)} ms, ` +
      `of it layout ${middle(warm.map(({ layout }) => layout)).toFixed(1)} ms`,
  );
}

/** Text of six pages without tables: what the limit of 70 ms is meant for. */
const report = documentOf(
  { type: 'title', lines: ['某市某局2023年政府信息公开工作年度报告'] },
  ...narrative().blocks.filter((block) => block.type === 'paragraph' || block.type === 'heading'),
  ...sentences.slice(0, 5).map(paragraph),
  ...sentences.slice(0, 5).map(paragraph),
);

await measure('report', report, 30);
await measure('report with tables', narrative(), 30);
await measure(
  'paragraph of 40,000 characters',
  documentOf(paragraph(sentences.join('').repeat(40).slice(0, 40_000))),
  5,
);
await measure(
  'paragraph of 80,000 characters',
  documentOf(paragraph(sentences.join('').repeat(80).slice(0, 80_000))),
  5,
);
await measure('table of 3,000 × 10', documentOf(plainTable(3000, 10)), 2);
