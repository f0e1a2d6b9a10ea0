import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './installed';

jest.setTimeout(60_000);

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
