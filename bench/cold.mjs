// Cold starts: the command line from its start to its end, once each in turn.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportPath, templatesPath } from './material.mjs';

const usage = fileURLToPath(new URL('./usage.cjs', import.meta.url));

function once(checkout, args, folder) {
  const file = join(folder, 'usage.json');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', usage, join(checkout, 'dist/cli.js'), ...args],
    { env: { ...process.env, BENCH_USAGE: file } },
  );
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { wall, ...JSON.parse(readFileSync(file, 'utf8')) };
}

/** What of the command line is started cold. */
export const commands = (checkout, folder) => {
  const generate = [
    ...['generate', reportPath(checkout), '--templates', templatesPath(checkout), '-o', folder],
    '--quiet',
  ];
  return {
    'generate, both': generate,
    'generate -f pdf': [...generate, '-f', 'pdf'],
    'generate -f docx': [...generate, '-f', 'docx'],
    'schema --edition 2021': ['schema', '--edition', '2021', '-o', join(folder, 'schema.json')],
    '--version': ['--version'],
  };
};

/** By command, for each checkout its runs. The first round fills the caches of the disk and of Node and is left out. */
export function cold(checkouts, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const names = Object.keys(commands('', folder));
  const runs = Object.fromEntries(names.map((name) => [name, checkouts.map(() => [])]));
  for (let round = 0; round <= rounds; round++)
    for (const name of names)
      for (const [i, checkout] of checkouts.entries()) {
        const result = once(checkout, commands(checkout, folder)[name], folder);
        if (round > 0) runs[name][i].push(result);
      }
  rmSync(folder, { recursive: true });
  return runs;
}
