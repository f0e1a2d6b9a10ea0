import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../../src/index';
import { createRandom } from './random';
import { type Target, targets } from './targets';

/*
 * Inputs that nobody writes: npm run fuzz [-- seconds [targets, with commas between them [first seed [folder]]]]
 * The seconds are those of the processor, so that a busy machine makes as many. What is found is printed with the target
 * and the seed; `npm run fuzz -- 0 target seed` runs it again. Every hundredth pair of files goes into the folder.
 */
const [seconds = '60', names, first = '1', folder] = process.argv.slice(2);
const all: Readonly<Record<string, Target>> = targets;
const chosen = names ? names.split(',') : Object.keys(all);
const SLOW = 5;

interface Count {
  inputs: number;
  refused: number;
  unhandled: number;
  slow: number;
  slowest: number;
}

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

function keep(files: readonly GeneratedFile[], seed: number, into: string): void {
  mkdirSync(into, { recursive: true });
  for (const { format, bytes } of files)
    if (format === 'docx' || format === 'pdf') writeFileSync(join(into, `${seed}.${format}`), bytes);
}

async function run(name: string, seed: number, count: Count): Promise<void> {
  const before = spent();
  try {
    const made = await (all[name] as Target).run(createRandom(seed));
    if (made === 'refused') count.refused++;
    else if (name === 'files' && folder && count.inputs % 100 === 0)
      keep(made as readonly GeneratedFile[], seed, folder);
  } catch (error) {
    if (++count.unhandled <= 20)
      console.log(
        `FOUND ${name} ${seed}: ${(error as Error)?.stack?.split('\n').slice(0, 4).join(' | ') ?? String(error)}`,
      );
  }
  const took = spent() - before;
  count.inputs++;
  count.slowest = Math.max(count.slowest, took);
  if (took > SLOW) {
    count.slow++;
    console.log(`SLOW ${name} ${seed}: ${took.toFixed(1)} s`);
  }
}

async function main(): Promise<void> {
  const shares = chosen.reduce((sum, name) => sum + (all[name] as Target).share, 0);
  let total = 0;
  for (const name of chosen) {
    const count: Count = { inputs: 0, refused: 0, unhandled: 0, slow: 0, slowest: 0 };
    const end = spent() + (Number(seconds) * (all[name] as Target).share) / shares;
    let seed = Number(first);
    do await run(name, seed++, count);
    while (spent() < end);
    total += count.inputs;
    console.log(
      `${name}: ${count.inputs} inputs (${count.refused} refused), ${count.unhandled} unhandled, ${count.slow} over ${SLOW} s, slowest ${count.slowest.toFixed(2)} s`,
    );
    if (count.unhandled + count.slow > 0) process.exitCode = 1;
  }
  console.log(`${total} inputs, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
}

main();
