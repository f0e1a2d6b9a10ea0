import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Format, generate, importReport } from '../../src';
import type { ReportInput } from '../../src/editions/inputs';
import { inflatedPdf } from './streams';
import { type Firefox, openFirefox, until } from './system/firefox';
import { buildPage } from './webPage';

const root = join(__dirname, '../..');
const example: ReportInput = parse(readFileSync(join(root, 'examples/2021-suqian-2023.yaml'), 'utf8'));

const [ENTER, RIGHT, TAB, CONTROL] = ['\uE007', '\uE014', '\uE004', '\uE009'] as const;

let firefox: Firefox;
let address: string;
const folder = mkdtempSync(join(tmpdir(), 'web-'));
beforeAll(async () => {
  address = buildPage(folder);
  firefox = await openFirefox();
});
afterAll(async () => {
  await firefox.close();
  rmSync(folder, { recursive: true });
});

const there = (selector: string) =>
  until(selector, () =>
    firefox
      .evaluate((wanted) => (document.querySelector(wanted) ? true : undefined), selector)
      .then((found) => found ?? undefined),
  );
const click = (text: string) =>
  firefox.evaluate((name) => {
    const button = Array.from(document.querySelectorAll('button')).find(
      (each) => each.textContent?.trim() === name,
    );
    button?.click();
  }, text);
const focus = (path: string) =>
  firefox.evaluate((place) => document.querySelector<HTMLElement>(`[data-path="${place}"]`)?.focus(), path);
const typedAt = (path: string) =>
  firefox.evaluate(
    (place) => document.querySelector<HTMLInputElement>(`[data-path="${place}"]`)?.value,
    path,
  );
const withControl = (key: string) =>
  firefox.command('WebDriver:PerformActions', {
    actions: [
      {
        type: 'key',
        id: 'keys',
        actions: [
          { type: 'keyDown', value: CONTROL },
          { type: 'keyDown', value: key },
          { type: 'keyUp', value: key },
          { type: 'keyUp', value: CONTROL },
        ],
      },
    ],
  });

/** By the clipboard itself. */
async function paste(path: string, text: string): Promise<void> {
  await focus('agency.name');
  await firefox.evaluate((plain) => {
    const copy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', plain);
      event.preventDefault();
    };
    addEventListener('copy', copy, { once: true, capture: true });
    (document.activeElement as HTMLInputElement).select();
  }, text);
  await withControl('c');
  await focus(path);
  await withControl('v');
}

test('in Firefox, from a disk without a network: keys, a block, a Word file, all that is saved, the draft', async () => {
  await firefox.command('WebDriver:Navigate', { url: `${address}#2023` });
  await there('.sheet svg');
  await firefox.evaluate(() => {
    const troubles: string[] = [];
    Object.assign(window, { troubles });
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => troubles.push(violatedDirective));
    addEventListener('error', ({ message }) => troubles.push(message));
  });

  await focus('agency.name');
  await firefox.press(...'某某市水利局');
  await focus('statistics.requests.received.naturalPersons');
  await firefox.press('1', '2', RIGHT, '3', ENTER, '4', TAB, '5');
  expect(await typedAt('statistics.requests.received.naturalPersons')).toBe('12');
  expect(await typedAt('statistics.requests.received.businesses')).toBe('3');
  expect(await typedAt('statistics.requests.carriedOver.businesses')).toBe('4');
  expect(await typedAt('statistics.requests.carriedOver.researchInstitutions')).toBe('5');
  await paste('statistics.requests.results.granted.businesses', '7\t8\r\n1,009\t/\r\n');
  await there('.notice');
  expect(await typedAt('statistics.requests.results.partlyGranted.businesses')).toBe('1009');
  expect(await typedAt('statistics.requests.results.partlyGranted.researchInstitutions')).toBe('/');
  await click('关闭');

  const [word] = (await generate(example, { formats: ['docx'], attachData: false })).files;
  const file = join(folder, '年报.docx');
  writeFileSync(file, word?.bytes ?? '');
  const { value } = (await firefox.command('WebDriver:FindElement', {
    using: 'css selector',
    value: 'input[type=file]',
  })) as { value: Readonly<Record<string, string>> };
  await firefox.command('WebDriver:ElementSendKeys', { id: Object.values(value)[0], text: file });
  await there('.notice');
  const { data } = await importReport(word?.bytes ?? new Uint8Array(), { name: '年报.docx' });
  await click('数据');
  expect(parse((await firefox.downloaded('.yaml')).bytes.toString('utf8'))).toEqual(
    JSON.parse(JSON.stringify(data)),
  );
  const formats: Readonly<Record<string, Format>> = { Word: 'docx', PDF: 'pdf', OFD: 'ofd', 网页: 'html' };
  for (const [button, format] of Object.entries(formats)) {
    await click(button);
    const { name, bytes } = await firefox.downloaded(`.${format}`);
    const [here] = data ? (await generate(data, { formats: [format] })).files : [];
    const comparable = (all: Uint8Array) =>
      format === 'pdf' ? inflatedPdf(all) : Buffer.from(all).toString('base64');
    expect(name).toBe(here?.name);
    expect([button, comparable(bytes) === comparable(here?.bytes ?? new Uint8Array())]).toEqual([
      button,
      true,
    ]);
  }
  await click('填报表');
  expect((await firefox.downloaded('.xlsx')).bytes.length).toBeGreaterThan(10_000);

  await firefox.evaluate(() => document.querySelector<HTMLInputElement>('.keep input')?.click());
  await focus('statistics.disclosure.licensing');
  await withControl('a'); // the panel of downloads has the focus, so that none comes to the cell
  await firefox.press('7', '7');
  await until('the draft', () =>
    firefox
      .evaluate(() => localStorage.getItem('nianbao.draft')?.includes('77') || undefined)
      .then((kept) => kept ?? undefined),
  );
  expect(await firefox.evaluate(() => (window as unknown as { troubles: string[] }).troubles)).toEqual([]);
  await firefox.command('WebDriver:Refresh');
  await there('.kept');
  await click('继续草稿');
  await there('.sheet svg');
  expect(await typedAt('statistics.disclosure.licensing')).toBe('77');
});
