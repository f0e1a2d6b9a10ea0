import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../src/queue/store';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => ({
  name,
  format: 'html' as const,
  bytes: new TextEncoder().encode(text),
});

it('has the files of a report whole, once, and nothing that was left half', async () => {
  const store = folderStore(join(folder, 'store'));
  const left = join(folder, 'store/.writing/key-of-one-that-was-killed');
  mkdirSync(left);
  writeFileSync(join(left, 'a.html'), 'hal');
  expect(await store.has('key')).toBe(false);
  await store.put('key', [file('a.html', 'whole'), file('b.html', 'too')]);
  expect(await store.has('key')).toBe(true);
  await store.put('key', [file('a.html', 'by another worker')]);
  expect(readdirSync(join(folder, 'store')).sort()).toEqual(['.writing', 'key']);
  expect(readdirSync(join(folder, 'store/.writing'))).toEqual([]);
  expect(readFileSync(join(folder, 'store/key/a.html'), 'utf8')).toBe('whole');
  expect(readdirSync(join(folder, 'store/key')).sort()).toEqual(['a.html', 'b.html']);
});
