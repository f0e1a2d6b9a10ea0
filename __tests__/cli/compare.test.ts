import { readFileSync, writeFileSync } from 'node:fs';
import { read as readXlsx, utils } from '@e965/xlsx';
import { compareReports } from '../../src/aggregate/compare';
import { documentOf, examples, reportOf } from '../editions/reports';
import { nianbao, scratch } from './terminal';

const folder = scratch();
const of = (name: string, year: number, statistics: object, narrative = {}) => ({
  agency: { name },
  year,
  statistics,
  narrative,
});
const compared = (input: unknown) => ({ report: reportOf(input), document: documentOf(input) });
const received = (naturalPersons: unknown) => ({
  requests: {
    received: { naturalPersons },
    results: { notProcessed: { repeated: { others: naturalPersons } } },
  },
});
const [before, now] = [
  of('示例县水利局', 2022, { ...received(40), disclosure: { penalties: 3, fees: '0.1' } }),
  of(
    '示例县水利局',
    2023,
    { ...received(400), disclosure: { penalties: 'n/a', fees: '0.3' } },
    { overview: '全年收到政府信息公开申请400件。' },
  ),
];

describe('reports side by side', () => {
  const { heads, titleLines, rows, left } = compareReports([before, now].map(compared));
  const row = (path: string) => rows.find((each) => each.path === path);

  it('have the exact difference, the growth and a mark where it is large', () => {
    expect(heads).toEqual(['2022年', '2023年']);
    expect(titleLines.join('')).toBe('示例县水利局2022年、2023年数字对照');
    expect(row('requests.received.naturalPersons')).toMatchObject({
      values: ['40', '400'],
      changes: [{ delta: '+360', growth: '+900.0%', isJump: true }],
    });
    expect(row('disclosure.fees')?.changes).toEqual([{ delta: '+0.2', growth: '+200.0%', isJump: false }]);
    expect(row('disclosure.penalties')).toMatchObject({ values: ['3', 'n/a'], changes: [{ isJump: false }] });
  });

  it('say which figures the text states, and leave out what is 0 in all', () => {
    expect(row('requests.received.total')?.isMentioned).toBe(true);
    expect(row('requests.results.notProcessed.repeated.others')?.isMentioned).toBe(false);
    expect(row('requests.carriedOver.total')).toBeUndefined();
    expect(left).toBeGreaterThan(100);
  });

  it('of two editions meet where both have a figure; of units are told by their names', () => {
    const older = of('示例县水利局', 2020, {
      ...received(7),
      disclosure: { penalties: { previousItems: 5 } },
    });
    const rows = compareReports([older, now].map(compared)).rows;
    const values = (path: string) => rows.find((each) => each.path === path)?.values;
    expect(values('requests.received.naturalPersons')).toEqual(['7', '400']);
    expect(values('disclosure.fees')).toEqual([undefined, '0.3']);
    expect(values('disclosure.penalties.previousItems')).toEqual(['5', undefined]);
    const unit = of('示例县教育局', 2023, received(1));
    expect(compareReports([now, unit].map(compared)).heads).toEqual(['示例县水利局', '示例县教育局']);
  });
});

describe('nianbao compare', () => {
  const paths = () => {
    const files = [before, now, of('示例县水利局', 2024, received(0))].map((data, i) => {
      writeFileSync(folder.path(`${i}.json`), JSON.stringify(data));
      return folder.path(`${i}.json`);
    });
    return files as [string, string, string];
  };

  it('shows them on the terminal', async () => {
    const told = await nianbao(['compare', ...paths().slice(0, 2)]);
    expect(told.code).toBe(0);
    expect(told.out).toContain('示例县水利局2022年、2023年数字对照');
    expect(told.out).toMatch(/行政事业性收费 · .* {2}0\.1 +0\.3 +\+0\.2 +\+200\.0% +████████\n/);
    expect(told.out).toMatch(/＊ .*400 +\+360 +\+900\.0%！/);
  });

  it('writes a workbook whose formulas say the same, a web page, a Word file', async () => {
    const [xlsx, html, docx] = ['xlsx', 'html', 'docx'].map((ending) => folder.path(`对照.${ending}`)) as [
      string,
      string,
      string,
    ];
    for (const out of [xlsx, html, docx])
      expect(await nianbao(['compare', ...paths(), '-o', out])).toMatchObject({
        code: 0,
        err: `已写入 ${out}\n`,
      });
    const [sheet = {}] = Object.values(readXlsx(readFileSync(xlsx)).Sheets);
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    expect(rows[0]).toEqual([
      '项目',
      '2022年',
      '2023年',
      '增减',
      '增长（%）',
      '2024年',
      '增减',
      '增长（%）',
      '图示',
      '正文',
    ]);
    const row = rows.findIndex(([place]) => String(place).endsWith('自然人'));
    expect(rows[row]?.slice(1, 8)).toEqual([40, 400, 360, 900, 0, -400, -100]);
    expect((sheet as Record<string, { f?: string }>)[`D${row + 1}`]?.f).toBe(`C${row + 1}-B${row + 1}`);
    expect(readFileSync(html, 'utf8')).toContain('+900.0%');
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK');
  });

  it('finds no change between a report and itself', async () => {
    writeFileSync(folder.path('宿迁.json'), JSON.stringify(examples.suqian));
    const same = await nianbao(['compare', folder.path('宿迁.json'), folder.path('宿迁.json')]);
    expect(same.code).toBe(0);
    expect(same.out).not.toContain('！ ');
    expect(same.out).toContain('1808595');
  });

  it('says what is wrong with its use, or with a report', async () => {
    const [first, second] = paths();
    expect((await nianbao(['compare', first])).code).toBe(2);
    expect((await nianbao(['compare', first, second, '-o', folder.path('x.csv')])).code).toBe(2);
    expect((await nianbao(['compare', ...Array(6).fill(first), '-o', folder.path('x.docx')])).code).toBe(2);
    writeFileSync(folder.path('坏.yaml'), 'size: 3\n');
    const told = await nianbao(['compare', first, folder.path('坏.yaml'), '--locale', 'en']);
    expect(told).toMatchObject({ code: 1, out: '', err: expect.stringContaining('坏.yaml:1:1') });
  });
});
