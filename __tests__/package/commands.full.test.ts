import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { ReportInput } from '../../src';
import { edition2021 } from '../../src/editions/2021';
import { units } from '../aggregate/units';
import { root } from './installed';

const pages = [
  'README.md',
  'README.en.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
const blocksOf = (language: string) =>
  pages.flatMap((page) =>
    [
      ...readFileSync(join(root, page), 'utf8').matchAll(
        new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'),
      ),
    ].map(([, text = '']) => ({ page, text })),
  );

/** Run elsewhere: by .ci/run, by the tests of the page and of bundles; or nobody's but the reader's. */
const ELSEWHERE = /^(?:npm (?:install|ci|test|run)\b|cp -r dist\/web|esbuild )/;

const folder = mkdtempSync(join(tmpdir(), 'nianbao-commands-'));
const given = join(folder, 'given');
const path = `${join(folder, 'bin')}:${process.env.PATH}`;

const bash = (command: string, cwd: string) =>
  spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', env: { ...process.env, PATH: path } });

/** A folder with everything that the pages take for granted. */
beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  for (const [name, text] of [
    ['nianbao', `exec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"`],
    ['npx', '"$@"'],
  ] as const) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  const write = (name: string, data: unknown) => {
    mkdirSync(join(given, name, '..'), { recursive: true });
    writeFileSync(join(given, name), typeof data === 'string' ? data : stringify(data));
  };
  const own = { ...parse(readFileSync(join(root, 'examples/2021-suqian-2023.yaml'), 'utf8')) } as ReportInput;
  for (const name of ['报告', 'report', '2023', '甲局']) write(`${name}.yaml`, own);
  for (const name of ['2024', '乙局']) write(`${name}.yaml`, { ...own, year: 2024 });
  const parts = units(edition2021, 2);
  for (const [i, unit] of parts.entries())
    for (const name of ['各单位', 'units']) write(`${name}/${i}.yaml`, unit);
  for (const name of ['名单.csv', 'list.csv'])
    write(name, `单位名称\n${parts.map(({ agency }) => agency.name).join('\n')}`);
  const made = bash(
    `set -e
    nianbao workbook --from 报告.yaml -o 填报表.xlsx && cp 填报表.xlsx fill-in.xlsx
    nianbao generate 报告.yaml -f docx,pdf -o 成品 && mkdir out && cp 成品/*.pdf out/
    for name in 去年的报告 去年 last last-year 2022; do cp 成品/*.docx $name.docx; done
    nianbao aggregate 各单位 --agency 示例县人民政府 -o 全县.yaml || true
    cp 全县.yaml county.yaml && cp 全县.汇总.json county.汇总.json`,
    given,
  );
  if (made.status !== 0) throw new Error(made.stderr);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command would not write over. */
const outputs = (command: string): string[] =>
  [...command.matchAll(/(?:-o|--trace) (\S+)/g)].flatMap(([, name = '']) => [
    name,
    name.replace(/\.yaml$/, '.汇总.json'),
  ]);

const commands = blocksOf('sh').flatMap(({ page, text }) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !ELSEWHERE.test(line))
    .map((line) => [page, line] as const),
);

test.each([...new Map(commands.map((each) => [each.join(), each])).values()])(
  '%s: %s',
  (_, command) => {
    const cwd = mkdtempSync(join(folder, 'run-'));
    cpSync(given, cwd, { recursive: true });
    for (const name of outputs(command)) rmSync(join(cwd, name), { recursive: true, force: true });
    const { status, stderr } = bash(command.replace('….', '*.'), cwd);
    // Findings are no failure of the command: 1.
    expect([status === 1 && /check|import|aggregate/.test(command) ? 0 : status, stderr]).toEqual([
      0,
      expect.not.stringMatching(/没有选项|缺少|there is no|程序出错|the program failed/),
    ]);
  },
  60_000,
);

test.each(blocksOf('js').map(({ page, text }, i) => [page, i, text] as const))(
  '%s: the script %i can be read as a module',
  (_, i, text) => {
    const file = join(folder, `script-${i}.mjs`);
    writeFileSync(file, text);
    expect(spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  },
);

test.each([...blocksOf('json'), ...blocksOf('yaml')].map(({ page, text }) => [page, text] as const))(
  '%s: the data are data',
  (_, text) => {
    expect(parse(text)).toEqual(expect.anything());
  },
);
