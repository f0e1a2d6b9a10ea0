import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed';

test('docs/api.md is as `npm run reference` makes it', () => {
  const code = "import { apiPage } from './scripts/reference/api'; process.stdout.write(apiPage());";
  const { stdout, stderr } = spawnSync('npx', ['tsx', '--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual([readFileSync(join(root, 'docs/api.md'), 'utf8'), '']);
}, 60_000);
