import { z } from 'zod';
import { checkReport, generate, parseReport } from '../../src';
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
  templates: {
    'start.hbs':
      '{{agency.name}}全年回答提问{{statistics.answers.asked}}次{{#if motto}}，口号是{{motto}}{{/if}}。',
    'table.hbs': '::table answers',
  },
  title: ({ agency, year }) => [agency.name, `${year}年问答报告`],
  dates: { periodStart: '01-01', periodEnd: '12-31', due: () => ({ date: '02-28', basis: '示例' }) },
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

// Two editions cover 2036 now, so the report says which.
const named = { ...input, edition: '2035' };

test('schema', () => {
  const schema = JSON.stringify(jsonSchema(mine));
  for (const words of ['智能问答情况', '其中：手机端', '单位：次', '口号', '示例函〔2034〕1号'])
    expect(schema).toContain(words);
});

test('checks', () => {
  const { report } = parseReport(
    { ...named, statistics: { answers: { asked: 740, byPhone: 700, byDesk: 41 } } },
    { editions },
  );
  expect(report && checkReport(report, {})).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      rules: ['answers.asked'],
      where: expect.stringContaining('表一'),
    }),
  );
});

test('DOCX and PDF', async () => {
  const { files, findings } = await generate(named, { editions });
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
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
