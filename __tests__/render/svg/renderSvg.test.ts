import { generate } from '../../../src';
import { layOut } from '../../../src/layout';
import { runsOf } from '../../../src/layout/paintOrder';
import { renderSvg } from '../../../src/render/svg/renderSvg';
import { loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { chartDocuments } from '../../judges/charts';
import { exampleDocuments } from '../../judges/reports';
import { all, parse } from '../../judges/xml';
import { documentOf, paragraph, requestsTable } from '../../layout/fixtures';

const faces = loadFaces();
const profile = gbt9704;
const turned = documentOf(paragraph('文<b>&"'), { ...requestsTable(), landscape: true });
const documents = [...exampleDocuments, ...chartDocuments, { name: 'a landscape page', document: turned }];

describe.each(documents.map(({ name, document }) => [name, document] as const))('%s', (_, document) => {
  const { layout } = layOut(document, { profile, faces });
  const pages = renderSvg(layout, { profile });

  it('has each run of the pages in its place, within 0.01 pt', () => {
    expect(pages).toHaveLength(layout.pages.length);
    layout.pages.forEach((page, i) => {
      const texts = all(parse(pages[i] ?? ''), 'text');
      const runs = runsOf(page);
      expect(texts.map(({ text }) => text)).toEqual(runs.map(({ text }) => text));
      runs.forEach(({ x, baseline, size, spacing, turned: isTurned }, at) => {
        const { attributes } = texts[at] as (typeof texts)[number];
        expect(Math.abs(Number(attributes.x) - x)).toBeLessThan(0.01);
        expect(Math.abs(Number(attributes.y) - baseline)).toBeLessThan(0.01);
        expect(Number(attributes['font-size'])).toBeCloseTo(size, 2);
        expect(Number(attributes['letter-spacing'] ?? 0)).toBeCloseTo(spacing, 2);
        expect(attributes.transform !== undefined).toBe(isTurned === true);
      });
    });
  });

  it('draws every rule and fill, and asks for nothing', () => {
    layout.pages.forEach(({ items }, i) => {
      const root = parse(pages[i] ?? '');
      const count = (kind: string) => items.filter((item) => item.kind === kind).length;
      expect(all(root, 'line')).toHaveLength(count('rule'));
      expect(all(root, 'rect')).toHaveLength(count('fill') + 1); // and the paper
      expect(pages[i]).not.toMatch(/<script|<image|href|url\(/);
    });
  });

  it('is the same again', () => {
    expect(renderSvg(layout, { profile })).toEqual(pages);
  });
});

it('is a format, a file a page; with its faces as data where that is asked for', async () => {
  const input = { agency: { name: '示例县水利局' }, year: 2023 };
  const { files, pages } = await generate(input, { formats: ['svg'], embedFonts: true });
  expect(files.map(({ name }) => name)).toEqual(
    Array.from({ length: pages }, (_, i) => `示例县水利局2023年政府信息公开工作年度报告-${i + 1}.svg`),
  );
  for (const { bytes } of files) {
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(
      /^<svg [^>]*>\n<style>.*@font-face\{font-family:"nianbao-\w+";src:url\(data:font\/ttf/,
    );
  }
});
