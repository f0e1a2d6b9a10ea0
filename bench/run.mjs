// Prints what a report costs: npm run bench. Wall clock of this machine; compare runs of the same machine only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = ['2014-taizhou-2017', '2019-shili-2020', '2021-suqian-2023'];
const COLD = 5;
const WARM = 30;

/** A process of its own that makes one example `rounds` times and says how long each took and its peak memory. */
if (process.argv[2] === 'child') {
  const [name, formats, rounds] = process.argv.slice(3);
  const { generate } = await import('nianbao');
  const input = parse(readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8'));
  const own = join(root, 'examples', name);
  const options = { formats: formats.split(','), templates: existsSync(own) ? own : undefined };
  const times = [];
  let pages = 0;
  for (let i = 0; i < Number(rounds); i++) {
    const start = performance.now();
    ({ pages } = await generate(input, options));
    times.push(performance.now() - start);
  }
  console.log(JSON.stringify({ times, pages, rss: process.resourceUsage().maxRSS / 1024 }));
  process.exit();
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

function child(name, formats, rounds) {
  const { stdout } = spawnSync(process.execPath, [
    fileURLToPath(import.meta.url),
    'child',
    name,
    formats,
    String(rounds),
  ]);
  return JSON.parse(String(stdout));
}

function cold(...args) {
  const out = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const times = Array.from({ length: COLD }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [
      join(root, 'dist/cli.js'),
      ...args,
      ...(args[0] === 'generate' ? ['-o', out] : []),
    ]);
    return performance.now() - start;
  });
  rmSync(out, { recursive: true });
  return median(times);
}

const ms = (value) => `${value.toFixed(0)} ms`;
const rows = examples.map((name) => {
  const own = join(root, 'examples', name);
  const templates = existsSync(own) ? ['--templates', own] : [];
  const both = child(name, 'docx,pdf', WARM + 5);
  const pdf = child(name, 'pdf', WARM + 5);
  return {
    report: name,
    pages: both.pages,
    'cold, both files': ms(cold('generate', join(root, 'examples', `${name}.yaml`), ...templates)),
    'warm, both files': ms(median(both.times.slice(5))),
    'warm, PDF only': ms(median(pdf.times.slice(5))),
    'peak memory, one report': `${child(name, 'docx,pdf', 1).rss.toFixed(0)} MB`,
    [`peak memory, ${WARM + 5} reports`]: `${both.rss.toFixed(0)} MB`,
  };
});
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; medians of ${COLD} cold, ${WARM} warm`,
);
console.table(rows);
console.log(
  `nianbao --version: ${ms(cold('--version'))}; nianbao schema: ${ms(cold('schema', '--edition', '2021'))}`,
);
