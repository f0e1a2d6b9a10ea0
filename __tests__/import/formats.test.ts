import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xls from '@e965/xlsx';
import fc from 'fast-check';
import { parse } from 'yaml';
import { generate, importReport, parseReport, type ReportInput } from '../../src';
import { balanced, editions, inputOf, type Values } from '../checks/balanced';
import { documentOf, reportOf, tablesOf } from '../editions/reports';
import { sample } from '../fixtures/amount';
import { ods, separatedBy, xlsx } from './sheets';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Figures that came back different from those that were given. */
async function differences(bytes: Uint8Array, name: string, input: ReportInput): Promise<string[]> {
  const { data, findings } = await importReport(bytes, { name, year: input.year, agency: input.agency.name });
  const figures = data && parseReport(data).report?.figures;
  const blocked = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const wrong = [...reportOf(input).figures].filter(
    ([path, { value }]) => figures?.get(path)?.value !== value,
  );
  return [...blocked, ...wrong.map(([path, { value }]) => `${path}: ${value}, ${figures?.get(path)?.value}`)];
}

describe.each(sample(editions, 1).map((edition) => [edition.id, edition] as const))(
  'figures of edition %s',
  (_, edition) => {
    const [values] = fc.sample(balanced(edition), { numRuns: 1, seed: 11 }) as [Values];
    const input = inputOf(edition, values) as ReportInput;
    const tables = tablesOf(documentOf(input));

    it('come back from a Word file without its data', async () => {
      const { files } = await generate(input, { formats: ['docx'], attachData: false });
      expect(await differences(files[0]?.bytes as Uint8Array, '年报.docx', input)).toEqual([]);
    });

    it.each(['docx', 'pdf'] as const)('come back from our own %s', async (format) => {
      const { files } = await generate(input, { formats: [format] });
      const { data, findings } = await importReport(files[0]?.bytes as Uint8Array, {
        name: `年报.${format}`,
      });
      expect(data).toEqual(input);
      expect(findings).toEqual([]);
    });

    it('come back from spreadsheets', async () => {
      expect(await differences(await xlsx(tables), '填报表.xlsx', input)).toEqual([]);
      expect(await differences(await ods(tables), '填报表.ods', input)).toEqual([]);
      const book = xls.read(await xlsx(tables));
      for (const type of sample(['biff8', 'ods', 'xlsx'] as const, 1))
        expect(
          await differences(xls.write(book, { type: 'buffer', bookType: type }), '填报表.xls', input),
        ).toEqual([]);
    });

    it('come back from text with separators, in UTF-8 and GB18030', async () => {
      const csv = separatedBy(',', tables);
      expect(await differences(utf8(csv), '填报表.csv', input)).toEqual([]);
      expect(await differences(utf8(`\ufeff${csv}`), '填报表.csv', input)).toEqual([]);
      expect(await differences(utf8(separatedBy('\t', tables)), '标准输入', input)).toEqual([]);
      const gbk = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: csv });
      expect(await differences(new Uint8Array(gbk), '填报表.csv', input)).toEqual([]);
    });

    it('come back from several files, one a table', async () => {
      const files = tables.map((table, i) => ({ name: `${i}.csv`, bytes: utf8(separatedBy(',', [table])) }));
      const { data } = await importReport(files, { year: input.year, agency: input.agency.name });
      const figures = data && parseReport(data).report?.figures;
      for (const [path, { value }] of reportOf(input).figures) expect(figures?.get(path)?.value).toBe(value);
    });
  },
);

it('reads all 65 rows of a page whose cells were flattened into text', async () => {
  const bytes = readFileSync(join(__dirname, '../fixtures/taizhou-2017.txt'));
  const example = parse(readFileSync(join(__dirname, '../../examples/2014-taizhou-2017.yaml'), 'utf8'));
  const { data, findings } = await importReport(bytes, { name: '台州.txt' });
  expect(findings).toEqual([]);
  const { report } = parseReport(data);
  const wanted = parseReport(example).report;
  expect(report?.edition.id).toBe('2014');
  for (const [path, { value, state }] of wanted?.figures ?? [])
    expect([path, report?.figures.get(path)?.value]).toEqual([path, state === 'computed' ? null : value]);
  expect(data).toHaveProperty('asPublished', example.asPublished);
  expect(data).toMatchObject({
    agency: { name: '台州市经济和信息化委员会' },
    year: 2017,
    title: example.title,
    date: '2018-01-17',
    publication: { index: '002668274/2018-66814', disclosure: '主动公开', publisher: '市经信委' },
  });
  const { preamble = '', problems = '' } = data?.narrative ?? {};
  expect(preamble).toMatch(/^2017年,我委严格按照/);
  expect(preamble).toContain('\n== 领导重视,责任明确。 || 我委历来重视');
  expect(problems).toContain('网站的日常维护和更新。');
});

it('reads all rows of a text whose cells have their heads in them, and whose groups stand one below the other', async () => {
  const bytes = readFileSync(join(__dirname, '../fixtures/suqian-2023.txt'));
  const example = parse(readFileSync(join(__dirname, '../../examples/2021-suqian-2023.yaml'), 'utf8'));
  const { data, findings } = await importReport(bytes, { name: '宿迁.txt' });
  expect(findings).toEqual([]);
  const [figures, wanted] = [data, example].map((each) => parseReport(each).report?.figures ?? new Map());
  const valuesOf = (all: typeof figures) =>
    [...(all?.values() ?? [])].map(({ path, value }) => [path, value]);
  expect(valuesOf(figures)).toEqual(valuesOf(wanted));
  expect(data).toMatchObject({ agency: { name: '宿迁市' }, year: 2023 });
});

const unit = { agency: { name: '示例县民政局' }, year: 2023, date: '2024-01-15' };
const publication = { index: '011/2024-1', date: '2024-01-20', publisher: '示例县政务公开办公室' };

it('knows agency, year and publication of a web page of ours', async () => {
  const [file] = (await generate({ ...unit, publication }, { formats: ['html'] })).files;
  const { data } = await importReport(file?.bytes ?? new Uint8Array(), { name: '民政局.html' });
  expect(data).toMatchObject({ ...unit, publication });
  expect(data).not.toHaveProperty('title');
});

it.each([
  [
    'a column of facts',
    ['发布机构', '示例县民政局', '发布日期', '2024年1月20日', '示例县民政局2023年政府信息公开工作年度报告'],
  ],
  ['a head of the page', ['示例县民政局', '示例县民政局2023年政府信息公开工作年度报告']],
  ['a title of two lines', ['示例县民政局', '2023年政府信息公开工作年度报告']],
])('takes no more for a title than is of it: %s', async (_, lines) => {
  const [file] = (await generate(unit, { formats: ['html'] })).files;
  const own = lines.map((line) => `<div>${line}</div>`).join('');
  const html = new TextDecoder().decode(file?.bytes).replace(/<dl.*<\/h1>/s, own);
  const { data } = await importReport(utf8(html), { name: '网页.html' });
  expect(data).toMatchObject({ agency: { name: '示例县民政局' }, year: 2023 });
});
