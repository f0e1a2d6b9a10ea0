import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { asOldest } from './oldest';

const root = join(__dirname, '../..');

/** Gives the address of the one file, as a clerk opens it from a disk. Judges that build beside others name a folder. */
export function buildPage(folder = join(root, 'dist/web')): string {
  execFileSync('npm', ['run', '-s', 'web', '--', folder], { cwd: root });
  return `file://${join(folder, 'nianbao.html')}`;
}

export const ADDRESS = `file://${join(root, 'dist/web/nianbao.html')}`;

/** What a page does against its policy is not always written to the console; for `addInitScript`. */
export const reportViolations = (): void =>
  addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) =>
    console.log(`against ${violatedDirective}: ${sourceFile}:${lineNumber}`),
  );

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Complaints of the browser, and what it was asked for beside the page. */
  readonly troubles: string[];
}

export async function openPage(browser: Browser, width = 1280, hash = ''): Promise<Opened> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width, height: 900 },
    bypassCSP: false,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) troubles.push(request.url());
  });
  await page.addInitScript(asOldest);
  await page.addInitScript(reportViolations);
  await page.goto(ADDRESS + hash);
  return { context, page, troubles };
}

export const previewed = async (page: Page): Promise<void> => {
  await page.waitForSelector('.sheet svg', { timeout: 60_000 });
};

/** What a button saves. */
export async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export const pressed =
  (page: Page, name: string): (() => Promise<void>) =>
  () =>
    page.getByRole('button', { name, exact: true }).click();

/** Leaves of nested data by their paths; lists and remarks are values. */
export function leavesOf(data: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || 'remark' in data)
    return [[path.join('.'), data]];
  return Object.entries(data).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}
