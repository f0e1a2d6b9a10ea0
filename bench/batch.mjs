// Many reports by the command line: node bench/batch.mjs [--reports 10000] [--workers 1 2] (npm run -s build first).
// One report in 50 is broken on purpose. CPU is that of the whole process; memory is sampled from /proc four times a
// second, its halves apart, so that what grows shows.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';

const { values: flags } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    workers: { type: 'string', multiple: true, default: ['1', '2'] },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-batch-'));
const count = Number(flags.reports);
/** One in so many is broken. */
const BROKEN = 50;

const inputs = join(folder, 'in');
mkdirSync(inputs);
const { title: _, ...data } = parse(readFileSync(join(root, 'examples/2021-suqian-2023.yaml'), 'utf8'));
for (let i = 0; i < count; i++) {
  const text = stringify({ ...data, agency: { name: `示例县第${i}局` } });
  writeFileSync(
    join(inputs, `${String(i).padStart(6, '0')}.yaml`),
    i % BROKEN === BROKEN - 1 ? 'agency: [\n' : text,
  );
}

/** Peak memory in MB of the halves of a run, and its CPU in seconds: what /proc said last. */
function watch(pid, started) {
  const samples = [];
  let cpu = 0;
  const timer = setInterval(() => {
    try {
      const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      cpu = (Number(fields[11]) + Number(fields[12])) / 100;
      samples.push({ at: performance.now() - started, memory: (Number(pages) * 4096) / 1e6 });
    } catch {
      // ended
    }
  }, 250);
  return () => {
    clearInterval(timer);
    const half = samples.at(-1).at / 2;
    const most = (list) => Math.round(Math.max(...list.map(({ memory }) => memory)));
    return {
      cpu,
      first: most(samples.filter(({ at }) => at <= half)),
      second: most(samples.filter(({ at }) => at > half)),
    };
  };
}

async function run(workers) {
  const out = join(folder, `out-${workers}`);
  const started = performance.now();
  const args = [join(root, 'dist/cli.js'), 'batch', inputs, '-o', out, '--quiet', '--workers', workers];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'ignore'] });
  const watched = watch(child.pid, started);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  const seconds = (performance.now() - started) / 1000;
  const { cpu, first, second } = watched();
  const records = JSON.parse(readFileSync(join(out, '结果.json'), 'utf8'));
  rmSync(out, { recursive: true });
  const made = records.filter(({ files }) => files.length === 2).length;
  return {
    workers,
    reports: count,
    made,
    'not made, and said why': records.filter(({ error }) => error).length,
    'exit code': code,
    'reports a second': (count / seconds).toFixed(1),
    'CPU a report, ms': ((cpu / count) * 1000).toFixed(1),
    'peak MB, first half': first,
    'peak MB, second half': second,
  };
}

const rows = [];
for (const workers of flags.workers) rows.push(await run(workers));
console.table(rows);
console.log(
  `${cpus()[0].model} × ${cpus().length}, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`,
);
rmSync(folder, { recursive: true });
