import { z } from 'zod';
import { checkReport, composeDocument, generate, parseReport, skeleton } from '../../src';
import { builtInEditions } from '../../src/editions';
import type { Edition } from '../../src/model/edition';
import { cell, group, total } from '../../src/model/leaves';
import { jsonSchema } from '../../src/model/report';
import { readWord } from '../render/docx/read';

/** A format that nobody issued: its own table, parts and template texts, and no word of it in the engine. */
const mine: Edition = {
  id: '2035',
  name: '问答报告',
  basis: '示例函〔2034〕1号',
  years: { from: 2035 },
  shape: {
    statistics: group(
      { title: '统计表' },
      {
        answers: group(
          { title: '智能问答情况', form: '表一' },
          {
            asked: total('提问总数', '次'),
            byPhone: cell('其中：手机端', '次'),
            byDesk: cell('其中：窗口', '次'),
          },
        ),
      },
    ),
    motto: z.string().optional().meta({ title: '口号' }),
  },
  forms: [
    {
      name: 'answers',
      columns: [100, 56],
      headRows: 1,
      rows: [
        [
          { role: 'head', text: '指标' },
          { role: 'head', text: '次数' },
        ],
        [
          { role: 'label', text: '提问总数' },
          { role: 'figure', figure: 'answers.asked' },
        ],
        [
          { role: 'label', text: '其中：手机端' },
          { role: 'figure', figure: 'answers.byPhone' },
        ],
        [
          { role: 'label', text: '其中：窗口' },
          { role: 'figure', figure: 'answers.byDesk' },
        ],
      ],
      style: {
        headSize: 12,
        labelSize: 12,
        figureSize: 12,
        rowHeight: 24,
        pitch: 1.3,
        padX: 4,
        padY: 3,
        rule: 0.5,
      },
    },
  ],
  rules: [
    {
      code: 'answers.asked',
      kind: 'sum',
      total: 'answers.asked',
      parts: ['answers.byPhone', 'answers.byDesk'],
    },
  ],
  parts: [
    { name: 'start', heading: '问答概况' },
    { name: 'table', heading: '问答统计', tables: ['answers'] },
  ],
  templates: [
    {
      'start.hbs':
        '{{agency.name}}全年回答提问{{statistics.answers.asked}}次{{#if motto}}，口号是{{motto}}{{/if}}。',
      'table.hbs': '::table answers',
    },
  ],
  title: ({ agency, year }) => [agency.name, `${year}年问答报告`],
  dates: { periodStart: '01-01', periodEnd: '12-31', due: () => ({ date: '02-28', basis: '示例' }) },
  checks: [
    ({ extra }) =>
      extra.motto === '无'
        ? [
            {
              code: 'motto.none',
              severity: 'warning',
              path: 'motto',
              where: ['口号'],
              params: { motto: '无' },
            },
          ]
        : [],
  ],
  words: {
    zh: { 'motto.none': '{where}写为“{motto}”，请另拟。' },
    en: { 'motto.none': ({ where, motto }) => `${where} is "${motto}"; please find another.` },
  },
};
const editions = [...builtInEditions, mine];
const input = {
  agency: { name: '示例市数据局' },
  year: 2036,
  statistics: { answers: { byPhone: 700, byDesk: 41 } },
  motto: '有问必答',
};

test('before it, its years belong to the edition in force', () => {
  expect(parseReport(input).findings.map((f) => f.code)).toContain('shape.unknown-key');
});

test('with it, they belong to it, wherever it is in the list; earlier ones do not', () => {
  for (const list of [editions, [...editions].reverse()]) {
    expect(parseReport(input, { editions: list })).toMatchObject({ report: { edition: mine }, findings: [] });
    const { report, findings } = parseReport({ agency: input.agency, year: 2034 }, { editions: list });
    expect([report?.edition.id, findings]).toEqual(['2021', []]);
  }
});

test('schema', () => {
  const schema = JSON.stringify(jsonSchema(mine));
  for (const words of ['智能问答情况', '其中：手机端', '单位：次', '口号', '示例函〔2034〕1号', '问答报告'])
    expect(schema).toContain(words);
  expect(schema + skeleton(mine)).not.toContain('政府信息公开');
});

test('checks, its own too, in its own words of either language', async () => {
  const wrong = {
    ...input,
    motto: '无',
    statistics: { answers: { asked: 740, byPhone: 700, byDesk: 41 } },
  };
  const found = async (locale: 'zh' | 'en') =>
    (await generate(wrong, { editions, locale, formats: [] })).findings;
  expect(await found('zh')).toMatchObject([
    { severity: 'error', rules: ['answers.asked'], where: '表一 · 提问总数' },
    { severity: 'warning', code: 'motto.none', message: '口号写为“无”，请另拟。' },
  ]);
  expect((await found('en')).map((f) => f.message)).toEqual([
    '表一 · 提问总数 is 740, its parts add up to 741, off by -1 (其中：手机端 700 + 其中：窗口 41).',
    '口号 is "无"; please find another.',
  ]);
});

test('DOCX and PDF, and nothing is found', async () => {
  const { files, findings } = await generate(input, { editions });
  expect(findings).toEqual([]);
  expect(files.map((file) => file.name)).toEqual([
    '示例市数据局2036年问答报告.docx',
    '示例市数据局2036年问答报告.pdf',
  ]);
  const { paragraphs, tables } = await readWord(files[0]?.bytes as Uint8Array);
  expect(paragraphs.map((p) => p.text)).toEqual(
    expect.arrayContaining([
      '一、问答概况',
      '示例市数据局全年回答提问741次，口号是有问必答。',
      '二、问答统计',
    ]),
  );
  expect(tables[0]?.map((c) => c.text)).toEqual([
    '指标',
    '次数',
    '提问总数',
    '741',
    '其中：手机端',
    '700',
    '其中：窗口',
    '41',
  ]);
  expect(
    Buffer.from(files[1]?.bytes as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('its own name in a title of the agency’s, in the properties, and nobody else’s', () => {
  const { report } = parseReport({ ...input, title: '示例市数据局二〇三六年问答报告' }, { editions });
  if (!report) throw new Error('unreadable');
  const { document } = composeDocument(report);
  expect(document.properties).toMatchObject({ subject: '2036年问答报告', keywords: ['2036'] });
  expect(checkReport(report, { document, editions })).toEqual([]);
});
