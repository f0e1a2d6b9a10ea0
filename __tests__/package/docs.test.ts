import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed';

const docs = join(root, 'docs');
const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));

test.each(pages)('%s links to files that are there', (name) => {
  const text = readFileSync(join(docs, name), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map((m) => m[1] as string);
  expect(links.filter((link) => !existsSync(join(docs, link)))).toEqual([]);
});

/** A request to the server of the page, and its end. */
const asked = `
server.listen(0, async () => {
  const body = JSON.stringify({ agency: { name: '示例县水利局' }, year: 2023 });
  const answer = await fetch('http://localhost:' + server.address().port, { method: 'POST', body });
  console.log(answer.status, answer.headers.get('content-type'));
  server.close();
});`;

const embedding = readFileSync(join(docs, 'embedding.md'), 'utf8');
const scripts = [...embedding.matchAll(/```js\n([\s\S]*?)```/g)].map(([, text = '']) => text);

test.each([
  ['HTTP', scripts[0], /^200 application\/pdf\n$/],
  ['threads', scripts[1], /^[01] 2 \d+\n[01] 2 \d+\n$/],
])('the script for %s runs', (_, script = '', said) => {
  const code = script
    .replace(/from 'nianbao'/, `from '${join(root, 'dist/index.js')}'`)
    .replace('server.listen(8080);', asked);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: expect.stringMatching(said), stderr: '' });
});
