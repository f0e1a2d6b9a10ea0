import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeTogether } from '../../src/cli/writeFiles';
import { nianbao, scratch, small } from './terminal';

const folder = scratch();
let count = 0;
const fresh = (): string => {
  const path = folder.path(String(count++));
  mkdirSync(path);
  return path;
};
const text = (path: string) => readFileSync(path, 'utf8');

describe('writing', () => {
  it('keeps the mode of the file that it replaces', () => {
    const out = fresh();
    writeFileSync(`${out}/a`, 'old');
    chmodSync(`${out}/a`, 0o640);
    writeTogether([{ path: `${out}/a`, bytes: 'new' }]);
    expect([text(`${out}/a`), statSync(`${out}/a`).mode & 0o777]).toEqual(['new', 0o640]);
  });

  it('never replaces a read-only file', () => {
    const out = fresh();
    writeFileSync(`${out}/a`, 'old');
    chmodSync(`${out}/a`, 0o400);
    expect(() =>
      writeTogether([
        { path: `${out}/b`, bytes: 'b' },
        { path: `${out}/a`, bytes: 'new' },
      ]),
    ).toThrow('只读');
    expect([readdirSync(out), text(`${out}/a`)]).toEqual([['a'], 'old']);
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('brings back all files where one is open (%s)', (code) => {
    const out = fresh();
    for (const name of ['a.docx', 'a.pdf']) writeFileSync(`${out}/${name}`, `old ${name}`);
    const { renameSync } = fs;
    const rename = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (String(to).endsWith('a.pdf')) throw Object.assign(new Error(code), { code });
      renameSync(from, to);
    });
    const files = ['a.docx', 'a.pdf', 'a.html'].map((name) => ({ path: `${out}/${name}`, bytes: 'new' }));
    expect(() => writeTogether(files)).toThrow(/a\.pdf：.*打开.*关闭/);
    rename.mockRestore();
    expect(readdirSync(out).sort()).toEqual(['a.docx', 'a.pdf']);
    expect(readdirSync(out).map((name) => text(`${out}/${name}`))).toEqual(['old a.docx', 'old a.pdf']);
  });

  it('removes what a killed run has left, nothing of one that is at work', () => {
    const left = (pid: number, place: string) =>
      `.nianbao-${place}-${pid}-00000000-0000-4000-8000-000000000000.tmp`;
    const seen: string[] = [];
    const { renameSync } = fs;
    const rename = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      seen.push(String(from));
      renameSync(from, to);
    });
    writeTogether([{ path: `${fresh()}/a`, bytes: 'b' }]);
    rename.mockRestore();
    const [, here = ''] = /\.nianbao-([0-9a-f]{8})-/.exec(seen[0] ?? '') ?? [];
    const out = fresh();
    const [dead, elsewhere, alive] = [left(2 ** 22 + 1, here), left(2 ** 22 + 1, '00000000'), left(1, here)];
    for (const name of [dead, elsewhere, alive]) writeFileSync(`${out}/${name}`, '');
    writeTogether([{ path: `${out}/a`, bytes: 'c' }]);
    expect(readdirSync(out).sort()).toEqual([alive, elsewhere, 'a'].sort());
  });

  it('replaces what a link names, and follows none that was planted', () => {
    const out = fresh();
    writeFileSync(`${out}/real`, 'old');
    symlinkSync('real', `${out}/link`);
    writeTogether([{ path: `${out}/link`, bytes: 'new' }]);
    expect(text(`${out}/real`)).toBe('new');
  });
});

describe('a folder of units', () => {
  it('is read past what systems leave, and names the file of each finding', async () => {
    const units = fresh();
    writeFileSync(`${units}/jia.yaml`, small);
    writeFileSync(`${units}/yi.yaml`, '- 1');
    writeFileSync(`${units}/._jia.yaml`, '\0\x05\x16\x07');
    writeFileSync(`${units}/丙局.xlsx`, 'PK');
    const told = await nianbao(['check', '-', '--units', units, '--json'], small);
    const { findings } = JSON.parse(told.out) as {
      findings: { code: string; message: string; source?: { file: string } }[];
    };
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['input.unused', 'shape.not-an-object']),
    );
    expect(findings.find(({ code }) => code === 'shape.not-an-object')?.source?.file).toContain('yi.yaml');
    expect(findings.find(({ code }) => code === 'input.unused')?.message).toContain('丙局.xlsx');
  });

  it('without data is no folder of units', async () => {
    const told = await nianbao(['check', '-', '--units', fresh()], small);
    expect([told.code, told.out]).toEqual([1, expect.stringContaining('没有报告数据')]);
  });
});

describe('a folder of templates', () => {
  it.each([
    ['GBK', Buffer.from([0xce, 0xd2, 0xbe, 0xd6]), '可能是 GBK'],
    ['UTF-16', Buffer.from('\ufeff我局', 'utf16le'), '可能是 UTF-16'],
  ])('with a file in %s makes nothing', async (_, bytes, words) => {
    const templates = fresh();
    writeFileSync(`${templates}/other.hbs`, bytes);
    const out = folder.path(`no-${count}`);
    const told = await nianbao(['generate', '-', '--templates', templates, '-o', out], small);
    expect([told.code, existsSync(out), told.err]).toEqual([1, false, expect.stringContaining(words)]);
  });

  it('says which files are not used', async () => {
    const templates = fresh();
    writeFileSync(`${templates}/other.hbs.txt`, '一句话。');
    mkdirSync(`${templates}/2021`);
    writeFileSync(`${templates}/.DS_Store`, '');
    const told = await nianbao(['generate', '-', '--templates', templates, '-o', fresh()], small);
    expect(told.code).toBe(0);
    expect(told.out).toContain('other.hbs.txt');
    expect(told.out).toContain('“2021”');
    expect(told.out).not.toContain('DS_Store');
  });
});

describe('words that YAML takes for numbers', () => {
  it('are told with what was written', async () => {
    const data =
      'agency: { name: 示例县水利局 }\nyear: 2023\nfacts: { contact: { postcode: 010020, office: 1.10, phone: true } }\n';
    const told = await nianbao(['check', '-'], data);
    for (const source of ['010020', '1.10', 'true']) expect(told.out).toContain(`请加引号，写成 "${source}"`);
  });

  it('left blank are absent', async () => {
    const data =
      'agency: { name: 示例县水利局, shortName: }\nyear: 2023\ntitle: ""\npublication:\nfacts: { contact: { office: " " } }\n';
    expect((await nianbao(['check', '-'], data)).out).not.toMatch(/应为|缺少/);
  });

  it('say which schema an editor is to use, without a finding', async () => {
    const data = JSON.stringify({ $schema: './2021.json', agency: { name: '示例县水利局' }, year: 2023 });
    expect((await nianbao(['check', '-'], data)).out).not.toContain('schema');
  });
});

it('a face that cannot be used is told, not only counted', async () => {
  const face = folder.path('k.ttf');
  writeFileSync(face, '这不是字体');
  const told = await nianbao(
    ['generate', '-', '--font', `fangsong=${face}`, '-f', 'docx', '-o', fresh()],
    small,
  );
  expect([told.code, told.out]).toEqual([0, expect.stringContaining('k.ttf')]);
});
