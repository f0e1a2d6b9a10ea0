import { checkReport, composeDocument, generate, parseReport } from '../../src';
import { finish } from '../../src/findings/finish';
import type { Problem } from '../../src/findings/problem';
import { area as county } from '../checks/narratives';
import { documentOf } from '../checks/textDocument';

const area = { ...county, agency: { name: '示例县人民政府', kind: '县级政府' } } as const;
const problem = (more: Partial<Problem> = {}): Problem => ({ code: 'a.b', severity: 'warning', ...more });
const span = (block: number, start: number) => ({ block, start, end: start + 2, text: '有误' });
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('finish', () => {
  it('drops what two stages noticed, and keeps apart what only looks the same', () => {
    const twice = [
      problem({ span: span(1, 5) }),
      problem({ span: span(1, 5) }),
      problem({ span: span(4, 0) }),
    ];
    const findings = finish(twice);
    expect(findings.map((f) => f.span?.block)).toEqual([1, 4]);
    expect(new Set(findings.map((f) => f.fingerprint)).size).toBe(2);
  });

  it('keeps the graver of two that are the same', () => {
    const twice = [problem(), problem({ severity: 'error' })];
    expect(finish(twice).map((f) => f.severity)).toEqual(['error']);
  });

  it('gives a finding the same fingerprint in every language', () => {
    const found = { ...problem(), where: [{ say: 'narrative' }, { say: 'preamble' }] } as const;
    const [zh, en] = (['zh', 'en'] as const).map((locale) => finish([found], { locale })[0]);
    expect([zh?.where, en?.where]).toEqual(['正文 · 前言', 'text · preamble']);
    expect(zh?.fingerprint).toBe(en?.fingerprint);
  });

  it('takes path and place of a figure from the figure, and sorts by its form', () => {
    const figures = new Map([
      ['x.a', { where: '表一 · 甲' }],
      ['x.b', { where: '表一 · 乙' }],
    ]);
    const problems = [
      problem({ span: span(0, 3) }),
      problem({ cells: ['x.b'] }),
      problem({ cells: ['x.a'] }),
      problem({ code: 'c.d', cells: ['x.b'], severity: 'error' }),
      problem({ cells: ['x.b'] }),
      problem({ blocking: true, severity: 'error', where: '文件' }),
    ];
    expect(finish(problems, { figures }).map((f) => [f.where, f.path])).toEqual([
      ['文件', ''],
      ['表一 · 乙', 'statistics.x.b'],
      ['表一 · 甲', 'statistics.x.a'],
      ['表一 · 乙', 'statistics.x.b'],
      ['', ''],
    ]);
  });

  it('switches off and re-grades by code, but never what blocks', () => {
    const problems = [problem(), problem({ code: 'c.d', severity: 'error', blocking: true })];
    expect(codes(finish(problems, { rules: { off: ['a.b', 'c.d'] } }))).toEqual(['c.d']);
    const regraded = finish(problems, { rules: { severity: { 'a.b': 'info', 'c.d': 'info' } } });
    expect(regraded.map((f) => f.severity)).toEqual(['error', 'info']);
  });

  it('says which languages there are', () => {
    expect(() => finish([], { locale: 'fr' as never })).toThrow(/locale must be 'zh' or 'en', got "fr"/);
  });
});

describe('rules of the caller', () => {
  const statistics = {
    ...area.statistics,
    disclosure: { ...area.statistics.disclosure, enforcement: null },
    requests: { received: { naturalPersons: 1_234_567_890 } },
  };
  const input = {
    ...area,
    edition: '2021',
    date: '2024-01-09',
    signature: true,
    statistics,
    narrative: { overview: '公开[[disclosure.enforcement]]件，[[no.such]]件。\n::maps' },
  };
  const all = async (rules: object) =>
    (await generate(input, { formats: [], rules, fonts: { kaiti: '/no/such.ttf' } })).findings;

  it('reach every stage: any finding of a report can be off or re-graded', async () => {
    const findings = await all({});
    const found = new Set(codes(findings));
    for (const stage of [
      'figure.shrunk',
      'text.blank-figure',
      'text.unknown-figure',
      'template.markup',
      'text.to-fill-in',
      'face.missing',
      'blank.cell',
    ])
      expect(found).toContain(stage);
    expect(findings.some((f) => f.blocking)).toBe(false);
    expect(await all({ off: [...found] })).toEqual([]);
    const severity = Object.fromEntries([...found].map((code) => [code, 'info']));
    expect((await all({ severity })).every((f) => f.severity === 'info')).toBe(true);
  });

  it('cannot make a report of what is none', async () => {
    const rules = { off: ['shape.missing'], severity: { 'shape.missing': 'info' } } as const;
    const { files, findings } = await generate({ ...area, agency: {} as never }, { rules });
    expect(files).toEqual([]);
    expect(findings).toMatchObject([{ code: 'shape.missing', severity: 'error', blocking: true }]);
  });
});

describe('last year’s report of another year', () => {
  it('is told once, and neither the figures nor the text are compared with it', async () => {
    const { findings } = await generate(area, { formats: [], previous: { ...area, year: 2021 } });
    expect(findings.filter(({ path }) => path.startsWith('previous'))).toMatchObject([
      {
        code: 'previous.year',
        path: 'previous.year',
        where: '上一年度报告',
        actual: '2021',
        expected: '2022',
      },
    ]);
    const [report, before] = [area, { ...area, year: 2021 }].map((input) => parseReport(input).report);
    if (!report || !before) throw new Error('unreadable');
    const text = documentOf('示例县人民政府2023年政府信息公开工作年度报告', [
      '全年新收政府信息公开申请713件，同比增长50%。',
    ]);
    const found = checkReport(report, { document: text, previous: before });
    expect(codes(found)).not.toContain('text.growth');
    expect(codes(checkReport(report, { document: text, previous: { ...before, year: 2022 } }))).toContain(
      'text.growth',
    );
  });
});

it('two faults of one kind in one place are two findings with two fingerprints', () => {
  const facts = { processingFees: { notices: 3, notified: 400, items: [{ notices: 2, amount: 390 }] } };
  const { report } = parseReport({ ...area, facts });
  const findings = report ? checkReport(report) : [];
  expect(findings).toMatchObject([{ code: 'fees.items' }, { code: 'fees.items' }]);
  expect(new Set(findings.map((f) => f.fingerprint)).size).toBe(2);
});

it('a stage on its own finishes what it notices as all of them together do', () => {
  const { report } = parseReport({ agency: { name: '示例县水利局' }, year: 2023 });
  if (!report) throw new Error('unreadable');
  const [zh, en] = (['zh', 'en'] as const).map((locale) => composeDocument(report, { locale }).findings);
  expect(zh?.[0]?.message).toBe('存在的主要问题及改进情况须由本机关填写，印为〔待填写〕。');
  expect(en?.[0]?.message).toBe(
    '存在的主要问题及改进情况 must be written by the agency, printed as 〔待填写〕.',
  );
  expect(en?.map((f) => f.fingerprint)).toEqual(zh?.map((f) => f.fingerprint));
});
