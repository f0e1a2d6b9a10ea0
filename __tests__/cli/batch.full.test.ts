import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { nianbao, scratch } from './terminal';

const folder = scratch();
const report = (name: string, more = '') => `agency: { name: ${name} }\nyear: 2023\n${more}`;
const [inputs, out] = ['各单位', '成品'].map((name) => () => folder.path(name)) as [
  () => string,
  () => string,
];
const records = () => JSON.parse(readFileSync(folder.path('成品', '结果.json'), 'utf8'));
const batch = (...more: string[]) =>
  nianbao(['batch', inputs(), '-o', out(), '-f', 'docx', '--workers', '1', ...more]);

beforeAll(() => {
  mkdirSync(inputs());
  const write = (name: string, text: string) => writeFileSync(folder.path('各单位', name), text);
  write('甲局.yaml', report('示例县甲局'));
  write('甲局.json', JSON.stringify({ agency: { name: '示例县另一个甲局' }, year: 2023 }));
  write('=乙局.yaml', 'agency: [\n');
  write('丙局.yaml', report('示例县丙局', 'size: 3\n'));
});

it('makes what can be made, each file under the name of its input, and says why the others were not', async () => {
  const told = await batch();
  expect(told).toMatchObject({
    code: 1,
    out: expect.stringContaining('共 4 份报告，生成 2 份，没有生成 2 份'),
  });
  expect(told.err).toMatch(/\[\d\/4\] 甲局：1 个文件，\d+ 页\n/);
  expect(readdirSync(out()).sort()).toEqual(['甲局-2.docx', '甲局.docx', '结果.csv', '结果.json']);
  expect(records()).toHaveLength(4);
  for (const { files, unit, error, findings } of records()) {
    expect([unit, files.length, error === undefined]).toEqual([unit, error ? 0 : 1, files.length > 0]);
    if (error) expect(findings.error).toBeGreaterThan(0);
    for (const { name, bytes, sha256 } of files) {
      const file = readFileSync(folder.path('成品', name));
      expect([bytes, sha256]).toEqual([file.length, createHash('sha256').update(file).digest('hex')]);
    }
  }
  const [head = '', first = ''] = readFileSync(folder.path('成品', '结果.csv'), 'utf8').split('\r\n');
  expect(head).toMatch(/^\ufeff"单位","输入",/);
  expect(first).toMatch(/^"'=乙局",/);
});

it('makes again what changed: the input, an option, the file itself, and nothing else', async () => {
  const skipped = async (...more: string[]) => {
    const { err } = await batch('--resume', ...more);
    return [...err.matchAll(/\] ([^：]+)：没有变化，略过/g)].map(([, unit]) => unit).sort();
  };
  expect(await skipped()).toEqual(['甲局', '甲局-2']);
  expect(await skipped('--no-attach-data')).toEqual([]);
  expect(await skipped()).toEqual([]);
  rmSync(folder.path('成品', '甲局.docx'));
  expect(await skipped()).toEqual(['甲局-2']);
  appendFileSync(folder.path('各单位', '甲局.yaml'), 'date: 2024-01-09\n');
  expect(await skipped()).toHaveLength(1);
  expect(await skipped()).toEqual(['甲局', '甲局-2']);
});

it('goes on behind a run that was killed while it wrote its record', async () => {
  const whole = records();
  rmSync(folder.path('成品', '结果.json'));
  const lines = whole.map((record: object) => JSON.stringify(record)).join('\n');
  writeFileSync(folder.path('成品', '.nianbao-batch.jsonl'), lines.slice(0, -20));
  await batch('--resume', '--quiet');
  expect(records().map(({ unit }: { unit: string }) => unit)).toEqual(
    whole.map(({ unit }: { unit: string }) => unit),
  );
  expect(readdirSync(out())).not.toContain('.nianbao-batch.jsonl');
});

it('says what is wrong with its use, in both languages', async () => {
  expect((await batch('--workers', '0')).err).toContain('选项 --workers 的值须为 1 至 999 的整数');
  mkdirSync(folder.path('空'));
  const empty = await nianbao(['batch', folder.path('空'), '-o', out(), '--locale', 'en']);
  expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('holds no reports') });
  const list = folder.path('名单.txt');
  writeFileSync(list, '各单位/甲局.yaml\n没有.yaml\n');
  const lost = await nianbao(['batch', list, '-o', folder.path('缺'), '-f', 'docx', '--locale', 'en']);
  expect(lost).toMatchObject({ code: 3, out: expect.stringContaining('2 reports, 1 made, 1 not') });
  expect(lost.err).toContain('no such file or folder');
});
