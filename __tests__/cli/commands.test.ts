import { mkdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readInput } from '../../src/cli/input/read';
import { builtInEditions } from '../../src/editions';
import { parseReport } from '../../src/stages';
import { example, exampleTemplates, nianbao, readText, scratch, small } from './terminal';

const folder = scratch();

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

  it.each(skeletons)(
    'names every figure of %s with label and unit, totals commented out',
    async (id, edition) => {
      const { out } = await nianbao(['init', '--edition', id]);
      const { report } = parseReport(parse(out));
      const lines = out.split('\n');
      for (const { path, state } of report?.figures.values() ?? []) {
        const key = path.split('.').at(-1) as string;
        expect(lines.some((line) => line.includes(`${key}: `) && /（[^（]+）/.test(line))).toBe(true);
        expect(['given', 'blank', 'computed']).toContain(state);
      }
      expect(out).toMatch(/# \w+: 0 # [^\n]*：合计，不填则自动相加/);
      expect(edition.id).toBe(id);
    },
  );

  it.each(skeletons)('has only keys of %s in what is commented out', async (id) => {
    const { out } = await nianbao(['init', '--edition', id]);
    const all = out
      .split('\n')
      .slice(3)
      .map((line) => line.replace(/^(\s*)# (?=\s*(?:- )?[\w.〔〕名称]+:|\s*- 〔)/, '$1'));
    const { findings } = parseReport(parse(all.join('\n')));
    const codes = new Set(findings.map((f) => f.code));
    expect([...codes].filter((code) => !['shape.date', 'edition.other'].includes(code))).toEqual([]);
    expect(all.join('\n')).not.toMatch(/^\s*# /m);
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
