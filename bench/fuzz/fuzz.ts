// Inputs that nobody writes: npm run fuzz [-- seconds [targets, with commas between them [first seed]]]
// What is found is printed with the target and the seed; `targets` of them alone runs it again.
import { createRandom } from './random';
import { type Target, targets } from './targets';

const [seconds = '60', names, first = '1'] = process.argv.slice(2);
const chosen = names ? names.split(',') : Object.keys(targets);
const SLOW = 5;

interface Count {
  inputs: number;
  refused: number;
  unhandled: number;
  slow: number;
  slowest: number;
}

async function run(name: string, seed: number, count: Count): Promise<void> {
  const before = process.cpuUsage();
  try {
    if ((await (targets[name] as Target)(createRandom(seed))) === 'refused') count.refused++;
  } catch (error) {
    if (++count.unhandled <= 20)
      console.log(
        `FOUND ${name} ${seed}: ${(error as Error)?.stack?.split('\n').slice(0, 4).join(' | ') ?? String(error)}`,
      );
  }
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1e6;
  count.inputs++;
  count.slowest = Math.max(count.slowest, took);
  if (took > SLOW) {
    count.slow++;
    console.log(`SLOW ${name} ${seed}: ${took.toFixed(1)} s`);
  }
}

async function main(): Promise<void> {
  const share = (Number(seconds) * 1000) / chosen.length;
  let all = 0;
  for (const name of chosen) {
    const count: Count = { inputs: 0, refused: 0, unhandled: 0, slow: 0, slowest: 0 };
    const end = performance.now() + share;
    for (let seed = Number(first); performance.now() < end; seed++) await run(name, seed, count);
    all += count.inputs;
    console.log(
      `${name}: ${count.inputs} inputs (${count.refused} refused), ${count.unhandled} unhandled, ${count.slow} over ${SLOW} s, slowest ${count.slowest.toFixed(2)} s`,
    );
    if (count.unhandled + count.slow > 0) process.exitCode = 1;
  }
  console.log(`${all} inputs, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

main();
