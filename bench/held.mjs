// Preloaded into a process: how long its main thread was at work from one turn of a timer to the next, in ms of CPU. Time
// in which the machine does something else does not count. Writes 99th percentile and maximum to the file BENCH_HELD.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** CPU of the main thread, ms. */
const cpu = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;

/** ms */
const TURN = 5;

if (isMainThread) {
  const turns = [];
  let before = cpu();
  setInterval(() => {
    const now = cpu();
    turns.push(now - before);
    before = now;
  }, TURN).unref();
  process.on('exit', () => {
    turns.sort((a, b) => a - b);
    const held = { p99: turns[Math.floor(turns.length * 0.99)], most: turns.at(-1) };
    writeFileSync(process.env.BENCH_HELD, JSON.stringify(held));
  });
}
