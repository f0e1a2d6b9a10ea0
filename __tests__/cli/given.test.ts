import { chownSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { nianbao, scratch, small } from './terminal';

const folder = scratch();
const fresh = () => mkdtempSync(folder.path('given-'));

/** What `check` finds of a report beside which there are these files, with these options. */
async function found(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: string[]
): Promise<readonly string[]> {
  const at = fresh();
  for (const [name, text] of Object.entries({ 'r.yaml': small, ...files }))
    writeFileSync(`${at}/${name}`, text);
  const { out } = await nianbao([
    'check',
    `${at}/r.yaml`,
    '--json',
    ...args.map((arg) => arg.replace('@', `${at}/`)),
  ]);
  const { findings } = JSON.parse(out) as { findings: { code: string; message: string }[] };
  return findings.map(({ code, message }) => `${code} ${message.replaceAll(`${at}/`, '')}`);
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const gbk = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a]); // name: 报告

test.each([
  [
    'a config under another ending',
    { 'nianbao.config.yml': 'strict: true' },
    [],
    'input.config nianbao.config.yml',
  ],
  ['a config as JSON', { 'nianbao.config.json': '{}' }, [], 'input.config nianbao.config.json'],
  [
    'a config with a hidden ending',
    { 'nianbao.config.yaml.txt': '' },
    [],
    'input.config nianbao.config.yaml.txt',
  ],
  [
    'a config in GBK',
    { 'nianbao.config.yaml': gbk },
    [],
    'input.encoding nianbao.config.yaml不是 UTF-8 编码的文字（可能是 GBK）',
  ],
  [
    'rules in UTF-16',
    { 'x.yaml': utf16('off: []') },
    ['--rules', '@x.yaml'],
    'input.encoding x.yaml不是 UTF-8 编码的文字（可能是 UTF-16）',
  ],
  ['a profile in GBK', { 'x.yaml': gbk }, ['--profile', '@x.yaml'], 'input.encoding x.yaml'],
  [
    'a code that no finding has',
    { 'x.yaml': 'off: [sum.rows]' },
    ['--rules', '@x.yaml'],
    'rules.unknown 核对规则 · off的“sum.rows”不是任何问题的代码，没有用到。是不是“sum.row”？',
  ],
  ['an empty folder of templates', {}, ['--templates', '@'], 'template.unused 模板文件“r.yaml”没有用到'],
] as const)('%s is told', async (_, files, args, expected) => {
  expect(await found(files as Record<string, string>, ...args)).toEqual(
    expect.arrayContaining([expect.stringContaining(expected)]),
  );
});

test('a folder without templates is told', async () => {
  const { out } = await nianbao(['check', '-', '--json', '--templates', fresh()], small);
  expect(JSON.parse(out).findings.map(({ code }: { code: string }) => code)).toContain('template.none');
});

test('what editors add, and files in which all is a comment, change nothing', async () => {
  const plain = await found({});
  const schema = '"$schema": ./x.json\n';
  expect(await found({ 'nianbao.config.yaml': schema })).toEqual(plain);
  expect(await found({ 'x.yaml': `${schema}off: []` }, '--rules', '@x.yaml')).toEqual(plain);
  expect(await found({ 'x.yaml': `${schema}name: 甲` }, '--profile', '@x.yaml')).toEqual(plain);
  expect(await found({ 'x.yaml': '# 无\n' }, '--profile', '@x.yaml')).toEqual(plain);
  expect(await found({ 'r.yaml': small.replaceAll('\n', '\r') })).toEqual(plain);
  expect(await found({ 'r.yaml': `${small}edition: ''\n` })).toEqual(plain);
});

test.each([
  ['0x1F', '31'],
  ['0o17', '15'],
  ['012', '12'],
  ['1e3', '1000'],
])('a figure written %s is told with what it was read as', async (written, read) => {
  const data = `agency: { name: 示例县水利局 }\nyear: 2023\nstatistics:\n  requests: { received: { naturalPersons: ${written} } }\n`;
  expect(await found({ 'r.yaml': data })).toContain(
    `input.number r.yaml 第4行第27列写作 ${written}，按数字 ${read} 读取；数字请写成十进制，文字请加引号。`,
  );
});

test('a figure in plain decimals, and a text that is refused as a number, are not', async () => {
  const data = `agency: { name: 示例县水利局 }\nyear: 2023\nstatistics: { disclosure: { fees: 1.10 } }\nfacts: { contact: { postcode: 010 } }\n`;
  const codes = (await found({ 'r.yaml': data })).map((text) => text.split(' ')[0]);
  expect(codes).toContain('shape.type');
  expect(codes).not.toContain('input.number');
});

test('a folder of units holds no config, no pipe, and what systems leave is nothing', async () => {
  const units = fresh();
  writeFileSync(`${units}/a.yaml`, small);
  for (const name of ['nianbao.config.yaml', 'ehthumbs.db', 'b.yaml.part', 'c.yaml.crdownload'])
    writeFileSync(`${units}/${name}`, '');
  mkdirSync(`${units}/$RECYCLE.BIN`);
  const codes = (await found({}, '--units', units)).map((text) => text.split(' ')[0]);
  expect(codes).not.toContain('input.unused');
  expect(codes).not.toContain('shape.not-an-object');
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;
asRoot('a file that is replaced keeps its owner and mode', async () => {
  const at = fresh();
  const make = (text: string) => nianbao(['generate', '-', '-o', at, '--name', 'r', '-f', 'docx'], text);
  await make(small);
  chownSync(`${at}/r.docx`, 12345, 23456);
  await make(small.replace('水利', '教育'));
  const { uid, gid, mode } = statSync(`${at}/r.docx`);
  expect([uid, gid, mode & 0o777]).toEqual([12345, 23456, 0o644]);
});
