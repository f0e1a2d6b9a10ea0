import { extractData, type Finding, generate, parseReport } from '../../src';
import type { ReportInput } from '../../src/editions/inputs';
import { snapshot } from '../../src/parse/snapshot';

const input = (rest: object = {}): ReportInput => ({
  agency: { name: '示例县水利局', selfReference: '我局', kind: '部门' },
  year: 2023,
  statistics: {
    requests: {
      received: { naturalPersons: 12, businesses: 3 },
      results: { granted: { naturalPersons: 12, businesses: 3 } },
    },
  },
  facts: { processingFees: { notices: 0, notified: 0, received: 0 } },
  ...rest,
});
const own = (problems: string) => input({ narrative: { problems } });
const about = (findings: readonly Finding[]) => findings.filter(({ code }) => code.startsWith('characters.'));
const codes = (findings: readonly Finding[]) => about(findings).map(({ code }) => code);

test('a plain report has no finding of its characters', () => {
  expect(codes(parseReport(own('全年新收政府信息公开申请15件。')).findings)).toEqual([]);
});

test('names, titles, facts and own text are read plain; the input stays as it was given', async () => {
  const typed = input({
    agency: { name: '示例县⽔利局\u200b', kind: '部门' },
    title: '示例县⽔利局2023年政府信息公开⼯作年度报告',
    narrative: { 'problems\u200b': '⼯作⼒度不够。' },
  });
  const { report, findings } = parseReport(typed);
  expect(report?.agency.name).toBe('示例县水利局');
  expect(report?.narrative).toEqual({ problems: '工作力度不够。' });
  expect(report?.input).toEqual(typed);
  const [plain, ...others] = about(findings);
  expect(others).toEqual([]);
  expect(plain).toMatchObject({ code: 'characters.plain', severity: 'info', blocking: false });
  expect(plain?.message).toContain('7处');
  expect(plain?.message).toContain('⽔（U+2F54）→水');
  expect(plain?.message).toContain('agency.name');
  const { files } = await generate(typed);
  expect(files[0]?.name).toBe('示例县水利局2023年政府信息公开工作年度报告.docx');
  for (const { bytes } of files) expect(await extractData(bytes)).toEqual(typed);
});

test('a number that something invisible parts is read right, and a wrong one is told', async () => {
  const errors = async (problems: string) =>
    (await generate(own(problems))).findings.filter(({ severity }) => severity === 'error');
  expect(await errors('全年新收政府信息公开申请1\u200b5件，均已办结。')).toEqual([]);
  expect(await errors('全年新收政府信息公开申请1\u20606件，均已办结。')).not.toEqual([]);
});

test('marks of direction are left out with a warning at their place', () => {
  const { findings } = parseReport(own('全年新收政府信息公开申请\u202e51\u202c件。'));
  const [found] = about(findings);
  expect(codes(findings)).toEqual(['characters.direction']);
  expect(found).toMatchObject({ severity: 'warning', path: 'narrative.problems' });
  expect(found?.message).toContain('U+202E、U+202C');
  expect(found?.message).toContain('申请51件');
});

test('full-width digits and ideographic spaces in a line are said with their place, an indent is not', () => {
  const { report, findings } = parseReport(
    own('　　全年新收１５件，办结１５件。\n=　一级标题\n　　办理　情况良好。'),
  );
  expect(report?.narrative.problems).toContain('１５');
  expect(codes(findings)).toEqual(['characters.full-width', 'characters.wide-space']);
  expect(about(findings)).toMatchObject([
    { severity: 'warning', path: 'narrative.problems', where: '自写文字 · problems' },
    { severity: 'info', path: 'narrative.problems', actual: '办理　情况良好。' },
  ]);
});

test('templates are read plain, too; a fault in one has the column that was typed', async () => {
  const templates = { 'problems.hbs': '⼯\u200b作。\n\u200b力\u200b{{nothing}}' };
  const { findings } = await generate(input(), { templates });
  expect(findings.find(({ code }) => code === 'template.unknown-field')?.source).toEqual({
    file: 'problems.hbs',
    line: 2,
    column: 6,
  });
  expect(findings.find(({ code }) => code === 'characters.plain')?.source).toEqual({
    file: 'problems.hbs',
    line: 1,
    column: 1,
  });
});

test('of two keys that are read alike none is lost', () => {
  const read = (text: string) => text.replaceAll('\u200b', '');
  expect(snapshot({ 'a\u200b': 1, a: 2 }, read)).toEqual({ 'a\u200b': 1, a: 2 });
  expect(snapshot({ 'a\u200b': 1, '\u200ba': 2 }, read)).toEqual({ a: 1, '\u200ba': 2 });
});

test('data that hold themselves come to an end', () => {
  const data: Record<string, unknown> = { text: '⼯' };
  data.self = data;
  const copy = snapshot(data, (text) => text.normalize('NFKC')) as Record<string, unknown>;
  expect(copy.text).toBe('工');
  expect(copy.self).toBe(copy);
});
