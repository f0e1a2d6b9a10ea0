import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../generated';

/** KILLS=100 for the whole series. */
const KILLS = Number(process.env.KILLS ?? 8);
const REPORTS = 24;

const cli = join(__dirname, '../../../dist/cli.js');
let folder = '';
const path = (...names: string[]) => join(folder, ...names);
const args = (out: string, ...more: string[]) => [
  cli,
  'batch',
  path('in'),
  '-o',
  path(out),
  '-f',
  'docx',
  ...more,
];
const start = (out: string): ChildProcess =>
  spawn(process.execPath, args(out, '--resume', '--quiet'), { stdio: 'ignore' });
const ended = (child: ChildProcess) =>
  new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code)),
  );
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const madeIn = (out: string) => readdirSync(path(out)).filter((name) => name.endsWith('.docx'));
const read = (out: string, name: string) => readFileSync(path(out, name));
const unitsOf = (out: string) =>
  JSON.parse(readFileSync(path(out, '结果.json'), 'utf8')).map((r: { unit: string }) => r.unit);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-kill-'));
  mkdirSync(path('in'));
  for (let i = 0; i < REPORTS; i++)
    writeFileSync(
      path('in', `${i}.yaml`),
      i % 12 === 11 ? 'size: 3\n' : `agency: { name: 示例县第${i}局 }\nyear: 2023\n`,
    );
  spawnSync(process.execPath, args('whole', '--quiet'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`kill -9 at ${KILLS} random moments leaves no half file, and --resume makes what is missing once`, async () => {
  const random = createRandom(7);
  mkdirSync(path('killed'));
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start('killed');
    const exit = ended(child);
    await wait(200 + random() * 1500);
    child.kill('SIGKILL');
    await exit;
    for (const name of madeIn('killed')) expect(read('killed', name).equals(read('whole', name))).toBe(true);
    // A run that was quick enough is done: the next begins anew.
    if (madeIn('killed').length === madeIn('whole').length)
      for (const name of madeIn('killed').slice(3)) rmSync(path('killed', name));
  }
  expect(await ended(start('killed'))).toBe(1);
  expect(readdirSync(path('killed')).sort()).toEqual(readdirSync(path('whole')).sort());
  for (const name of madeIn('whole')) expect(read('killed', name).equals(read('whole', name))).toBe(true);
  expect(unitsOf('killed')).toEqual(unitsOf('whole'));
}, 1_000_000);

it('Ctrl-C ends a batch within a second and leaves nothing half', async () => {
  const child = start('stopped');
  const exit = ended(child);
  while (!readdirSync(folder).includes('stopped') || madeIn('stopped').length < 2) await wait(20);
  const asked = performance.now();
  child.kill('SIGINT');
  expect(await exit).toBe(130);
  expect(performance.now() - asked).toBeLessThan(1000);
  expect(readdirSync(path('stopped')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  for (const name of madeIn('stopped')) expect(read('stopped', name).equals(read('whole', name))).toBe(true);
});
