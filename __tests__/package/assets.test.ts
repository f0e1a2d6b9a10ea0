import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { builtInEditions, generate } from '../../src';
import { shippedName } from '../../src/ground/host';

const root = join(__dirname, '../..');

/** The templates of an edition, of each name the last one: by its name under the edition, where it lies. */
const templates = builtInEditions.flatMap(({ id, templates }) => {
  const folders = templates.map((source) => shippedName(String(source)) ?? '');
  const files = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => [name, folder]));
  return [...new Map(files as [string, string][])].map(([name, folder]) => [
    `nianbao/templates/${id}/${name}`,
    `${folder}/${name}`,
  ]);
});

test('every template of an edition is addressed under its name, those that several share too', () => {
  const script = 'for (const name of process.argv.slice(1)) console.log(require.resolve(name))';
  const names = templates.map(([name = '']) => name);
  const found = execFileSync(process.execPath, ['-e', script, '--', ...names], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = found.trim().split('\n');
  expect(paths.map((path) => relative(root, path).replaceAll('\\', '/'))).toEqual(
    templates.map(([, path]) => path),
  );
});

test('a program without the files of the package is told in a finding', async () => {
  const assets = mkdtempSync(join(tmpdir(), 'nianbao-empty-'));
  const { files, findings } = await generate({ agency: { name: '示例县水利局' }, year: 2023 }, { assets });
  rmSync(assets, { recursive: true });
  expect(files).toEqual([]);
  expect(findings.map(({ code, blocking }) => ({ code, blocking }))).toEqual([
    { code: 'assets.missing', blocking: true },
  ]);
});
