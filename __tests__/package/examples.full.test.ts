import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './installed';

const examples = join(root, 'examples');
const scripts = readdirSync(examples).filter((name) => name.endsWith('.mjs'));

test('the examples are numbered without a gap', () => {
  expect(scripts.map((name) => name.slice(0, 3))).toEqual(
    scripts.map((_, i) => `${String(i + 1).padStart(2, '0')}-`),
  );
});

test.each(scripts)('%s runs and says something', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-example-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(examples, name)], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.trim()).not.toBe('');
});

test('a line of code finds the package too, though Node gives it a __dirname that is none', () => {
  const use =
    "import('nianbao').then(({ generate }) => generate({ year: 2023, agency: { name: '示例县水利局' } }))";
  const code = `${use}.then(({ files }) => console.log(files.length))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '2\n', stderr: '' });
});
