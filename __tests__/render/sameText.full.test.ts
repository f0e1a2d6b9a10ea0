import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import {
  extractData,
  type GenerateOptions,
  generate,
  importReport,
  parseReport,
  type ReportInput,
} from '../../src';
import type { Document } from '../../src/document/nodes';
import { layOut } from '../../src/layout';
import { renderDocx } from '../../src/render/docx';
import { renderHtml } from '../../src/render/html/renderHtml';
import { renderOfd } from '../../src/render/ofd/renderOfd';
import { loadFaces, renderPdf } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import { chartDocuments, inputsBefore, inputWithCharts } from '../judges/charts';
import { textsOfEmf } from '../judges/emf';
import { generatedDocument } from '../judges/generated';
import { charactersOf, type OfdParts, pagesOf, readOfd } from '../judges/ofd';
import { exampleDocuments } from '../judges/reports';
import { all, parse as parseXml } from '../judges/xml';
import { pageTexts } from './pdf/readPdf';

const faces = loadFaces();
const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
  );

/** What the page says, but for names of tables that are not printed, and for the numbers of charts said again. */
const ofHtml = (html: string) =>
  decoded(
    html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<span class="nianbao-hidden">[^<]*<\/span>/g, '')
      .replace(/<div class="nianbao-hidden">.*?<\/div>/gs, '')
      .replace(/<[^>]+>/g, ''),
  );

function ofDocx(docx: Uint8Array): string {
  const parts = unzipSync(docx);
  const relations = all(
    parseXml(strFromU8(parts['word/_rels/document.xml.rels'] as Uint8Array)),
    'Relationship',
  );
  const picture = (id: string) => {
    const target = relations.find(({ attributes }) => attributes.Id === id)?.attributes.Target;
    return textsOfEmf(parts[`word/${target}`] as Uint8Array).join('');
  };
  return Array.from(
    strFromU8(parts['word/document.xml'] as Uint8Array).matchAll(
      /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<a:blip r:embed="([^"]*)"/g,
    ),
    ([, text = '', id]) => (id ? picture(id) : decoded(text)),
  ).join('');
}

const objectText = (object: Parameters<typeof charactersOf>[0]) =>
  charactersOf(object)
    .map(({ text }) => text)
    .join('');

/** What the structure of an OFD refers to, in its order. */
function ofOfd(parts: OfdParts): string {
  const objects = pagesOf(parts).flatMap((page) => page.objects);
  const text = new Map(objects.map((object) => [object.attributes.ID, objectText(object)]));
  const tag = parseXml(strFromU8(parts['Doc_0/Tags/CustomTag.xml'] as Uint8Array));
  return all(tag, 'ofd:ObjectRef')
    .map((reference) => text.get(reference.text) ?? '')
    .join('');
}

async function textsOf(document: Document) {
  const { properties } = document;
  const { layout, hints } = layOut(document, { profile: gbt9704, faces });
  const ofd = readOfd(renderOfd(layout, { properties, faces, document }));
  const pdf = pageTexts(await renderPdf(layout, { properties, faces }));
  return {
    html: plain(ofHtml(renderHtml(document, { profile: gbt9704, hints }))),
    docx: plain(ofDocx(await renderDocx(document, { profile: gbt9704, hints }))),
    ofd: plain(ofOfd(ofd)),
    pages: {
      pdf: pdf.map((page) => plain(page.map(({ text }) => text).join(''))),
      ofd: pagesOf(ofd).map(({ objects }) => plain(objects.map(objectText).join(''))),
    },
  };
}

const editions = ['2014', '2019', '2021'] as const;
const generated = Array.from({ length: 50 }, (_, i) => {
  const edition = editions[i % editions.length] ?? '2021';
  return [`generated-${i}`, () => generatedDocument(1000 + i, { edition, sentences: 5 + i })] as const;
});
const charts = chartDocuments.map(({ name, document }) => [name, () => document] as const);
const examples = exampleDocuments.map(({ name, document }) => [name, () => document] as const);

test.each([...examples, ...charts, ...generated])('%s says the same in every format', async (_, make) => {
  const { html, docx, ofd, pages } = await textsOf(make());
  expect(ofd.length).toBeGreaterThan(100);
  expect(html).toBe(ofd);
  expect(docx).toBe(ofd);
  expect(pages.ofd).toEqual(pages.pdf);
});

const figuresOf = (data: unknown) =>
  [...(parseReport(data).report?.figures ?? [])].map(([path, { value }]) => [path, value ?? '']);

async function givesItsFiguresBack(input: ReportInput, options: GenerateOptions): Promise<void> {
  const { files } = await generate(input, { ...options, formats: ['html', 'ofd'] });
  const [html, ofd] = files;
  if (!html || !ofd) throw new Error('both were asked for');
  const { data } = await importReport(html.bytes, { name: html.name });
  expect(figuresOf(input).length).toBeGreaterThan(20);
  expect(figuresOf(await extractData(ofd.bytes))).toEqual(figuresOf(input));
  expect(figuresOf(data)).toEqual(figuresOf(input));
}

test.each(examples)('%s gives its figures back from the page and from the OFD', async (name) => {
  const own = join(__dirname, '../../examples', name);
  const input = parse(readFileSync(`${own}.yaml`, 'utf8')) as ReportInput;
  await givesItsFiguresBack(input, { templates: existsSync(own) ? own : undefined });
});

test.each(['2014', '2019', '2021'] as const)('so does a report of %s with charts', async (edition) => {
  const input = inputWithCharts(edition);
  const [previous, ...earlier] = inputsBefore(input, 2);
  await givesItsFiguresBack(input, { previous, earlier });
});
