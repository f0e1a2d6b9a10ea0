import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import {
  composeDocument,
  type Format,
  type Grid,
  type GridCell,
  generate,
  importReport,
  makeWorkbook,
  parseReport,
} from '../../src';
import type { ReportInput } from '../../src/editions/inputs';
import { at } from '../../src/model/figures';
import { openSite, type Site } from './site';
import { inflatedPdf } from './streams';
import { openBrowser } from './system/browser';
import {
  ADDRESS,
  buildPage,
  leavesOf,
  openPage,
  pressed,
  previewed,
  reportViolations,
  saved,
} from './webPage';

const root = join(__dirname, '../..');
const example: ReportInput = parse(readFileSync(join(root, 'examples/2021-suqian-2023.yaml'), 'utf8'));
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What can be typed without opening anything: name, text, figures; those that are 0 are left out as a clerk does. */
const typed = {
  agency: { name: '宿迁市人民政府' },
  year: 2023,
  narrative: { problems: '公开目录更新不够及时。\n下一步按季度核对。' },
  statistics: example.statistics,
} as ReportInput;
const toType = new Map(
  leavesOf({ agency: typed.agency, statistics: typed.statistics, narrative: typed.narrative })
    .filter(([, value]) => value !== 0)
    .map(([path, value]) => [path, String(value)]),
);

let browser: Browser;
beforeAll(async () => {
  buildPage();
  browser = await openBrowser();
});
const sites: Site[] = [];
afterAll(async () => {
  await browser.close();
  for (const site of sites) site.close();
});

const focused = (page: Page): Promise<{ path: string; text: string }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return { path: element?.dataset.path ?? '', text: element?.textContent ?? '' };
  });

/** Tab until something has the focus. */
async function tabTo(page: Page, wanted: (at: { path: string; text: string }) => boolean): Promise<void> {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    if (wanted(await focused(page))) return;
  }
  throw new Error('it cannot be reached by Tab');
}

async function expectFilesOf(page: Page, data: ReportInput, press: (name: string) => () => Promise<void>) {
  const formats: Readonly<Record<string, Format>> = { Word: 'docx', PDF: 'pdf', OFD: 'ofd', 网页: 'html' };
  for (const [button, format] of Object.entries(formats)) {
    const there = await saved(page, press(button));
    const [here] = (await generate(data, { formats: [format] })).files;
    expect(there.name).toBe(here?.name);
    const comparable = (bytes: Uint8Array) =>
      format === 'pdf' ? inflatedPdf(bytes) : Buffer.from(bytes).toString('base64');
    expect([button, comparable(there.bytes) === comparable(here?.bytes ?? new Uint8Array())]).toEqual([
      button,
      true,
    ]);
  }
}

const dataOf = async (page: Page): Promise<ReportInput> =>
  parse((await saved(page, pressed(page, '数据'))).bytes.toString('utf8'));

test('a report of the 2021 edition is typed by keyboard alone, and its files are those of Node', async () => {
  const { page, context, troubles } = await openPage(browser);
  await tabTo(page, ({ text }) => text.includes('2023'));
  await page.keyboard.type('2023');
  await tabTo(page, ({ text }) => text === '开始填写');
  await page.keyboard.press('Enter');
  await previewed(page);
  for (const left = new Map(toType); left.size > 0; ) {
    await tabTo(page, ({ path }) => left.has(path));
    const { path } = await focused(page);
    await page.keyboard.type(left.get(path) ?? '');
    left.delete(path);
  }
  const byKeys = (name: string) => async () => {
    await tabTo(page, ({ text }) => text === name);
    await page.keyboard.press('Enter');
  };
  const data = parse((await saved(page, byKeys('数据'))).bytes.toString('utf8'));
  for (const [path, value] of toType) expect([path, String(at(data, path))]).toEqual([path, value]);
  await expectFilesOf(page, data, byKeys);
  expect(troubles).toEqual([]);
  await context.close();
});

/** As a spreadsheet puts a table on the clipboard: what merged cells cover is empty. */
const tabbed = ({ rows, columns, cells }: Grid): string =>
  Array.from({ length: rows }, (_, row) =>
    columns
      .map((_, column) => cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '')
      .join('\t'),
  ).join('\r\n');

/** The same as it is copied from a page. */
const marked = ({ rows, cells }: Grid): string => {
  const cell = ({ rowSpan, colSpan, text }: GridCell) =>
    `<td rowspan="${rowSpan}" colspan="${colSpan}">${text}</td>`;
  const row = (at: number) =>
    `<tr>${cells
      .filter((each) => each.row === at)
      .map(cell)
      .join('')}</tr>`;
  return `<table>${Array.from({ length: rows }, (_, at) => row(at)).join('')}</table>`;
};

const pasteInto = (page: Page, path: string, text: string, html = '') =>
  page.evaluate(
    ([place, plain, markup]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (markup) clipboardData.setData('text/html', markup);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector(`[data-path="${place}"]`)?.dispatchEvent(event);
    },
    [path, text, html] as const,
  );

test('blocks are pasted: by their labels, and numbers alone from a cell on', async () => {
  const { page, context, troubles } = await openPage(browser, 1280, '#2023');
  await previewed(page);
  await page.locator('[data-path="agency.name"]').fill('宿迁市人民政府');
  const { report } = parseReport(example);
  if (!report) throw new Error('the example can be read');
  const tables = composeDocument(report).document.blocks.filter((block) => block.type === 'table');
  expect(tables).toHaveLength(3);
  for (const [i, { grid }] of tables.entries()) {
    await pasteInto(page, 'statistics.disclosure.licensing', tabbed(grid), i === 0 ? marked(grid) : '');
    await page.waitForFunction(() =>
      /按栏目名称填入 \d+ 格/.test(document.querySelector('.notice')?.textContent ?? ''),
    );
    expect(await page.locator('.notice li').allTextContents()).toEqual([]);
    await page.getByRole('button', { name: '关闭' }).click();
  }
  const data = await dataOf(page);
  for (const [path, value] of toType)
    if (path.startsWith('statistics.')) expect([path, String(at(data, path))]).toEqual([path, value]);
  await pasteInto(page, 'statistics.requests.results.granted.businesses', '7\t8\n1,009\t/\r\n');
  await pasteInto(
    page,
    'statistics.requests.results.other.feeNotPaid.businesses',
    '\t对象甲\t对象乙\r\n某种情形\t21\t22\r\n',
  );
  await page.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('已填入 2 格'));
  const after = at(await dataOf(page), 'statistics.requests.results');
  expect(at(after, 'granted')).toMatchObject({ businesses: 7, researchInstitutions: 8 });
  expect(at(after, 'partlyGranted')).toMatchObject({ businesses: 1009, researchInstitutions: 'n/a' });
  await expectFilesOf(page, await dataOf(page), (name) => pressed(page, name));
  expect(troubles).toEqual([]);
  await context.close();
});

test('a Word file is read as Node reads it, last year’s is for comparison; what was saved opens again', async () => {
  const { page, context, troubles } = await openPage(browser);
  const { files } = await generate(example, { formats: ['docx', 'pdf'], attachData: false });
  const [word] = files;
  const buffer = Buffer.from(word?.bytes ?? []);
  const input = () => page.locator('input[type=file]').first();
  await input().setInputFiles({ name: '去年.docx', mimeType: '', buffer });
  await previewed(page);
  const { data } = await importReport(buffer, { name: '去年.docx' });
  expect(await dataOf(page)).toEqual(JSON.parse(JSON.stringify(data)));
  const { bytes } = await saved(page, pressed(page, '填报表'));
  page.on('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: /换年度/ }).click();
  await page.getByRole('combobox').selectOption('2024');
  await page.getByRole('button', { name: '开始填写' }).click();
  await input().setInputFiles({ name: '去年.docx', mimeType: '', buffer });
  await page.waitForSelector('.before');
  expect((await dataOf(page)).agency).toEqual(JSON.parse(JSON.stringify(data?.agency)));
  expect((await dataOf(page)).statistics).toBeUndefined();
  await input().setInputFiles({ name: '填报表.xlsx', mimeType: '', buffer: bytes });
  await page.waitForSelector('.notice');
  expect(troubles).toEqual([]);
  await context.close();
});

/** As a mouse drops files on the page. */
const dropped = (page: Page, files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
  page.evaluate(
    (all) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of all)
        dataTransfer.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') })),
  );

const noticed = async (page: Page): Promise<string> => {
  const text = (await page.locator('.notice').textContent()) ?? '';
  await page.getByRole('button', { name: '关闭' }).click();
  return text;
};

test('every kind of file is dropped on the page: reports take the place of what is there, tables alone their cells', async () => {
  const { page, context, troubles } = await openPage(browser, 1280, '#2023');
  await previewed(page);
  const formats: readonly Format[] = ['docx', 'pdf', 'ofd', 'html'];
  const { files } = await generate(example, { formats });
  const { bytes: workbook = new Uint8Array() } = await makeWorkbook({ data: example });
  const json = { name: '数据.json', bytes: Buffer.from(JSON.stringify(example)) };
  for (const file of [...files, { name: '填报表.xlsx', bytes: workbook }, json]) {
    await dropped(page, [file]);
    expect([file.name, await noticed(page)]).toEqual([
      file.name,
      expect.stringContaining(`已读入 ${file.name}`),
    ]);
    const { agency, statistics } = await dataOf(page);
    expect([file.name, agency.name]).toEqual([file.name, expect.stringMatching(/^宿迁市/)]); // as its title has it
    for (const [path, value] of leavesOf(example.statistics))
      if (value !== 0)
        expect([file.name, path, String(at(statistics, path))]).toEqual([file.name, path, String(value)]);
    await page.getByRole('button', { name: '撤销' }).click();
  }
  await page.locator('[data-path="agency.name"]').fill('某某市水利局');
  await page.locator('[data-path="narrative.problems"]').fill('公开目录更新不够及时。');
  const { report } = parseReport(example);
  const tables = report
    ? composeDocument(report).document.blocks.filter((block) => block.type === 'table')
    : [];
  const csv = tables
    .map(({ grid }) => tabbed(grid).replaceAll(/[,，]/g, '').replaceAll('\t', ','))
    .join('\n');
  await dropped(page, [{ name: '统计表.csv', bytes: Buffer.from(csv) }]);
  expect(await noticed(page)).toContain('已读入 统计表.csv');
  expect(await dataOf(page)).toMatchObject({
    agency: { name: '某某市水利局' },
    year: 2023,
    narrative: { problems: '公开目录更新不够及时。' },
    statistics: { disclosure: { licensing: at(example.statistics, 'disclosure.licensing') } },
  });
  await dropped(page, [{ name: '坏.docx', bytes: Buffer.from('坏') }]);
  expect(await noticed(page)).toContain('没有完成');
  expect(troubles).toEqual([]);
  await context.close();
});

test('what is no figure is left out of what is shown, also of data that are opened and of a draft', async () => {
  const { page, context, troubles } = await openPage(browser);
  page.on('dialog', (dialog) => dialog.accept());
  const data = { year: 2023, statistics: { disclosure: { licensing: '12件' }, requests: 3 } };
  await dropped(page, [{ name: '数据.json', bytes: Buffer.from(JSON.stringify(data)) }]);
  await previewed(page);
  const cell = page.locator('[data-path="statistics.disclosure.licensing"]');
  expect(await cell.inputValue()).toBe('12件');
  expect(await page.getByRole('button', { name: /12件.*不是这一格的数字/ }).count()).toBe(1);
  await page.getByRole('checkbox', { name: '在本机浏览器中保留草稿' }).check();
  await page.reload();
  await page.getByRole('button', { name: '继续草稿' }).click();
  await previewed(page);
  await cell.fill('１，２３４');
  expect(await cell.inputValue()).toBe('1234');
  expect(troubles).toEqual([]);
  await context.close();
});

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    type Axe = {
      run: (
        root: Document,
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, { runOnly: values });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, TAGS);
}

test.each([320, 768, 1280])(
  '%i px: axe has nothing against any view, and none scrolls sideways',
  async (width) => {
    const { page, context } = await openPage(browser, width);
    const look = async (view: string) => {
      expect([view, await faultsOf(page)]).toEqual([view, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([view, wide]).toEqual([view, Math.min(wide, width)]);
    };
    await look('start');
    await page.getByRole('combobox').selectOption('2023');
    await page.getByRole('button', { name: '开始填写' }).click();
    await previewed(page);
    await page.locator('[data-path="statistics.requests.received.naturalPersons"]').fill('12');
    await page.getByText('正文所需的事实和发布信息（选填）').last().click();
    await page.getByRole('button', { name: '改写这一部分' }).first().click();
    await pasteInto(page, 'statistics.requests.received.businesses', '1\t2');
    await page.waitForSelector('.notice');
    await look('report');
    await page.getByRole('button', { name: 'English' }).click();
    await look('English');
    await page.getByRole('checkbox').last().check();
    await page.getByRole('checkbox', { name: 'Keep a draft in this browser' }).check();
    await page.reload();
    await page.waitForSelector('.kept');
    await look('draft');
    await context.close();
  },
);

test('findings are at their cells and lead to them', async () => {
  const { page, context } = await openPage(browser, 1280, '#2023');
  const cell = page.locator('[data-path="statistics.requests.received.naturalPersons"]');
  await cell.fill('12');
  const finding = page.getByRole('button', { name: /勾稽关系不平/ }).first();
  await finding.click();
  expect((await focused(page)).path).toBe('statistics.requests.received.naturalPersons');
  expect(await cell.getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: /存在的主要问题及改进情况须由本机关填写/ }).click();
  expect((await focused(page)).path).toBe('narrative.problems');
  await context.close();
});

test('the first preview comes in 2 s once the faces are there, an edit in 150 ms', async () => {
  const { page, context } = await openPage(browser, 1280, '#2023');
  await previewed(page);
  await page.getByRole('button', { name: /换年度/ }).click();
  const begun = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: '开始填写' }).click();
  await previewed(page);
  const first = (await page.evaluate(() => performance.now())) - begun;
  const cell = page.locator('[data-path="statistics.requests.received.naturalPersons"]');
  await cell.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let since = 0;
    addEventListener(
      'input',
      () => {
        since = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      if (since > 0) times.push(performance.now() - since);
      since = 0;
    }).observe(document.querySelector('.pages') as Node, { childList: true, subtree: true });
  });
  for (let i = 1; i <= 60; i++) {
    await cell.fill(String(i));
    await page.waitForFunction((n) => (window as unknown as { times: number[] }).times.length >= n, i);
  }
  const times = await page.evaluate(() =>
    (window as unknown as { times: number[] }).times.sort((a, b) => a - b),
  );
  const p95 = times[Math.floor(times.length * 0.95)] ?? 0;
  console.log(
    `first preview ${first.toFixed(0)} ms; edits: median ${times[30]?.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
  );
  // Wide bounds: the machine has other things to do. What it takes alone is in the README.
  expect(first).toBeLessThan(6000);
  expect(p95).toBeLessThan(900);
  await context.close();
});

test('200 cells are filled and undone without loss, and redone', async () => {
  const { page, context } = await openPage(browser, 1280, '#2023');
  await page.waitForSelector('table.form');
  const before = await dataOf(page);
  const inPage = (action: 'fill' | 'z' | 'y') =>
    page.evaluate(async (what) => {
      const inputs = Array.from(document.querySelectorAll<HTMLInputElement>('td.figure input'));
      const done: [string, number][] = [];
      for (let i = 0; i < 200; i++) {
        const input = inputs[i % inputs.length];
        if (what !== 'fill') dispatchEvent(new KeyboardEvent('keydown', { key: what, ctrlKey: true }));
        else if (input) {
          input.focus();
          input.value = String(i + 1);
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          done.push([input.dataset.path ?? '', i + 1]);
        }
        if (i % 20 === 19) await new Promise((resolve) => setTimeout(resolve));
      }
      return done;
    }, action);
  const last = new Map(await inPage('fill'));
  const filled = await dataOf(page);
  for (const [path, value] of last) expect([path, at(filled, path)]).toEqual([path, value]);
  await inPage('z');
  expect(await dataOf(page)).toEqual(before);
  expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
  await inPage('y');
  expect(await dataOf(page)).toEqual(filled);
  await context.close();
});

test('a draft is kept only where that was asked for, and offered after a crash', async () => {
  const { page, context } = await openPage(browser, 1280, '#2023');
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('[data-path="agency.name"]').fill('某某市水利局');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('checkbox', { name: '在本机浏览器中保留草稿' }).check();
  await page.locator('[data-path="statistics.disclosure.licensing"]').fill('77');
  await page.waitForFunction(() => localStorage.getItem('nianbao.draft')?.includes('77'));
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(ADDRESS);
  await again.getByText(/本机留有草稿：某某市水利局，2023年度/).waitFor();
  await again.getByRole('button', { name: '继续草稿' }).click();
  expect(await again.locator('[data-path="statistics.disclosure.licensing"]').inputValue()).toBe('77');
  expect(await dataOf(again)).toMatchObject({
    agency: { name: '某某市水利局' },
    statistics: { disclosure: { licensing: 77 } },
  });
  await again.getByRole('checkbox', { name: '在本机浏览器中保留草稿' }).uncheck();
  expect(await again.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});

test('the folder works from a server under a strict policy, and asks it for nothing else', async () => {
  const site = await openSite(
    {},
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:",
  );
  sites.push(site);
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  await page.addInitScript(reportViolations);
  await page.goto(`${site.address}/dist/web/index.html#2024`);
  await previewed(page);
  expect(troubles).toEqual([]);
  expect(site.asked.filter((path) => !path.startsWith('/dist/web/'))).toEqual([]);
  expect(site.asked.filter((path) => path.includes('Fallback'))).toEqual([]);
  await page.close();
});

test('form and preview are elements of another page', async () => {
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
  const html = readFileSync(join(root, 'examples/elements.html'), 'utf8');
  const script = readFileSync(join(root, 'examples/elements.js'), 'utf8');
  const site = await openSite({ '/oa/elements.html': html, '/oa/elements.js': script }, policy);
  sites.push(site);
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  await page.addInitScript(reportViolations);
  await page.goto(`${site.address}/oa/elements.html`);
  await previewed(page);
  await page.locator('nianbao-form [data-path="statistics.disclosure.licensing"]').fill('88');
  await page.waitForFunction(() => document.querySelector('#data')?.textContent?.includes('88'));
  expect(troubles).toEqual([]);
  expect(site.asked.filter((path) => !/^\/(oa|dist\/web)\//.test(path))).toEqual([]);
  await page.close();
});
