import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { read as readBook, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import { type Format, type GenerateOptions, generate, importReport, makeWorkbook } from '../../src';
import type { ReportInput } from '../../src/editions/inputs';
import { asOldest } from './oldest';
import { openSite, type Site } from './site';
import { inflatedPdf } from './streams';
import { openBrowser } from './system/browser';
import { reportViolations } from './webPage';

const root = join(__dirname, '../..');
const dist = join(root, 'dist/browser');
const formats: readonly Format[] = ['docx', 'pdf', 'html', 'ofd', 'svg'];

/** No word of `unsafe`: what is loaded is the bundle and the faces. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";
const pages = {
  '/': '<!doctype html><meta charset="utf-8"><title>年报</title><script type="module" src="/start.js"></script>',
  '/start.js': `import * as library from '/dist/browser/index.js';
    window.library = library;
    window.nianbao = library.createNianbao('/');
    window.pack = (bytes) => { let text = ''; for (const byte of bytes) text += String.fromCharCode(byte); return btoa(text); };
    window.unpack = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));`,
};

/** What start.js lays down; only the parts that the tests call. */
interface Globals {
  readonly library: typeof import('../../src/browser');
  readonly nianbao: import('../../src/browser').Nianbao;
  readonly pack: (bytes: Uint8Array) => string;
  readonly unpack: (text: string) => Uint8Array;
}

let browser: Browser;
let site: Site;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  if (!existsSync(join(dist, 'index.js'))) execFileSync('npm', ['run', '-s', 'build:browser'], { cwd: root });
  [browser, site] = await Promise.all([openBrowser(), openSite(pages, POLICY)]);
  page = await browser.newPage();
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.addInitScript(asOldest);
  await page.addInitScript(reportViolations);
  await page.goto(site.address);
  await page.waitForFunction('window.nianbao');
});
afterAll(async () => {
  await browser.close();
  site.close();
});

interface Made {
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly pages: number;
  readonly findings: unknown;
}

async function inBrowser(input: ReportInput, options: GenerateOptions): Promise<Made> {
  const made = await page.evaluate(
    async ([data, chosen]) => {
      const { nianbao, pack } = window as unknown as Globals;
      await new Promise((resolve) => setTimeout(resolve)); // the debugger's own call may evaluate, policy or not
      const { files, ...rest } = await nianbao.generate(data, chosen);
      return {
        files: files.map(({ name, bytes }) => ({ name, bytes: pack(bytes) })),
        pages: rest.pages,
        findings: rest.findings,
      };
    },
    [input, options as object] as const,
  );
  return {
    ...made,
    files: made.files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes, 'base64') })),
  };
}

/** Files in a form that may be compared: of a PDF the streams inflated, all others byte by byte. */
const comparable = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
  files.map(({ name, bytes }) => [
    name,
    name.endsWith('.pdf') ? inflatedPdf(bytes) : Buffer.from(bytes).toString('base64'),
  ]);

const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'));
const read = (name: string): ReportInput => parse(readFileSync(join(root, 'examples', name), 'utf8'));

test.each(examples)(
  '%s: Word, page, OFD and pictures are byte by byte those of Node, the PDF stream by stream',
  async (name) => {
    for (const options of [
      { formats },
      { formats, review: true, embedFonts: true, tagged: false, links: true },
    ] as const) {
      const [here, there] = [await generate(read(name), options), await inBrowser(read(name), options)];
      expect(here.files.length).toBeGreaterThan(4);
      expect(comparable(there.files)).toEqual(comparable(here.files));
      expect(there.pages).toBe(here.pages);
      expect(there.findings).toEqual(JSON.parse(JSON.stringify(here.findings)));
    }
  },
);

test('a chart is drawn as in Node', async () => {
  const data = read('2021-suqian-2023.yaml');
  const narrative = { ...data.narrative, problems: '::chart requests\n公开目录更新不够及时。' };
  const options: GenerateOptions = { formats: ['docx', 'svg'] };
  const [here, there] = [
    await generate({ ...data, narrative } as ReportInput, options),
    await inBrowser({ ...data, narrative } as ReportInput, options),
  ];
  expect(comparable(there.files)).toEqual(comparable(here.files));
});

test('every file is read, and the workbook is made, as in Node', async () => {
  const data = read('2021-suqian-2023.yaml');
  const { bytes: workbook = new Uint8Array() } = await makeWorkbook({ data });
  const { files } = await generate(data, { formats: ['docx', 'html', 'ofd', 'pdf'], attachData: false });
  const { files: own } = await generate(data, { formats: ['docx', 'ofd', 'pdf'] });
  const xls = {
    name: 'a.xls',
    bytes: new Uint8Array(write(readBook(workbook), { type: 'array', bookType: 'xls' })),
  };
  for (const { name, bytes } of [{ name: 'a.xlsx', bytes: workbook }, xls, ...files, ...own]) {
    const there = await page.evaluate(
      ([file, text]) => {
        const { nianbao, unpack } = window as unknown as Globals;
        return nianbao.importReport(unpack(text), { name: file });
      },
      [name, Buffer.from(bytes).toString('base64')] as const,
    );
    expect(there).toEqual(JSON.parse(JSON.stringify(await importReport(bytes, { name }))));
  }
  const made = await page.evaluate(async (given) => {
    const { nianbao, pack } = window as unknown as Globals;
    const { bytes } = await nianbao.makeWorkbook({ data: given });
    return bytes && pack(bytes);
  }, data);
  const parts = (zip: Uint8Array) =>
    Object.entries(unzipSync(zip)).map(([name, part]) => [name, strFromU8(part)]);
  expect(parts(Buffer.from(made ?? '', 'base64'))).toEqual(parts(workbook));
});

test('a template of the caller’s own cannot be compiled under the policy, and that is said', async () => {
  const options = { templates: { 'preamble.hbs': '根据{{year}}年的要求，公布如下。' } };
  const before = troubles.length;
  const [{ findings }] = await Promise.all([
    inBrowser(read('2021-suqian-2023.yaml'), options),
    page.waitForEvent('console', (message) => message.text().startsWith('against script-src')),
  ]);
  troubles.splice(before);
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'template.failed', message: expect.stringContaining('unsafe-eval') }),
  );
});

test('a face of the caller’s own is handed over, one that is not becomes a finding', async () => {
  const mine = readFileSync(join(root, 'fonts/ofl/NianbaoHeiti.ttf')).toString('base64');
  const found = await page.evaluate(async (text) => {
    const { library, unpack } = window as unknown as Globals;
    const { loadFaces } = library.createNianbao((name) => {
      if (name !== 'mine.ttf') throw new Error(name);
      return unpack(text);
    });
    const faces = await loadFaces({ heiti: 'mine.ttf', kaiti: 'other.ttf' });
    return { source: faces.face('heiti').source, codes: faces.findings.map(({ code }) => code) };
  }, mine);
  expect(found).toEqual({ source: 'mine.ttf', codes: ['face.missing'] });
});

test('who gives no faces, or an address without them, is told so in a sentence', async () => {
  const before = troubles.length;
  const told = await page.evaluate(async (input) => {
    const { library } = window as unknown as Globals;
    const say = async (assets: unknown) => {
      try {
        await library.createNianbao(assets as string).generate(input, { formats: ['pdf'] });
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    return Promise.all([undefined, '/elsewhere/', '/?app=', 'http://127.0.0.1:9/'].map(say));
  }, read('2021-suqian-2023.yaml'));
  expect(told[0]).toContain('takes the address of the folder that holds fonts/');
  expect(told[1]).toMatch(/\/elsewhere\/fonts\/\S+ is answered by 404; the folder fonts/);
  expect(told[2]).toMatch(/app=\/fonts\/\S+ is a page; the folder fonts/);
  expect(told[3]).toMatch(/fonts\/\S+ cannot be fetched \(/);
  await page.waitForTimeout(200); // the browser reports them, too
  troubles.splice(before);
});

test('the fallback face is fetched when a character is in no other, and no face twice', () => {
  const faces = site.asked.filter((path) => path.endsWith('.ttf'));
  expect(new Set(faces).size).toBe(faces.length);
});

test('nothing else is evaluated, and nothing was complained of', () => {
  expect(troubles).toEqual([]);
});

/** A file with all that it imports at once. */
function closure(...names: readonly RegExp[]): Set<string> {
  const files = new Set(readdirSync(dist).filter((file) => names.some((name) => name.test(file))));
  for (const file of files)
    for (const [, next = ''] of readFileSync(join(dist, file), 'utf8').matchAll(
      /(?:from|import)\s*"\.\/([^"]+)"/g,
    ))
      files.add(basename(next));
  return files;
}

test('check, Word and PDF are at most 400 kB packed, and the other parts are in files of their own', () => {
  const core = closure(/^index\.js$/, /^(docx|render|renderPdf|PDFDocument|review|links)-\w+\.js$/);
  const sizes = [...core].map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  for (const part of [/^renderHtml-/, /^renderOfd-/, /^importReport-/, /^makeWorkbook-/, /^xlsx-/])
    expect([...core].filter((file) => part.test(file))).toEqual([]);
});
