import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { example, exampleTemplates, nianbao, readText, scratch, small } from './terminal';

const folder = scratch();
const title = '示例县水利局2016年政府信息公开工作年度报告';

function given(name: string, text: string): string {
  const path = folder.path(name);
  writeFileSync(path, text);
  return path;
}

describe('nianbao generate', () => {
  it('writes both files under the title and says where, how many pages, how long, how many findings', async () => {
    const out = folder.path('new', 'folder');
    const told = await nianbao(['generate', example, '--templates', exampleTemplates, '-o', out]);
    expect(told.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      '台州市经信委2017年度政务信息公开工作总结.docx',
      '台州市经信委2017年度政务信息公开工作总结.pdf',
    ]);
    expect(
      readFileSync(folder.path('new', 'folder', readdirSync(out)[1] as string))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(told.out).toMatch(/已生成 2 个文件，共 \d+ 页，用时 [\d.]+ 秒：/);
    expect(told.out).toContain('台州市经信委2017年度政务信息公开工作总结.pdf');
    expect(told.out).toMatch(/错误 \d+，警告 \d+，提示 \d+/);
    expect(told.err).toBe('');
  });

  it('reads standard input, makes what was asked for, prints one JSON object', async () => {
    const out = folder.path('json');
    const told = await nianbao(['generate', '-', '-f', 'docx', '--name', 'a/b', '-o', out, '--json'], small);
    expect(told.code).toBe(0);
    const { files, pages, findings, counts } = JSON.parse(told.out);
    expect(files).toEqual([
      {
        path: folder.path('json', 'a_b.docx'),
        format: 'docx',
        bytes: readFileSync(folder.path('json', 'a_b.docx')).length,
      },
    ]);
    expect(pages).toBeGreaterThan(0);
    expect(counts).toEqual({
      error: findings.filter((f: { severity: string }) => f.severity === 'error').length,
      warning: findings.filter((f: { severity: string }) => f.severity === 'warning').length,
      info: findings.filter((f: { severity: string }) => f.severity === 'info').length,
    });
    expect(told.out.trim().split('\n')).toHaveLength(1);
  });

  it('makes the same bytes again, and replaces the file of an earlier run', async () => {
    const out = folder.path('again');
    const bytes = async () => {
      await nianbao(['generate', '-', '-o', out, '--quiet'], small);
      return readdirSync(out).map((name) => readFileSync(folder.path('again', name), 'base64'));
    };
    const first = await bytes();
    expect(first).toHaveLength(2);
    expect(await bytes()).toEqual(first);
  });

  it('goes on after an input that cannot be read, and lets no report replace another', async () => {
    const inputs = [
      given('one.yaml', small),
      given('broken.json', '{"year": 2016,}'),
      given('two.json', JSON.stringify({ agency: { name: '示例县水利局' }, year: 2016 })),
      given('unknown.yaml', `${small}colour: red\n`),
    ];
    const out = folder.path('several');
    const told = await nianbao(['generate', ...inputs, '-f', 'pdf', '-o', out, '--json']);
    expect(told.code).toBe(1);
    expect(readdirSync(out).sort()).toEqual([`${title}-2.pdf`, `${title}.pdf`]);
    const { files, findings } = JSON.parse(told.out);
    expect(files.map((f: { input: string }) => basename(f.input))).toEqual(['one.yaml', 'two.json']);
    const blocking = findings.filter((f: { blocking: boolean }) => f.blocking);
    expect(blocking.map((f: { input: string; code: string }) => [basename(f.input), f.code])).toEqual([
      ['broken.json', 'input.syntax'],
      ['unknown.yaml', 'shape.unknown-key'],
    ]);
  });

  it('makes nothing of a report with a blocking finding, and shows the finding', async () => {
    const out = folder.path('nothing');
    const told = await nianbao(['generate', '-', '-o', out], `${small}statistics: { complaints: -1 }\n`);
    expect(told).toMatchObject({ code: 1, out: '' });
    expect(told.err).toContain('六、举报投诉数量');
    expect(told.err).toContain('没有生成文件');
    expect(existsSync(out)).toBe(false);
  });

  it('lets errors pass unless --strict is given', async () => {
    const wrong = `${small}statistics:\n  requests: { received: 5, receivedBy: { online: 4, fax: 0, letter: 0, inPerson: 0 } }\n`;
    const run = (...flags: string[]) =>
      nianbao(['generate', '-', '-f', 'pdf', '-o', folder.path('strict'), ...flags], wrong);
    expect((await run('--strict')).code).toBe(1);
    expect(existsSync(folder.path('strict'))).toBe(false);
    expect((await run()).code).toBe(0);
  });

  it('leaves nothing behind when a file cannot be put in its place', async () => {
    const out = folder.path('blocked');
    mkdirSync(folder.path('blocked', `${title}.pdf`, 'x'), { recursive: true });
    const told = await nianbao(['generate', '-', '-f', 'pdf', '-o', out], small);
    expect(told.code).toBe(3);
    expect(told.err).toContain('是文件夹，不是文件');
    expect(readdirSync(out)).toEqual([`${title}.pdf`]);
  });

  it('gives 3 when a file is missing or a folder cannot be made, and still makes the others', async () => {
    const out = folder.path('missing');
    const told = await nianbao([
      'generate',
      folder.path('nowhere.yaml'),
      given('there.yaml', small),
      '-f',
      'pdf',
      '-o',
      out,
    ]);
    expect(told.code).toBe(3);
    expect(told.err).toContain('找不到文件');
    expect(readdirSync(out)).toHaveLength(1);
    const blocked = await nianbao(['generate', '-', '-o', given('file', 'x')], small);
    expect(blocked.code).toBe(3);
    expect(readText(folder.path('file'))).toBe('x');
    for (const flag of ['--templates', '--previous', '--profile'])
      expect((await nianbao(['generate', '-', flag, folder.path('nowhere')], small)).code).toBe(3);
    expect((await nianbao(['generate', '-', '--font', `kaiti=${folder.path('no.ttf')}`], small)).code).toBe(
      3,
    );
  });

  it('makes neither file when one of them cannot be put in its place', async () => {
    const out = folder.path('half');
    mkdirSync(folder.path('half', `${title}.pdf`), { recursive: true });
    expect((await nianbao(['generate', '-', '-o', out], small)).code).toBe(3);
    expect(readdirSync(out)).toEqual([`${title}.pdf`]);
  });

  it('makes every format that was named, with commas between them or each by itself', async () => {
    const out = folder.path('formats');
    const named = ['-f', 'html', '-f', 'SVG,html'];
    expect((await nianbao(['generate', '-', ...named, '--name', 'n', '-o', out], small)).code).toBe(0);
    const made = readdirSync(out);
    expect(made).toContain('n.html');
    expect(made.some((name) => name.endsWith('.svg'))).toBe(true);
  });

  it('writes through a link, and into a pipe or a device instead of replacing it', async () => {
    const file = given('linked.html', 'x');
    const out = folder.path('linked');
    mkdirSync(out);
    symlinkSync(file, folder.path('linked', 'link.html'));
    const made = await nianbao(['generate', '-', '-f', 'html', '--name', 'link', '-o', out], small);
    expect(made.code).toBe(0);
    expect(lstatSync(folder.path('linked', 'link.html')).isSymbolicLink()).toBe(true);
    expect(readText(file)).toContain('<html');
    symlinkSync('/dev/null', folder.path('null.json'));
    expect((await nianbao(['schema', '--edition', '2021', '-o', folder.path('null.json')])).code).toBe(0);
    expect(lstatSync(folder.path('null.json')).isSymbolicLink()).toBe(true);
  });

  it('prints its one object with --json whatever kept it from beginning', async () => {
    const nowhere = folder.path('nowhere');
    for (const args of [
      ['generate', '-', '--templates', nowhere],
      ['generate', '-', '--previous', nowhere],
      ['generate', '-', '--font', `kaiti=${nowhere}`],
      ['generate', nowhere],
      ['check', nowhere],
      ['check', '-', '--units', nowhere],
    ]) {
      const { code, out } = await nianbao([...args, '--json'], small);
      expect(code).toBe(3);
      expect(JSON.parse(out)).toMatchObject({ files: [], pages: 0, findings: [] });
    }
  });

  it('shows escape sequences in data instead of sending them to the terminal', async () => {
    const told = await nianbao(['generate', '-'], `${small}"\\e[31mred": 1\n`);
    expect(told.code).toBe(1);
    expect(told.err).not.toContain('\u001b');
    expect(told.err).toContain('\\x1b[31mred');
  });

  it('tells in English when asked to', async () => {
    const told = await nianbao(['generate', '-', '--locale', 'en'], `${small}colour: red\n`);
    expect(told.err).toContain('has no key "colour"');
    expect(told.err).toMatch(/: 1 errors, \d warnings, \d notices\.\n.*: nothing was made\.\n$/);
  });
});

describe('nianbao generate with charts', () => {
  const of = (year: number, received: number, rest = '') =>
    given(
      `charts-${year}.yaml`,
      `agency: { name: 示例县水利局 }\nyear: ${year}\nstatistics: { requests: { received: { others: ${received} } } }\n${rest}`,
    );
  const report = () => of(2023, 41, 'narrative:\n  problems: |\n    ::chart years\n');
  const call = () => ['generate', report(), '-f', 'svg', '--previous', of(2022, 37), '-o'];
  const pagesIn = (name: string) =>
    readdirSync(folder.path(name))
      .map((file) => readText(folder.path(name, file)))
      .join('');

  it('takes reports of earlier years, one by one, from the command line', async () => {
    const told = await nianbao([
      ...call(),
      folder.path('years'),
      '--earlier',
      of(2021, 29),
      '--earlier',
      of(2020, 17),
    ]);
    expect(told.code).toBe(0);
    expect(pagesIn('years')).toMatch(/>17<[\s\S]*>29<[\s\S]*>37<[\s\S]*>41</);
  });

  it('or from the file beside the data', async () => {
    of(2021, 29);
    const config = given('nianbao.config.yaml', 'earlier: [charts-2021.yaml]\n');
    const told = await nianbao([...call(), folder.path('config')]);
    rmSync(config);
    expect(told.code).toBe(0);
    expect(pagesIn('config')).toMatch(/>29<[\s\S]*>37<[\s\S]*>41</);
  });

  it('names the line of a chart that there is not, and the resolutions that there are', async () => {
    const wrong = of(2019, 1, 'narrative:\n  problems: |\n    一。\n    ::chart year\n');
    const told = await nianbao(['check', wrong]);
    expect(told.out).toMatch(
      /自写文字 problems 第2行：没有名为“year”的图，可用：requests、years。|没有名为“year”的图/,
    );
    const dpi = await nianbao(['generate', report(), '-f', 'png', '--dpi', '6', '-o', folder.path('png')]);
    expect([dpi.code, dpi.err]).toEqual([2, expect.stringContaining('36 至 600')]);
  });
});
