import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './installed';

/** The scripts of a page of the documentation. */
const scriptsOf = (name: string): string[] =>
  [...readFileSync(join(root, name), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(([, text = '']) => text);

/** Runs one against the built package. */
const run = (script: string, cwd?: string) =>
  spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script.replace(/from 'nianbao'/, `from '${join(root, 'dist/index.js')}'`)],
    { encoding: 'utf8', cwd },
  );

test.each(['README.md', 'README.en.md'])('the library example of %s runs', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-readme-'));
  const { status, stderr } = run(scriptsOf(name)[0] ?? '', folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(folder)).toHaveLength(2);
  rmSync(folder, { recursive: true });
});

/** A request to the server of the page, and its end. */
const asked = `
server.listen(0, async () => {
  const body = JSON.stringify({ agency: { name: '示例县水利局' }, year: 2023 });
  const answer = await fetch('http://localhost:' + server.address().port, { method: 'POST', body });
  console.log(answer.status, answer.headers.get('content-type'));
  server.close();
});`;

const scripts = scriptsOf('docs/embedding.md');

test.each([
  ['HTTP', scripts[0], /^200 application\/pdf\n$/],
  ['threads', scripts[1], /^[01] 2 \d+\n[01] 2 \d+\n$/],
])('the script for %s runs', (_, script = '', said) => {
  const { stdout, stderr } = run(script.replace('server.listen(8080);', asked));
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(said), stderr: '' });
});
