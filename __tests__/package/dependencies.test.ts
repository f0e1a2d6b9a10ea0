import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { withUsual } from '../../src/ground/limits';

const root = join(__dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const { dependencies, scripts } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

test('every runtime dependency is pinned and justified in docs/dependencies.md, and no other', () => {
  const justified = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(justified).toEqual(Object.keys(dependencies ?? {}).sort());
  for (const version of Object.values(dependencies ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('nothing runs when the package is installed', () => {
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(scripts).not.toHaveProperty(name);
});

test('docs/limits.md has the defaults of the limits', () => {
  const limits = read('docs/limits.md');
  for (const [name, most] of Object.entries(withUsual()))
    expect(limits).toMatch(new RegExp(`^\\| \`${name}\` .*\\b${most}\\b`, 'm'));
});
