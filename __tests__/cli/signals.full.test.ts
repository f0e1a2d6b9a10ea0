import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch, small } from './terminal';

const folder = scratch();

/** Makes renaming slow and says when it begins, so that a signal comes between writing aside and renaming. */
const slow = `
const fs = require('node:fs');
const { renameSync } = fs;
fs.renameSync = (...args) => {
  fs.writeSync(2, 'renaming');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  renameSync(...args);
};
require('node:module').syncBuiltinESMExports();
`;

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s leaves no half file behind',
  async (signal, code) => {
    const preload = folder.path('slow.cjs');
    const input = folder.path('input.yaml');
    const out = folder.path(signal);
    mkdirSync(out);
    writeFileSync(preload, slow);
    writeFileSync(input, small);
    const main = join(__dirname, '../../dist/cli.js');
    const args = ['--require', preload, main, 'generate', input, '-f', 'docx', '-o', out];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('renaming')) child.kill(signal);
    });
    const ended = await new Promise((resolve) => child.on('close', (exit, by) => resolve(by ?? exit)));
    // Writing and renaming are not interrupted: the run ends as done, or by the signal once they are behind it.
    expect([0, code]).toContain(ended);
    expect(readdirSync(out)).toEqual([expect.stringMatching(/\.docx$/)]);
  },
  30_000,
);
