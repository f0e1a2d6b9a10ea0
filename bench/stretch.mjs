// How long a report holds the event loop: the CPU of the main thread between two of its turns, the longest stretch of
// each warm report. A server answers nobody else in the meantime.
import { readFileSync } from 'node:fs';
import { library, readReport, templatesPath } from './material.mjs';
import { median, quantile } from './statistics.mjs';

const [checkout, rounds = '200'] = process.argv.slice(2);
const { generate } = await library(checkout);
const input = readReport(checkout);
const options = { templates: templatesPath(checkout) };

/** CPU of this thread in ms, as the kernel counts it (Linux); of the whole process elsewhere. */
function threadCpu() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

async function longest() {
  let running = true;
  let most = 0;
  let before = threadCpu();
  const turn = () => {
    const now = threadCpu();
    most = Math.max(most, now - before);
    before = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  await generate(input, options);
  await new Promise(setImmediate);
  running = false;
  return most;
}

for (let i = 0; i < 30; i++) await longest();
const stretches = [];
for (let i = 0; i < Number(rounds); i++) stretches.push(await longest());
const result = { median: median(stretches), p99: quantile(stretches, 0.99), most: Math.max(...stretches) };
process.send ? process.send(result) : console.log(result);
