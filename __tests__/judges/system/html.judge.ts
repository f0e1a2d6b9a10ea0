import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chartWords } from '../../../src/document/chart';
import { headsOf, scopeOf } from '../../../src/document/heads';
import { layOut } from '../../../src/layout';
import { renderHtml } from '../../../src/render/html/renderHtml';
import { htmlStylesheet } from '../../../src/render/html/stylesheet';
import { loadFaces } from '../../../src/stages';
import { gbt9704 } from '../../../src/typography/gbt9704';
import { documentOf, paragraph } from '../../layout/fixtures';
import { hostPage } from '../../render/html/hostPage';
import { chartDocuments, chartsIn } from '../charts';
import { exampleDocuments } from '../reports';
import { accessibleNodes } from './accessibility';
import { openBrowser } from './browser';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const faces = loadFaces();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SCREENS = [
  [320, 'light'],
  [768, 'dark'],
  [1280, 'light'],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const facts = [{ name: '索引号', value: '001' }];
const downloads = [{ name: 'PDF 版', href: 'a.pdf' }];

function waysOf({ document }: (typeof exampleDocuments)[number]) {
  const { hints, layout } = layOut(document, { profile: gbt9704, faces });
  const options = { profile: gbt9704, hints, facts, downloads };
  return {
    pages: layout.pages.length,
    page: renderHtml(document, options),
    ways: {
      page: renderHtml(document, options),
      fragment: hostPage(htmlStylesheet(gbt9704), renderHtml(document, { ...options, as: 'fragment' })),
      inline: hostPage('', renderHtml(document, { ...options, as: 'inline' })),
    },
  };
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    type Axe = { run: (root: Document, options: object) => Promise<{ violations: { id: string }[] }> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: values });
    return violations.map(({ id }) => id);
  }, TAGS);
}

const [, , ofCharts] = chartDocuments;
const documents = [...exampleDocuments, ...(ofCharts ? [ofCharts] : [])];

/** White space counts for nothing. */
const plain = (text: string) => text.replace(/\s/gu, '');

describe.each(documents.map((each) => [each.name, waysOf(each), each.document] as const))(
  '%s',
  (_, made, source) => {
    it.each(Object.entries(made.ways))(
      '%s: axe has nothing against it, and it does not scroll, narrow or wide, light or dark',
      async (__, html) => {
        for (const [width, colorScheme] of SCREENS) {
          const page = await browser.newPage({
            viewport: { width, height: 900 },
            colorScheme,
            bypassCSP: true,
          });
          await page.setContent(html);
          expect([width, colorScheme, await faultsOf(page)]).toEqual([width, colorScheme, []]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(wide).toBeLessThanOrEqual(width);
          await page.close();
        }
      },
    );

    it('names to screen readers the column and row heads of every figure', async () => {
      const page = await browser.newPage();
      await page.setContent(made.page);
      const nodes = await accessibleNodes(page);
      await page.close();
      const byId = new Map(nodes.map((node) => [node.attributes.get('id'), node]));
      const figures = nodes.filter(({ tag, attributes }) => tag === 'td' && attributes.has('headers'));
      const grids = source.blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : []));
      const wanted = grids.flatMap((grid) =>
        [...headsOf(grid)].map(([cell, heads]) => ({
          heads: heads.map((head) => `${scopeOf(head)}header ${plain(head.text)}`),
          isFigure: cell.figure !== undefined,
        })),
      );
      const named = figures.map(({ attributes, role }) => {
        expect(role).toMatch(/^(?:grid)?cell$/);
        return (attributes.get('headers') ?? '').split(' ').map((id) => {
          const head = byId.get(id);
          return `${head?.role} ${plain(head?.name ?? '')}`;
        });
      });
      expect(wanted.filter(({ isFigure }) => isFigure).length).toBeGreaterThan(50);
      for (const { heads, isFigure } of wanted) if (isFigure) expect(heads.length).toBeGreaterThan(0);
      expect(named).toEqual(wanted.flatMap(({ heads }) => (heads.length > 0 ? [heads] : [])));
    });

    it('says of each chart what it shows, and has its numbers in a table with heads', async () => {
      const page = await browser.newPage();
      await page.setContent(made.page);
      const nodes = await accessibleNodes(page);
      await page.close();
      const charts = chartsIn(source);
      const pictures = nodes.filter(({ tag, role }) => tag === 'svg' && /^(?:image|img)$/.test(role));
      expect(pictures.map(({ name }) => name)).toEqual(charts.map(chartWords));
      const inTable = nodes.filter(({ tag, attributes }) => /^t[dh]$/.test(tag) && !attributes.has('class'));
      expect(inTable.map(({ role, name }) => `${role.replace('gridcell', 'cell')} ${plain(name)}`)).toEqual(
        charts.flatMap(({ form, unit, series, groups }) => [
          ...(form === 'bars' ? ['项目', `数量（${unit}）`] : ['年度', ...series]).map(
            (name) => `columnheader ${name}`,
          ),
          ...groups.flatMap(({ label, values }) => [
            `rowheader ${label}`,
            ...values.map((value) => `cell ${value}`),
          ]),
        ]),
      );
    });

    it('prints as many pages as the PDF has', async () => {
      const page = await browser.newPage();
      await page.setContent(made.page);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      await page.close();
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(made.pages);
    });
  },
);

it('a page without names of heads is noticed', async () => {
  const [example] = exampleDocuments;
  if (!example) throw new Error('there are examples');
  const page = await browser.newPage({ bypassCSP: true });
  await page.setContent(waysOf(example).page.replace(/ headers="[^"]+"/, ' headers="nowhere"'));
  expect(await faultsOf(page)).toContain('td-headers-attr');
  await page.close();
});

it('a script in the data stays text, and the page asks for nothing', async () => {
  const words =
    '<script>document.title="x"</script><img src="https://example.invalid/a.png" onerror="document.title=1">';
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(renderHtml(documentOf(paragraph(words)), { profile: gbt9704 }));
  expect(await page.evaluate(() => document.querySelector('p')?.textContent)).toBe(words);
  expect(await page.title()).not.toBe('x');
  expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
  await page.close();
});
