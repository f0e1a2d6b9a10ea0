import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { importReport } from '../../src';
import { nianbao, scratch } from './terminal';

const folder = scratch();
const suqian = join(__dirname, '../../examples/2021-suqian-2023.yaml');
const dataOf = async (path: string) => (await importReport(readFileSync(path), { name: path })).data;

describe('nianbao workbook', () => {
  it('writes a file for a year or a format, and does not write over one', async () => {
    const out = folder.path('填报表.xlsx');
    expect(await nianbao(['workbook', '--year', '2024', '-o', out])).toEqual({
      code: 0,
      out: '',
      err: `已写入 ${out}\n`,
    });
    expect((await dataOf(out))?.year).toBe(2024);
    expect(await nianbao(['workbook', '--edition', '2014', '-o', out])).toMatchObject({ code: 3 });
  });

  it('fills in data, last year’s file beside them', async () => {
    const first = folder.path('去年.xlsx');
    await nianbao(['workbook', '--from', suqian, '-o', first]);
    const wanted = parse(readFileSync(suqian, 'utf8'));
    expect(await dataOf(first)).toMatchObject({
      title: wanted.title,
      statistics: { disclosure: { licensing: 1808595 } },
    });
    const next = folder.path('今年.xlsx');
    expect(await nianbao(['workbook', '--previous', first, '-o', next])).toMatchObject({ code: 0 });
    expect(await dataOf(next)).toMatchObject({ year: 2024, agency: wanted.agency });
  });

  it('writes one for each unit of a list', async () => {
    const list = folder.path('名单.csv');
    writeFileSync(list, '单位名称,类别\n示例县水利局,部门\n示例镇人民政府,乡镇街道\n示例县水利局,部门\n');
    const out = folder.path('各单位');
    mkdirSync(out);
    const told = await nianbao(['workbook', '--year', '2024', '--units', list, '-o', out]);
    expect(told).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['示例县水利局.xlsx', '示例镇人民政府.xlsx']);
    expect(await dataOf(join(out, '示例镇人民政府.xlsx'))).toMatchObject({
      agency: { name: '示例镇人民政府', kind: '乡镇街道' },
      year: 2024,
    });
  });

  it('takes --rules as check does', async () => {
    const rules = folder.path('规则.yaml');
    writeFileSync(rules, 'off: [disclosure.none]\n');
    const out = folder.path('规则.xlsx');
    const told = await nianbao(['workbook', '--year', '2024', '--rules', rules, '-o', out]);
    expect(told).toMatchObject({ code: 0, err: expect.stringContaining('disclosure.none') });
    writeFileSync(rules, 'off: 3\n');
    expect((await nianbao(['workbook', '--year', '2024', '--rules', rules, '-o', `${out}2.xlsx`])).code).toBe(
      1,
    );
  });

  it('says what is wrong with its use', async () => {
    const out = folder.path('x.xlsx');
    expect((await nianbao(['workbook', '-o', out])).err).toBe('请用 --edition 或 --year 指明报告格式\n');
    expect((await nianbao(['workbook', '--year', '2024', '-o', folder.path('x.csv')])).code).toBe(2);
    expect((await nianbao(['workbook', '--year', '1999', '-o', out])).err).toContain(
      '没有适用于1999年度的报告格式',
    );
    const empty = folder.path('空.csv');
    writeFileSync(empty, '\n');
    expect(
      (await nianbao(['workbook', '--year', '2024', '--units', empty, '-o', folder.path('n')])).code,
    ).toBe(1);
  });
});
