import { mkdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readInput } from '../../src/cli/input/read';
import { builtInEditions } from '../../src/editions';
import { catalogue } from '../../src/model/catalogue';
import { parseReport } from '../../src/stages';
import { example, exampleTemplates, nianbao, readText, scratch, small } from './terminal';

const folder = scratch();
const last = `agency: { name: 示例县水利局, selfReference: 我局 }
year: 2023
facts: { contact: { phone: 0570-1234567 } }
statistics: { requests: { received: { naturalPersons: 3 }, results: { granted: { naturalPersons: 3 } } } }
narrative: { problems: "== 问题。 || 答复质量: 有待提高。\\n改进。" }
`;

describe('nianbao check', () => {
  it('prints a table whose last line counts, and exits 1 on errors', async () => {
    const told = await nianbao(['check', example, '--templates', exampleTemplates]);
    expect(told.code).toBe(1);
    expect(told.out).toContain('八（三）从事政府信息公开工作人员数');
    expect(told.out.trim().split('\n').at(-1)).toMatch(/^共\d+处：错误\d+，警告\d+，提示\d+。$/);
  });

  it('gives the same as data', async () => {
    const told = await nianbao(['check', example, '--templates', exampleTemplates, '--json']);
    const { findings, counts, files } = JSON.parse(told.out);
    expect(files).toEqual([]);
    expect(counts.error).toBe(findings.filter((f: { severity: string }) => f.severity === 'error').length);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      message: expect.any(String),
      fingerprint: expect.any(String),
    });
  });

  it('passes warnings, with --strict too: it means the same as for generate', async () => {
    const odd = 'edition: "2014"\nagency: { name: 某局 }\nyear: 2019\nnarrative: { problems: 没有问题。 }\n';
    const codes = async (...flags: string[]) => (await nianbao(['check', '-', ...flags], odd)).code;
    const { counts } = JSON.parse((await nianbao(['check', '-', '--json'], odd)).out);
    expect(counts).toMatchObject({ error: 0, warning: expect.any(Number) });
    expect(counts.warning).toBeGreaterThan(0);
    expect(await codes()).toBe(0);
    expect(await codes('--strict')).toBe(0);
  });

  it.each(['docx', 'pdf'])('saves a review copy as %s', async (format) => {
    const copy = folder.path(`review.${format}`);
    const told = await nianbao(['check', example, '--templates', exampleTemplates, '--review', copy]);
    expect(told.code).toBe(1);
    expect(told.out).toContain(`审核稿：${copy}`);
    expect(readText(copy).slice(0, 2)).toBe(format === 'pdf' ? '%P' : 'PK');
  });

  it('holds units against the sum and last year against this year', async () => {
    mkdirSync(folder.path('units'));
    const report = (year: number, complaints: number) =>
      `agency: { name: 某局${complaints} }\nyear: ${year}\nstatistics: { complaints: ${complaints} }\n`;
    writeFileSync(folder.path('units', 'a.yaml'), report(2016, 3));
    writeFileSync(folder.path('units', 'b.json'), JSON.stringify(parse(report(2016, 4))));
    writeFileSync(folder.path('units', 'read.me'), '不是数据');
    writeFileSync(folder.path('2013.yaml'), report(2014, 1));
    const { findings } = JSON.parse(
      (await nianbao(['check', '-', '--units', folder.path('units'), '--json'], report(2016, 9))).out,
    );
    const about = (found: { code: string; cells: string[]; severity: string }[], stage: string) =>
      found.filter(({ code }) => code.startsWith(stage)).map((f) => [f.code, f.severity, ...f.cells]);
    expect(about(findings, 'units.')).toEqual([['units.sum', 'error', 'complaints']]);
    const told = await nianbao(
      ['check', '-', '--previous', folder.path('2013.yaml'), '--json'],
      report(2016, 1),
    );
    expect(about(JSON.parse(told.out).findings, 'previous.')).toEqual([['previous.year', 'warning']]);
  });
});

describe('nianbao schema', () => {
  it.each(builtInEditions.map(({ id }) => id))(
    'gives a JSON Schema with Chinese titles for %s',
    async (id) => {
      const told = await nianbao(['schema', '--edition', id]);
      const schema = JSON.parse(told.out);
      expect(schema.$schema).toContain('2020-12');
      expect(schema.properties.agency.properties.name.title).toBe('机关全称');
      expect(await nianbao(['schema', '--edition', id, '-o', folder.path(`${id}.json`)])).toMatchObject({
        code: 0,
        out: '',
      });
      expect(readText(folder.path(`${id}.json`))).toBe(told.out);
      expect(await nianbao(['schema', '--edition', id, '-o', folder.path(`${id}.json`)])).toMatchObject({
        code: 3,
        err: expect.stringContaining('已经存在'),
      });
    },
  );
});

describe('nianbao init', () => {
  const skeletons = builtInEditions.map((edition) => [edition.id, edition] as const);

  it.each(skeletons)('gives a skeleton of %s that can be read as it is', async (id, edition) => {
    const { out } = await nianbao(['init', '--edition', id]);
    const { data, problems } = readInput(new TextEncoder().encode(out), 'a.yaml');
    expect(problems).toEqual([]);
    const { report, findings: shape } = parseReport(data);
    expect(shape).toEqual([]);
    expect(report?.edition).toBe(edition);
  });

  it.each(skeletons)('has a line for each row of %s, blank, with label and unit', async (id, edition) => {
    const { out } = await nianbao(['init', '--edition', id]);
    const lines = out.split('\n');
    expect(lines.length).toBeLessThan(115);
    const { report } = parseReport(parse(out));
    const specs = catalogue(edition);
    for (const [path, { state }] of report?.figures ?? []) {
      const spec = specs.get(path);
      if (spec?.absent === 'computed') continue;
      expect([path, state]).toEqual([path, 'blank']);
      const row = path.split('.').at(-2) as string;
      const key = path.split('.').at(-1) as string;
      expect(lines.some((line) => line.includes(`${key}:`) && line.includes(spec?.row ?? row))).toBe(true);
    }
    expect(out).toContain(id === '2014' ? '（条）' : '每行依次为：自然人、商业企业');
    for (const total of out.match(/^ *# \w+: # .*合计.*$/gm) ?? []) expect(total).toContain('不填则自动相加');
  });

  it.each(skeletons)('says of %s what is left to be replaced, with its line', async (id) => {
    const { out } = await nianbao(['init', '--edition', id]);
    const { findings } = JSON.parse((await nianbao(['check', '-', '--json'], out)).out);
    const left = findings.filter(({ code }: { code: string }) => code === 'text.skeleton');
    expect(left.map((f: { path: string }) => f.path)).toEqual(['agency.name', 'narrative.problems']);
    for (const { severity, source } of left)
      expect({ severity, words: out.split('\n')[source.line - 1] }).toEqual({
        severity: 'error',
        words: expect.stringContaining('〔'),
      });
  });

  it('takes the edition from the year, and the name that it is given', async () => {
    const read = async (...args: string[]) =>
      parseReport(parse((await nianbao(['init', '--agency', '示例县 #1 局', ...args])).out)).report;
    const editions = await Promise.all(['2016', '2020', '2024'].map((year) => read('--year', year)));
    expect(editions.map((report) => [report?.year, report?.edition.id])).toEqual([
      [2016, '2014'],
      [2020, '2019'],
      [2024, '2021'],
    ]);
    expect(editions[0]?.agency.name).toBe('示例县 #1 局');
    expect((await read('--year', '2024', '--edition', '2019'))?.edition.id).toBe('2019');
    expect(await nianbao(['init'])).toMatchObject({ code: 2 });
    expect(await nianbao(['init', '--year', '1999'])).toMatchObject({ code: 2 });
  });

  it('begins with last year’s report: its agency, its texts, its figures beside', async () => {
    await nianbao(['generate', '-', '-f', 'docx', '-o', folder.path('last'), '--name', 'r'], last);
    const out = folder.path('last', '报告.yaml');
    const told = await nianbao(['init', '--from', folder.path('last', 'r.docx'), '-o', out]);
    expect(told).toMatchObject({ code: 0, out: '' });
    const data = parse(readText(out));
    expect(data).toMatchObject({
      agency: { name: '示例县水利局', selfReference: '我局' },
      year: 2024,
      facts: { contact: { phone: '0570-1234567' } },
      narrative: { problems: '== 问题。 || 答复质量: 有待提高。\n改进。\n' },
    });
    expect(parse(readText(folder.path('last', '2023.yaml')))).toEqual(parse(last));
    expect(parseReport(data).report?.figures.get('requests.received.naturalPersons')?.state).toBe('blank');
  });

  it('does not write over a file', async () => {
    const path = folder.path('filled.yaml');
    writeFileSync(path, small);
    expect(await nianbao(['init', '--edition', '2021', '-o', path])).toMatchObject({ code: 3, out: '' });
    expect(readText(path)).toBe(small);
  });
});

describe('nianbao extract', () => {
  it('gives back what was put in, from either file', async () => {
    await nianbao([
      'generate',
      example,
      '--templates',
      exampleTemplates,
      '-o',
      folder.path('x'),
      '--name',
      'r',
    ]);
    for (const format of ['docx', 'pdf']) {
      const told = await nianbao(['extract', folder.path('x', `r.${format}`)]);
      expect(told).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(told.out)).toEqual(parse(readText(example)));
    }
  });

  it('says so where there is nothing', async () => {
    await nianbao(['generate', '-', '--no-attach-data', '-o', folder.path('y'), '--name', 'r'], small);
    for (const file of [folder.path('y', 'r.docx'), folder.path('y', 'r.pdf'), example])
      expect(await nianbao(['extract', file])).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('没有'),
      });
    expect((await nianbao(['extract', folder.path('nowhere.pdf')])).code).toBe(3);
  });
});
