import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, type ReportInput } from '../../../src';
import { progress, submit, work } from '../../../src/queue';
import { createRandom } from '../generated';
import { startRedis } from './redis';

/** KILLS=100 for the whole series. */
const KILLS = Number(process.env.KILLS ?? 5);
const REPORTS = 8 * KILLS;
const BROKEN = 7;
/** ms; a killed worker takes seconds to start on a busy machine. */
const TIME = KILLS * 60_000;
/** ms */
const DEAD = 1000;

const root = join(__dirname, '../../..');
let folder = '';
let redis: Awaited<ReturnType<typeof startRedis>>;
const store = () => join(folder, 'store');
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const options = { formats: ['docx'] } as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-queue-'));
  redis = await startRedis(folder);
  writeFileSync(
    join(folder, 'worker.mjs'),
    `import { createRequire } from 'node:module';
    import { work } from '${root}/dist/queue.js';
    const { Redis } = createRequire('${root}/')('ioredis');
    const connection = new Redis({ path: '${redis.socket}', maxRetriesPerRequest: null });
    await work({ connection, store: '${store()}', concurrency: 1, deadAfter: ${DEAD} });
    process.send('ready');`,
  );
});
afterAll(() => {
  redis.client.disconnect();
  redis.server.kill();
  rmSync(folder, { recursive: true, force: true });
});

function startWorker(): ChildProcess {
  return spawn(process.execPath, [join(folder, 'worker.mjs')], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
const over = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
const input = (i: number): ReportInput =>
  ({ agency: { name: `示例县第${i}局` }, year: 2023, ...(i === BROKEN && { size: 3 }) }) as ReportInput;

it(
  `loses nothing and makes nothing twice when its workers are killed ${KILLS} times`,
  async () => {
    const connection = redis.client;
    const inputs = Array.from({ length: REPORTS }, (_, i) => input(i));
    const { batch, keys } = await submit(inputs, { connection, options });
    const random = createRandom(11);
    let first = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = startWorker();
      const exit = over(child);
      await new Promise((resolve) => child.once('message', resolve));
      // The moments are random among those of a few reports, however fast the machine is.
      const ready = performance.now();
      while (first === 0 && !readdirSync(store()).some((name) => keys.includes(name))) await wait(20);
      first ||= performance.now() - ready;
      await wait(random() * 2 * first);
      child.kill('SIGKILL');
      await exit;
      for (const key of readdirSync(store()).filter((name) => keys.includes(name)))
        expect(readdirSync(join(store(), key))).toHaveLength(1);
    }
    const last = startWorker();
    const exit = over(last);
    for (;;) {
      const at = await progress(batch, { connection });
      if (at && at.done + at.failed.length === at.all) break;
      await wait(200);
    }
    last.kill('SIGKILL');
    await exit;
    const made = readdirSync(store()).filter((name) => keys.includes(name));
    expect(made.sort()).toEqual(keys.filter((_, i) => i !== BROKEN).sort());
    expect(readdirSync(store())).toHaveLength(REPORTS); // .writing beside them
    expect(readdirSync(join(store(), '.writing'))).toEqual([]);
    const at = await progress(batch, { connection });
    expect(at).toMatchObject({
      all: REPORTS,
      done: REPORTS - 1,
      failed: [{ index: BROKEN, error: expect.any(String) }],
    });
    for (const i of [0, REPORTS - 1]) {
      const [file] = (await generate(input(i), options)).files;
      const path = join(store(), keys[i] as string, file?.name ?? '');
      expect(readFileSync(path).equals(file?.bytes ?? new Uint8Array())).toBe(true);
    }
  },
  TIME,
);

it('does not make again what was submitted before, and tries again what a store could not take', async () => {
  const connection = redis.client;
  const again = await submit([input(0), input(REPORTS)], { connection, options });
  const put: string[] = [];
  const flaky = {
    has: () => false,
    put: (key: string) => {
      put.push(key);
      if (put.length === 1) throw new Error('the store is away');
    },
  };
  const working = await work({ connection, store: flaky, concurrency: 1 });
  for (;;) {
    const at = await progress(again.batch, { connection });
    if (at?.done === 2) break;
    await wait(100);
  }
  await working.close();
  expect(put).toEqual([again.keys[1], again.keys[1]]);
  expect(await progress('no batch', { connection })).toBeUndefined();
});
