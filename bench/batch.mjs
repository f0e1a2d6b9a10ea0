// Many reports by the command line (npm run -s build first; Linux):
//   node bench/batch.mjs [--runs 1x1000 2x100 2x1000 2x10000]     workers x reports
// Each report is made as docx and pdf, one in 50 is broken on purpose. CPU is that of the whole process; memory is sampled
// from /proc four times a second, in quarters of the run, so that what grows shows. Idle: of the time from the first
// report to the last, the share in which a worker had none.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string', multiple: true, default: ['1x1000', '2x100', '2x1000', '2x10000'] },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const held = fileURLToPath(new URL('held.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-batch-'));
/** One in so many is broken. */
const BROKEN = 50;

const example = parse(readFileSync(join(root, 'examples/2021-suqian-2023.yaml'), 'utf8'));

function writeInputs(count) {
  const inputs = join(folder, 'in');
  rmSync(inputs, { recursive: true, force: true });
  mkdirSync(inputs);
  const { title: _, ...data } = example;
  for (let i = 0; i < count; i++) {
    const text =
      i % BROKEN === BROKEN - 1 ? 'agency: [\n' : stringify({ ...data, agency: { name: `示例县第${i}局` } });
    writeFileSync(join(inputs, `${String(i).padStart(6, '0')}.yaml`), text);
  }
  return inputs;
}

/** Peak memory in MB of the quarters of a run, and its CPU in seconds and when its first report was there: from /proc. */
function watch(pid, journal) {
  const started = performance.now();
  const samples = [];
  let cpu = 0;
  let first;
  const timer = setInterval(() => {
    try {
      const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      cpu = (Number(fields[11]) + Number(fields[12])) / 100;
      const at = performance.now() - started;
      if (first === undefined && existsSync(journal)) first = at;
      samples.push({ at, memory: (Number(pages) * 4096) / 1e6 });
    } catch {
      // ended
    }
  }, 250);
  return () => {
    clearInterval(timer);
    const end = samples.at(-1).at;
    const quarter = ({ at }) => Math.min(3, Math.floor((4 * at) / end));
    const peaks = [0, 1, 2, 3].map((each) =>
      Math.round(
        Math.max(...samples.filter((sample) => quarter(sample) === each).map(({ memory }) => memory)),
      ),
    );
    return { cpu, peaks, busy: end - first };
  };
}

async function run(workers, count) {
  const inputs = writeInputs(count);
  const out = join(folder, 'out');
  const usage = join(folder, 'held.json');
  const started = performance.now();
  const args = [
    join(root, 'dist/cli.js'),
    'batch',
    inputs,
    '-o',
    out,
    '--quiet',
    '--workers',
    String(workers),
  ];
  const child = spawn(process.execPath, ['--import', held, ...args], {
    stdio: ['ignore', 'inherit', 'ignore'],
    env: { ...process.env, BENCH_HELD: usage },
  });
  const watched = watch(child.pid, join(out, '.nianbao-batch.jsonl'));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  const seconds = (performance.now() - started) / 1000;
  const { cpu, peaks, busy } = watched();
  const records = JSON.parse(readFileSync(join(out, '结果.json'), 'utf8'));
  const { p99, most } = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(out, { recursive: true });
  const working = records.reduce((sum, { ms }) => sum + ms, 0);
  return {
    workers,
    reports: count,
    made: records.filter(({ files }) => files.length === 2).length,
    'not made, and said why': records.filter(({ error }) => error).length,
    'exit code': code,
    'reports a second': (count / seconds).toFixed(1),
    'CPU a report, ms': ((cpu / count) * 1000).toFixed(1),
    'idle, %': ((1 - working / busy / workers) * 100).toFixed(1),
    'peak MB by quarter': peaks.join(' '),
    'loop held, CPU ms, p99': p99.toFixed(1),
    most: most.toFixed(1),
    load: loadavg()[0].toFixed(1),
  };
}

const rows = [];
for (const each of flags.runs) {
  const [workers, count] = each.split('x').map(Number);
  rows.push(await run(workers, count));
  console.table(rows.slice(-1));
}
console.table(rows);
console.log(`${cpus()[0].model} × ${cpus().length}, Node ${process.version}`);
rmSync(folder, { recursive: true });
