import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Document } from '../../../src/document/nodes';
import type { FaceSet } from '../../../src/faces/faceSet';
import { shippedFaces } from '../../../src/faces/shipped';
import type { Layout, Run } from '../../../src/layout/page';
import { layoutDocument, loadFaces, renderPdf } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { documentOf, narrative, paragraph, properties, requestsTable } from '../../layout/fixtures';
import { pageTexts, readPdf } from './readPdf';

const faces = loadFaces();
const layoutOf = (document: Document, set: FaceSet = faces): Layout =>
  layoutDocument(document, { profile: gbt9704, faces: set }).layout;
const pdfOf = (document: Document, set: FaceSet = faces) =>
  renderPdf(layoutOf(document, set), { properties: document.properties, faces: set });

const data = {
  name: 'report.json',
  type: 'application/json',
  data: Buffer.from('{"year":2023}'),
  description: '报告数据',
  relationship: 'Source',
} as const;

describe('text', () => {
  test('is extracted run by run as it was laid out, in reading order', async () => {
    const layout = layoutOf(narrative());
    const texts = pageTexts(await renderPdf(layout, { properties, faces }));
    const expected = layout.pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'run' ? item.text : [])),
    );
    expect(texts.map((page) => page.map(({ text }) => text))).toEqual(expected);
  });

  test('stands where the layout puts it', async () => {
    const layout = layoutOf(narrative());
    const texts = pageTexts(await renderPdf(layout, { properties, faces }));
    layout.pages.forEach((page, i) => {
      const runs = page.items.filter((item): item is Run => item.kind === 'run');
      runs.forEach((run, k) => {
        expect(texts[i]?.[k]?.x).toBeCloseTo(run.x, 2);
        expect(texts[i]?.[k]?.y).toBeCloseTo(page.height - run.baseline, 2);
      });
    });
  });

  test('characters that a face draws with one glyph are extracted as they were written', async () => {
    const text = '户戶⼾·‧—―';
    const layout = layoutOf(documentOf(paragraph(text)));
    const [page = []] = pageTexts(await renderPdf(layout, { properties, faces }));
    const printed = layout.pages[0]?.items.flatMap((item) => (item.kind === 'run' ? item.text : [])).join('');
    expect(page.map((shown) => shown.text).join('')).toBe(printed);
  });
});

describe('the file', () => {
  test('is PDF 1.7, PDF/A-2b, with its language and title, and tells nothing of the machine', async () => {
    const bytes = await pdfOf(documentOf(paragraph('正文。')));
    const source = Buffer.from(bytes).toString('latin1');
    const xmp = [...readPdf(bytes).objects.values()].find(({ dictionary }) =>
      dictionary.includes('/Subtype /XML'),
    );
    expect(source.startsWith('%PDF-1.7')).toBe(true);
    expect(source).toContain('/Lang (zh-CN)');
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('(D:20240117000000Z)');
    expect(xmp?.stream?.toString('utf8')).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp?.stream?.toString('utf8')).toContain(properties.title);
    expect(source.match(/\(D:\d+Z\)/g)?.every((date) => date === '(D:20240117000000Z)')).toBe(true);
  });

  test('carries attachments as associated files of PDF/A-3b', async () => {
    const layout = layoutOf(documentOf(paragraph('正文。')));
    const { objects } = readPdf(await renderPdf(layout, { properties, faces, attachments: [data] }));
    const all = [...objects.values()];
    expect(all.some(({ stream }) => stream?.toString() === '{"year":2023}')).toBe(true);
    expect(all.some(({ dictionary }) => dictionary.includes('/AFRelationship /Source'))).toBe(true);
    expect(all.some(({ stream }) => stream?.toString().includes('<pdfaid:part>3</pdfaid:part>'))).toBe(true);
  });

  test('has no attachment in PDF/A-2b', async () => {
    const options = { properties, faces, attachments: [data], archive: 'PDF/A-2b' } as const;
    await expect(renderPdf(layoutOf(documentOf()), options)).rejects.toThrow(RangeError);
  });

  test('embeds each face as a subset that can be searched', async () => {
    const { objects } = readPdf(await pdfOf(narrative()));
    const fonts = [...objects.values()].filter(({ dictionary }) => dictionary.includes('/Subtype /Type0'));
    const descriptors = [...objects.values()].filter(({ dictionary }) =>
      dictionary.includes('/Type /FontDescriptor'),
    );
    expect(fonts.length).toBeGreaterThanOrEqual(5);
    for (const { dictionary } of fonts) expect(dictionary).toMatch(/\/BaseFont \/[A-Z]{6}\+.*\/ToUnicode/s);
    for (const { dictionary } of descriptors) expect(dictionary).toContain('/FontFile2');
  });

  test('has nested bookmarks that open at their heading', async () => {
    const { objects } = readPdf(await pdfOf(narrative()));
    const items = [...objects.values()].filter(({ dictionary }) => dictionary.includes('/Dest ['));
    const root = [...objects.values()].find(
      ({ dictionary }) =>
        /\/Count [1-9]/.test(dictionary) && dictionary.includes('/First') && !dictionary.includes('/Title'),
    );
    expect(items).toHaveLength(layoutOf(narrative()).outline.length);
    expect(root).toBeDefined();
    expect(items.filter(({ dictionary }) => dictionary.includes('/Count -'))).toHaveLength(2);
  });

  test('keeps metadata well-formed whatever the title holds', async () => {
    const document = { ...documentOf(), properties: { ...properties, title: '甲<乙>&"丙"\u0000' } };
    const { objects } = readPdf(await pdfOf(document));
    const xmp = [...objects.values()].find(({ dictionary }) => dictionary.includes('/Subtype /XML'));
    expect(xmp?.stream?.toString('utf8')).toContain('甲&lt;乙&gt;&amp;"丙"');
  });
});

describe('same input, same bytes', () => {
  test('again, from other faces objects, beside other documents', async () => {
    const [first, , second] = await Promise.all([
      pdfOf(narrative()),
      pdfOf(documentOf(requestsTable())),
      pdfOf(narrative(), loadFaces()),
    ]);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });
});

describe('two embedders in one process', () => {
  test('the shared instance of pdfmake stays as it was, and nothing is printed', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const before = { ...pdfmake } as Record<string, unknown>;
    const stored = Object.keys((before.virtualfs as { storage: object }).storage);
    await pdfOf(documentOf(paragraph('正文。')));
    expect({ ...pdfmake }).toEqual(before);
    expect(Object.keys((before.virtualfs as { storage: object }).storage)).toEqual(stored);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('a layout is not changed by painting it', async () => {
    const layout = layoutOf(narrative());
    const copy = structuredClone(layout);
    await renderPdf(layout, { properties, faces });
    expect(layout).toEqual(copy);
  });
});

describe('a leaf that is no string or number never reaches pdfmake', () => {
  const run = {
    kind: 'run',
    text: '正文',
    face: 'fangsong',
    size: 16,
    x: 80,
    baseline: 120,
    advance: 32,
    spacing: 0,
    from: { block: 0 },
  } as const;
  const paint = (item: object) =>
    renderPdf(
      { pages: [{ number: 1, width: 595.3, height: 841.9, items: [item as Run] }], outline: [] },
      { properties, faces },
    );

  test.each([
    ['a node for text', { ...run, text: [{ image: '/etc/passwd' }] }],
    ['an infinite place', { ...run, x: Number.POSITIVE_INFINITY }],
    ['text for a size', { ...run, size: '16' }],
  ])('%s', async (_, item) => {
    await expect(paint(item)).rejects.toThrow(TypeError);
  });

  test('a colour is RRGGBB', async () => {
    const fill = { kind: 'fill', x: 1, y: 1, width: 1, height: 1, colour: 'url(x)', from: { block: 0 } };
    await expect(paint(fill)).rejects.toThrow(TypeError);
  });
});

describe('own faces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-faces-'));
  const file = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  test('a face by path is embedded in the place of the shipped one', async () => {
    const own = loadFaces({ fangsong: shippedFaces.kaiti });
    const [page = []] = pageTexts(await pdfOf(documentOf(paragraph('正文。')), own));
    expect(own.findings).toEqual([]);
    expect(page[0]?.font).toMatch(/Kaiti/);
  });

  test.each([
    ['missing', () => join(folder, 'none.ttf')],
    ['corrupt', () => file('text.ttf', 'not a font at all, but some words')],
    ['corrupt', () => file('empty.ttf', '')],
    ['woff', () => file('face.woff2', 'wOF2 and the rest of it')],
  ])('a face that is %s becomes a finding, and the shipped one is used', async (reason, path) => {
    const own = loadFaces({ fangsong: path() });
    expect(own.findings).toMatchObject([{ code: `face.${reason}`, path: 'fonts.fangsong', blocking: false }]);
    expect(own.face('fangsong').source).toBe(shippedFaces.fangsong);
  });
});
