import { mkdirSync, writeFileSync } from 'node:fs';
import { createPlaceOf } from '../../src/cli/input/places';
import { displayWidth, formatFindings } from '../../src/findings/formatFindings';
import { nianbao, readText, scratch } from './terminal';

const folder = scratch();
function given(name: string, text: string): string {
  const path = folder.path(name);
  writeFileSync(path, text);
  return path;
}

const report = `agency:
  name: 示例县水利局
year: 2016
facts:
  problems:
    - { problem: 人手不足。, measure: 增加人手。 }
statistics:
  requests: { received: 5, receivedBy: { online: 4, fax: 0, letter: 0, inPerson: 0 } }
  complaints: 1
narrative:
  overview: |
    本局努力工作。
    ２０１６年，收到申请5件。
`;

const findingsOf = async (...args: string[]) =>
  JSON.parse((await nianbao(['check', ...args, '--json'])).out).findings as {
    code: string;
    path: string;
    source?: { file: string; line: number; column: number };
  }[];

describe('a finding knows its line', () => {
  const lineOf = (text: string, path: string, words?: string) => {
    const { line, column } = createPlaceOf(new TextEncoder().encode(text))(path, words) ?? {};
    return line === undefined ? undefined : `${line}:${column}`;
  };

  it('of a figure, a fact, an own text, a key with dots, in YAML and in JSON', () => {
    expect(lineOf(report, 'statistics.requests.receivedBy.online')).toBe('8:42');
    expect(lineOf(report, 'facts.problems.0.measure')).toBe('6:25');
    expect(lineOf(report, 'narrative.overview')).toBe('11:3');
    expect(lineOf(report, 'narrative.overview', '收到申请')).toBe('13:11');
    expect(lineOf('a:\n  b.c: { d: 1 }', 'a.b.c.d')).toBe('2:10');
    expect(lineOf('{\n\t"agency": {\n\t\t"name": "局" } }', 'agency.name')).toBe('3:3');
    expect(lineOf('- 1\n- 2', '1')).toBe('2:3');
  });

  it('of what a missing field would stand in; none where there is nothing', () => {
    expect(lineOf(report, 'facts.contact.phone')).toBe('4:1');
    expect(lineOf(report, 'publication')).toBeUndefined();
    expect(lineOf(`{"a":${'['.repeat(5000)}`, 'a')).toBeUndefined();
  });

  it('takes time in proportion to the findings, however many keys there are', () => {
    const text = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}.x`, i])));
    const placeOf = createPlaceOf(new TextEncoder().encode(text));
    for (let i = 0; i < 20_000; i++) placeOf(`k${i}.x`);
    expect(placeOf(`${'a.'.repeat(1_000_000)}`)).toBeUndefined();
  });

  it('in the file that it is in: the report, last year’s, a unit’s, a profile', async () => {
    mkdirSync(folder.path('units'));
    const own = given('own.yaml', report.replace('complaints: 1', 'complaints: 1\n  colour: 2'));
    const previous = given(
      'previous.yaml',
      'agency: { name: 局 }\nyear: 2015\nstatistics:\n  complaints: -1\n',
    );
    writeFileSync(folder.path('units', 'a.yaml'), 'agency: { name: 科 }\nyear: 2016\nsize: 3\n');
    const profile = given('profile.yaml', 'page:\n  top: -3\n');
    const found = await findingsOf(own, '--profile', profile);
    const at = (path: string, list = found) => list.find((f) => f.path === path)?.source;
    expect(at('statistics.colour')).toEqual({ file: own, line: 10, column: 3 });
    expect(at('profile.page.top')).toEqual({ file: profile, line: 2, column: 3 });
    const whole = given('whole.yaml', report);
    const beside = await findingsOf(whole, '--previous', previous, '--units', folder.path('units'));
    expect(at('previous.statistics.complaints', beside)).toEqual({ file: previous, line: 4, column: 3 });
    expect(at('units.0.size', beside)).toEqual({ file: folder.path('units', 'a.yaml'), line: 3, column: 1 });
  });

  it('in the table, too', async () => {
    const path = given('table.yaml', `${report}colour: 3\n`);
    expect((await nianbao(['check', path])).out).toContain(`${path}:14:1`);
  });
});

describe('nianbao.config.yaml', () => {
  const wrong = report.replace('received: 5', 'received: 6');

  it('holds the options beside the data; the command line goes before it', async () => {
    mkdirSync(folder.path('beside'));
    const path = given('beside/r.yaml', wrong);
    given('beside/last.yaml', 'agency: { name: 示例县水利局 }\nyear: 2014\n');
    given('beside/nianbao.config.yaml', 'previous: last.yaml\nrules: { off: [sum.row, blank.form] }\n');
    const codes = (await findingsOf(path)).map((f) => f.code);
    expect(codes).toContain('previous.year');
    expect(codes).not.toContain('sum.row');
    const rules = given('rules.yaml', 'off: [previous.year]\n');
    const others = (await findingsOf(path, '--rules', rules)).map((f) => f.code);
    expect(others).toContain('sum.row');
    expect(others).not.toContain('previous.year');
  });

  it('is checked like everything else, with its lines', async () => {
    mkdirSync(folder.path('odd'));
    const path = given('odd/r.yaml', report);
    const config = given('odd/nianbao.config.yaml', 'previuos: a.yaml\nprofile:\n  pitch: 4\n');
    const [first] = await findingsOf(path);
    expect(first).toMatchObject({
      code: 'shape.unknown-key',
      source: { file: config, line: 1, column: 1 },
    });
    writeFileSync(config, 'profile:\n  pitch: 4\n');
    expect((await findingsOf(path))[0]).toMatchObject({
      path: 'profile.pitch',
      source: { file: config, line: 2, column: 3 },
    });
  });
});

describe('nianbao generate', () => {
  it('prints the findings themselves, writes a review copy, and sums up several inputs', async () => {
    const one = given('one.yaml', report.replace('received: 5', 'received: 6'));
    const bad = given('bad.yaml', 'year: 2016\n');
    const copy = folder.path('copy.pdf');
    const told = await nianbao(['generate', one, '-f', 'pdf', '-o', folder.path('o'), '--review', copy]);
    expect(told.code).toBe(0);
    expect(told.out).toContain('统计表\n  错误');
    expect(readText(copy).slice(0, 5)).toBe('%PDF-');
    const both = await nianbao(['generate', one, bad, '-f', 'pdf', '-o', folder.path('o')]);
    expect(both.out).toContain(`共 2 份报告，生成 1 份，没有生成的 1 份：${bad}。`);
  });
});

describe('the table on a terminal', () => {
  const finding = {
    code: 'a',
    severity: 'error' as const,
    blocking: false,
    path: '',
    cells: [],
    where: '表三 · 一、本年新收政府信息公开申请数量 · 自然人',
    rules: [],
    message: `表三 · 一、本年新收政府信息公开申请数量 · 自然人为3，应为4：${'它所在的各个合计都不平（表三），'.repeat(4)}请核对。`,
    fingerprint: '',
    source: { file: '报告.yaml', line: 37, column: 5 },
  };

  it.each([60, 80, 120])('keeps to %d columns, no stop at the head of a line', (columns) => {
    const lines = formatFindings([finding], 'zh', { columns }).split('\n');
    for (const line of lines) {
      expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      expect(line.trim()).not.toMatch(/^[，。：）]/);
    }
    expect(lines.join('')).toContain('报告.yaml:37:5');
  });

  it('has colours only where it is given some', () => {
    expect(formatFindings([finding])).not.toContain('\u001b');
    const painted = formatFindings([finding], 'zh', { paint: (text, as) => `<${as}>${text}</>` });
    expect(painted).toContain('<error>错误</>');
    expect(painted).toContain('<source>报告.yaml:37:5</>');
  });
});
