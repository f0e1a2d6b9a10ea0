// Prints what a report costs beside other programs: npm run bench [-- --base CHECKOUT] [--rounds N] [--only NAME…]
// CHECKOUT is a built checkout of another state, run side by side with this one. Compare figures of one run only.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cold } from './cold.mjs';
import { prepare, root } from './material.mjs';
import { kb, low, mb, median, ms, quantile, ratio } from './statistics.mjs';
import { entrants } from './subjects.mjs';
import { warm } from './warm.mjs';

const { values: flags } = parseArgs({
  options: {
    base: { type: 'string' },
    rounds: { type: 'string', default: '60' },
    cold: { type: 'string', default: '15' },
    only: { type: 'string', multiple: true, default: ['warm', 'cold', 'growth', 'stretch'] },
  },
});
const base = flags.base && resolve(flags.base);
const checkouts = base ? [root, base] : [root];
const nameOf = (checkout) => (checkout === root ? 'nianbao' : 'before');

const inOwnProcess = (script, ...args) =>
  new Promise((done, fail) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), args);
    child.once('message', done);
    child.once('exit', (code) => code && fail(new Error(`${script} ended with ${code}`)));
  });

/** Runs at the beginning of a process until its code is compiled. */
const WARMING = 15;

async function warmTable() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  process.env.BENCH_MATERIAL = folder;
  await prepare(folder);
  const all = entrants(base);
  const rounds = Number(flags.rounds) + WARMING;
  const runs = await warm(all, rounds);
  const rows = all.map((entrant, i) => {
    const settled = runs[i].length < rounds ? runs[i] : runs[i].slice(WARMING);
    return {
      name: entrant.name,
      cpu: low(settled.map(({ cpu }) => cpu)),
      cpuMedian: median(settled.map(({ cpu }) => cpu)),
      wall: median(settled.map(({ wall }) => wall)),
      one: entrant.rounds ? undefined : runs[i][0].memory,
      bytes: settled[0].bytes,
    };
  });
  rmSync(folder, { recursive: true });
  const of = (name) => rows.find((row) => row.name === name);
  const table = rows.map((row) => ({
    program: row.name,
    'CPU, p10': ms(row.cpu),
    'CPU, median': ms(row.cpuMedian),
    'wall, median': ms(row.wall),
    '× Typst by CPU p10': ratio(row.cpu / of('Typst, PDF')?.cpu),
    '× Typst by wall': ratio(row.wall / of('Typst, PDF')?.wall),
    'memory after the first': mb(row.one),
    bytes: kb(row.bytes),
  }));
  console.table(table);
  const compared = [
    ['nianbao, PDF, untagged', 'Typst, PDF'],
    ['nianbao, PDF', 'Typst, PDF'],
    ['nianbao, both', 'Typst, PDF'],
    ['nianbao, OFD', 'nianbao, PDF'],
    ['nianbao, PDF, untagged', 'Typst, PDF, one figure changed'],
    ['nianbao, PDF', 'Typst, PDF, one figure changed'],
    ['nianbao, both', 'Typst, PDF, one figure changed'],
    ['nianbao, renderDocx alone', 'docx, the same body'],
    ['nianbao, PDF', 'before, PDF'],
    ['nianbao, DOCX', 'before, DOCX'],
    ['nianbao, both', 'before, both'],
  ];
  for (const [a, b] of compared)
    if (of(a) && of(b)) console.log(`${a} ÷ ${b}, CPU p10: ${ratio(of(a).cpu / of(b).cpu)}`);
}

function coldTable() {
  const runs = cold(checkouts, Number(flags.cold));
  const rows = Object.entries(runs).flatMap(([name, ofCheckouts]) =>
    ofCheckouts.map((each, i) => ({
      command: `${nameOf(checkouts[i])} ${name}`,
      'CPU, p10': ms(low(each.map(({ cpu }) => cpu))),
      'CPU, median': ms(median(each.map(({ cpu }) => cpu))),
      'wall, median': ms(median(each.map(({ wall }) => wall))),
      'peak memory': mb(
        quantile(
          each.map(({ memory }) => memory),
          0.5,
        ),
      ),
      'CPU ÷ before': base
        ? ratio(low(each.map(({ cpu }) => cpu)) / low(ofCheckouts.at(-1).map(({ cpu }) => cpu)))
        : '',
    })),
  );
  console.table(rows);
}

async function growthTable() {
  for (const checkout of checkouts) {
    const results = await inOwnProcess('./growth.mjs', checkout);
    console.table(
      results.map(({ what, pages, cpu }, i) => {
        const before = results[i - 1];
        const linear = before && before.pages > 0 && what.split(' ')[0] === before.what.split(' ')[0];
        return {
          [nameOf(checkout)]: what,
          pages,
          CPU: ms(cpu),
          'a page': ms(cpu / pages),
          '÷ linear': linear ? ratio(cpu / pages / (before.cpu / before.pages)) : '',
        };
      }),
    );
  }
}

async function stretchTable() {
  const rows = [];
  for (const checkout of checkouts) {
    const { median, p99, most } = await inOwnProcess('./stretch.mjs', checkout);
    rows.push({
      'longest stretch of the loop': nameOf(checkout),
      median: ms(median),
      p99: ms(p99),
      most: ms(most),
    });
  }
  console.table(rows);
}

const load = () => loadavg()[0].toFixed(1);
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load()}`,
);
const tables = { warm: warmTable, cold: coldTable, growth: growthTable, stretch: stretchTable };
for (const name of flags.only) await tables[name]();
console.log(`load ${load()}`);
