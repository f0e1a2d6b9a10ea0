import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { read as readXlsx, utils } from '@e965/xlsx';
import { parse } from 'yaml';
import { makeWorkbook, type ReportInput } from '../../src';
import { edition2021 } from '../../src/editions/2021';
import { units } from '../aggregate/units';
import { nianbao, scratch } from './terminal';

const folder = scratch();
const [first, second, third] = units(edition2021, 3) as [ReportInput, ReportInput, ReportInput];
const sum = folder.path.bind(folder, '全县.yaml');
const TOTAL = 'requests.received.total';
type Received = { requests: { received: { total: number } } };
const received = ({ statistics }: ReportInput) => (statistics as Received).requests.received.total;

beforeAll(async () => {
  const at = (name: string) => folder.path('各单位', name);
  mkdirSync(folder.path('各单位'));
  writeFileSync(at('甲.json'), JSON.stringify(first));
  writeFileSync(at('乙.yaml'), JSON.stringify(second));
  const { bytes = '' } = await makeWorkbook({ data: third });
  writeFileSync(at('丙.xlsx'), bytes);
  writeFileSync(at('nianbao.config.yaml'), 'strict: true\n');
  writeFileSync(at('~$丙.xlsx'), '');
});

describe('nianbao aggregate', () => {
  it('adds up data and whatever can be imported, and says which unit gave what', async () => {
    const trace = folder.path('来源.xlsx');
    const args = ['--agency', '示例县人民政府', '-o', sum(), '--trace', trace];
    const told = await nianbao(['aggregate', folder.path('各单位'), ...args]);
    expect(told).toMatchObject({ code: 0, out: '' });
    const data = parse(readFileSync(sum(), 'utf8'));
    expect(data).toMatchObject({ agency: { name: '示例县人民政府' }, year: first.year });
    expect(data.units).toHaveLength(3);
    const total = [first, second, third].reduce((all, each) => all + received(each), 0);
    expect(received(data)).toBe(total);
    const { out, code } = await nianbao(['why', sum(), `statistics.${TOTAL}`]);
    expect(code).toBe(0);
    expect(out).toContain(`各单位合计：${total}\n`);
    expect(out).toContain(`  示例县第2局  ${received(second)}\n`);
    const [sheet] = Object.values(readXlsx(readFileSync(trace)).Sheets);
    const rows = utils.sheet_to_json<unknown[]>(sheet as object, { header: 1 });
    expect(rows[0]).toEqual(['位置', '字段', '合计', ...data.units]);
    const row = rows.find(([, field]) => field === TOTAL);
    expect(row?.slice(3)).toEqual(
      data.units.map((name: string) =>
        received([first, second, third].find(({ agency }) => agency.name === name) as ReportInput),
      ),
    );
  });

  it('explains a figure that was changed, and knows no other figures', async () => {
    const total = [first, second, third].reduce((all, each) => all + received(each), 0);
    const changed = folder.path('改过.yaml');
    writeFileSync(folder.path('改过.汇总.json'), readFileSync(folder.path('全县.汇总.json')));
    const data = parse(readFileSync(sum(), 'utf8'));
    data.statistics.requests.received.total = total - received(second);
    writeFileSync(changed, JSON.stringify(data));
    const told = await nianbao(['why', changed, TOTAL, '--locale', 'en']);
    expect(told.code).toBe(1);
    expect(told.out).toContain('That is just what 示例县第2局 gave: left out.');
    expect(await nianbao(['why', sum(), 'requests.recieved.total'])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`是不是 ${TOTAL}`),
    });
    expect(await nianbao(['why', sum()])).toMatchObject({ code: 2 });
    expect(await nianbao(['why', folder.path('没有.yaml'), TOTAL])).toMatchObject({ code: 3 });
  });

  it('names units that are missing and files that are broken, in both languages', async () => {
    writeFileSync(folder.path('坏.yaml'), 'agency: [\n');
    const list = folder.path('清单.txt');
    writeFileSync(list, '各单位/甲.json\n各单位/乙.yaml\n坏.yaml\n');
    const names = folder.path('名单.csv');
    writeFileSync(names, '单位名称\n示例县第1局\n示例县第2局\n示例县第3局\n');
    const out = folder.path('缺.yaml');
    const told = await nianbao(['aggregate', list, '--units', names, '--agency', '示例县', '-o', out]);
    expect(told.code).toBe(1);
    expect(told.err).toContain('坏.yaml\n  错误  报告不能读取，未计入合计。');
    expect(told.err).toContain('缺少所属单位的报告：示例县第3局；合计不全。');
    expect(readdirSync(folder.path())).toContain('缺.yaml');
    const again = await nianbao(['aggregate', list, '--agency', '示例县', '-o', out]);
    expect(again).toMatchObject({ code: 3, err: expect.stringContaining('已经存在') });
    const renewed = await nianbao(['aggregate', list, '--from', out, '-o', out, '--json', '--locale', 'en']);
    expect(JSON.parse(renewed.out).findings.map(({ message }: { message: string }) => message)).toContain(
      '坏.yaml: the report cannot be read; not counted.',
    );
  });

  it('says what is wrong with its use', async () => {
    expect((await nianbao(['aggregate', folder.path('各单位'), '-o', folder.path('x.pdf')])).code).toBe(2);
    expect((await nianbao(['aggregate', folder.path('没有'), '-o', folder.path('x.yaml')])).code).toBe(3);
    mkdirSync(folder.path('空'));
    const empty = await nianbao(['aggregate', folder.path('空'), '-o', folder.path('x.yaml')]);
    expect(empty).toMatchObject({ code: 1, err: expect.stringContaining('没有可以汇总的报告') });
  });

  it('takes a report in two forms once, and passes over what was written beside the reports', async () => {
    const at = (name: string) => folder.path('成品', name);
    mkdirSync(folder.path('成品'));
    const { bytes = '' } = await makeWorkbook({ data: third });
    writeFileSync(at('丙.xlsx'), bytes);
    writeFileSync(at('丙.json'), JSON.stringify(third));
    writeFileSync(at('乙.json'), JSON.stringify(second));
    for (const name of ['结果.json', '结果.csv', '去年.汇总.json']) writeFileSync(at(name), '[]');
    const out = at('全县.yaml');
    const args = ['aggregate', folder.path('成品'), '--agency', '示例县人民政府', '-o', out];
    expect(await nianbao(args)).toMatchObject({ code: 0 });
    expect(received(parse(readFileSync(out, 'utf8')))).toBe(received(second) + received(third));
    expect(await nianbao([...args, '--from', out])).toMatchObject({ code: 0 });
    expect(parse(readFileSync(out, 'utf8')).units).toHaveLength(2);
  });

  it('reads lists as Windows keeps them, and names all that are missing or nobody’s', async () => {
    const { bytes = '' } = await makeWorkbook({ year: 2023 });
    writeFileSync(folder.path('未填.xlsx'), bytes);
    const lines = ['"各单位/甲.json"', '无.yaml', '也无.docx', '未填.xlsx'].join('\r\n');
    for (const [encoding, i] of [
      ['GB18030', 1],
      ['UTF-16', 2],
    ] as const) {
      const list = folder.path(`${encoding}.txt`);
      writeFileSync(list, execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: lines }));
      const out = folder.path(`${i}.json`);
      const told = await nianbao(['aggregate', list, '--agency', '示例县', '-o', out]);
      expect(told.code).toBe(1);
      for (const name of ['/无.yaml：找不到文件', '也无.docx：找不到文件', '未填.xlsx\n  错误'])
        expect(told.err).toContain(name);
      expect(JSON.parse(readFileSync(out, 'utf8')).units).toEqual([first.agency.name]);
    }
  });
});
