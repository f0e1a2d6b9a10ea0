// docs/terminal.png, docs/review.png and docs/web.png: node scripts/screenshots.mjs, after npm run build and npm run web.
// What `check` says of the 2014 example on a terminal of 100 columns, and the pages of its review copy with the table and the comments.
// What the web page shows of the 2021 example with one figure wrong.
// Needs chromium and pdftoppm (poppler-utils).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatFindings, generate } from 'nianbao';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples/2014-taizhou-2017');
const report = parse(readFileSync(`${example}.yaml`, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-screenshots-'));

const escaped = (text) => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
const COLOURS = {
  error: '#e06c75',
  warning: '#e5c07b',
  info: '#56b6c2',
  group: '#ffffff',
  source: '#7f848e',
};
const paint = (text, as) => `\u0001${as}\u0002${text}\u0003`;
const coloured = (text) =>
  escaped(text)
    .replace(/\u0001(\w+)\u0002/g, (_, as) => `<span style="color:${COLOURS[as]}">`)
    .replace(/\u0003/g, '</span>');

const call = ['dist/cli.js', 'check', `${example}.yaml`, '--templates', example, '--json'];
const { stdout } = spawnSync(process.execPath, call, { cwd: root, encoding: 'utf8' });
const findings = JSON.parse(stdout)
  .findings.filter(({ severity }) => severity !== 'info')
  .map((finding) => ({ ...finding, source: finding.source && { ...finding.source, file: '报告.yaml' } }));
const said = coloured(formatFindings(findings, 'zh', { columns: 100, paint }));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 940, height: 400 }, deviceScaleFactor: 1 });
await page.setContent(
  `<body style="margin:0;background:#21252b"><pre id="t" style="margin:0;padding:16px 20px;display:inline-block;color:#d7dae0;font:16px/1.5 'Noto Sans Mono CJK SC','DejaVu Sans Mono',monospace">$ nianbao check 报告.yaml\n${said}</pre></body>`,
);
await page.locator('#t').screenshot({ path: join(root, 'docs/terminal.png') });
const { files } = await generate(report, { formats: ['pdf'], templates: example, review: true });
const pdf = join(folder, 'review.pdf');
writeFileSync(pdf, files[0].bytes);
execFileSync('pdftoppm', ['-r', '64', '-png', pdf, join(folder, 'page')]);
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.png'))
  .sort();
const images = [sheets[5], sheets[7]].map(
  (name) =>
    `<img style="margin:8px" src="data:image/png;base64,${readFileSync(join(folder, name), 'base64')}">`,
);
await page.setViewportSize({ width: 1120, height: 800 });
await page.setContent(
  `<body style="margin:0"><div id="t" style="display:inline-block;background:#c8c8c8">${images.join('')}</div></body>`,
);
await page.locator('#t').screenshot({ path: join(root, 'docs/review.png') });
await page.setViewportSize({ width: 1280, height: 900 });
await page.goto(`file://${join(root, 'dist/web/nianbao.html')}`);
await page.locator('input[type=file]').first().setInputFiles(join(root, 'examples/2021-suqian-2023.yaml'));
await page.waitForSelector('.sheet svg');
const cell = page.locator('[data-path="statistics.requests.received.naturalPersons"]');
await cell.fill('3403');
await cell.press('Enter');
await cell.evaluate((each) => each.closest('section').scrollIntoView());
await page.waitForTimeout(1000);
await page.screenshot({ path: join(root, 'docs/web.png') });
await browser.close();
rmSync(folder, { recursive: true });
