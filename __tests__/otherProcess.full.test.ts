import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { generate } from '../src';
import { wordOf } from './judges/hints';
import { narrative } from './render/docx/fixtures';

const root = join(__dirname, '..');

/** The SHA-256 sums that a script prints in a process of its own. */
const printed = (script: string, env: Readonly<Record<string, string>>): string =>
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=commonjs', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  }).trim();

const sums = `const sum = (bytes) => require('node:crypto').createHash('sha256').update(bytes).digest('hex');`;
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('another process, time zone and locale give the same files', async () => {
  const example = 'examples/2014-taizhou-2017';
  const input = parse(readFileSync(join(root, `${example}.yaml`), 'utf8'));
  const { files } = await generate(input, { templates: join(root, example) });
  const script = `${sums}
    const { generate } = require('./src');
    const { readFileSync } = require('node:fs');
    const input = require('yaml').parse(readFileSync('${example}.yaml', 'utf8'));
    generate(input, { templates: '${example}' }).then(({ files }) =>
      console.log(files.map(({ bytes }) => sum(bytes)).join()));`;
  const env = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  expect(printed(script, env)).toBe(files.map(({ bytes }) => sumOf(bytes)).join());
});

test('and the same Word file with remarks and data', async () => {
  const annotations = [{ target: { block: 3, start: 0, end: 4 }, author: '核对', text: '某处' }];
  const options = { annotations, data: '{"a":1}' };
  const script = `${sums}
    const { wordOf } = require('./__tests__/judges/hints');
    const { narrative } = require('./__tests__/render/docx/fixtures');
    wordOf(narrative, ${JSON.stringify(options)}).then((bytes) => console.log(sum(bytes)));`;
  const env = { TZ: 'Pacific/Auckland', LC_ALL: 'C' };
  expect(printed(script, env)).toBe(sumOf(await wordOf(narrative, options)));
});
