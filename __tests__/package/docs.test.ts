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
