import type { Document } from '../../../src/document/nodes';
import { withLinks } from '../../../src/layout/links';
import type { Run } from '../../../src/layout/page';
import { runsOf } from '../../../src/layout/paintOrder';
import { layoutDocument, loadFaces, renderPdf } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { documentOf, paragraph } from '../../layout/fixtures';
import { readPdf } from './readPdf';
import { tagFaults } from './tagJudge';

const faces = loadFaces();
const url = 'https://www.example.gov.cn/zwgk/zfxxgkml/index.html?year=2023&part=annual-report';
const document: Document = documentOf(
  paragraph(`本报告可在示例县人民政府网站下载，网址：${url}，联系邮箱：xxgk@example.gov.cn；欢迎查阅。`),
  paragraph('没有网址的一段。'),
);
const { layout } = layoutDocument(document, { profile: gbt9704, faces });
const linked = withLinks(layout, document, faces);
const runs = (pages: typeof layout.pages): readonly Run[] => pages.flatMap(runsOf);

test('runs know the address that they are part of, and stay where they are', () => {
  const words = new Map<string, string>();
  for (const { link, text } of runs(linked.pages))
    if (link) words.set(link.target, (words.get(link.target) ?? '') + text);
  expect([...words]).toEqual([
    [url, url],
    ['mailto:xxgk@example.gov.cn', 'xxgk@example.gov.cn'],
  ]);
  const ends = (of: readonly Run[]) => new Map(of.map(({ baseline, x, advance }) => [baseline, x + advance]));
  const before = ends(runs(layout.pages));
  for (const [baseline, end] of ends(runs(linked.pages)))
    expect(end).toBeCloseTo(before.get(baseline) ?? 0, 2);
  expect(
    runs(linked.pages)
      .map(({ text }) => text)
      .join(''),
  ).toBe(
    runs(layout.pages)
      .map(({ text }) => text)
      .join(''),
  );
});

test.each([true, false])('a link is an annotation for each line (tagged: %s)', async (tagged) => {
  const bytes = await renderPdf(linked, {
    properties: document.properties,
    faces,
    ...(tagged && { document }),
  });
  const annotations = [...readPdf(bytes).objects.values()].flatMap(({ dictionary }) =>
    /\/Subtype \/Link/.test(dictionary) ? [dictionary] : [],
  );
  const lines = new Set(
    runs(linked.pages).flatMap(({ link, baseline }) => (link?.target === url ? [baseline] : [])),
  );
  expect(annotations.filter((text) => text.includes(`/URI (${url})`))).toHaveLength(lines.size);
  expect(lines.size).toBeGreaterThan(1);
  for (const text of annotations) {
    expect(text).toContain('/F 4');
    expect(/\/StructParent \d+/.test(text)).toBe(tagged);
  }
  if (tagged) {
    expect(tagFaults(bytes)).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/S \/Link\n.*\/OBJR/s);
  }
});

test('without an address nothing changes', () => {
  const plain = documentOf(paragraph('没有网址的一段。'));
  const laid = layoutDocument(plain, { profile: gbt9704, faces }).layout;
  expect(withLinks(laid, plain, faces)).toBe(laid);
});
