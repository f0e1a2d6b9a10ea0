import { builtInEditions } from '../../src/editions';
import { checkReport, parseReport } from '../../src/stages';

const read = (data: object) => {
  const { report } = parseReport(data);
  if (!report) throw new Error('not read');
  return report;
};
const codes = (data: object, previous?: object) =>
  checkReport(read(data), { ...(previous && { previous: read(previous) }) })
    .map(({ code }) => code)
    .filter((code) => /^(date\.|previous\.agency|figure\.yuan|blank\.|sum\.)/.test(code));

const bureau = { agency: { name: '示例县水利局' }, year: 2023 };
const county = { agency: { name: '示例县人民政府' }, year: 2023 };

describe('dates that the law sets', () => {
  it.each([
    [bureau, '2024-01-12', []],
    [bureau, '2024-01-31', []],
    [bureau, '2024-02-01', ['date.late']],
    [bureau, '2023-12-31', []],
    [bureau, '2023-11-05', ['date.early']],
    [county, '2024-03-31', []],
    [county, '2024-05-05', ['date.late']],
    [{ agency: { name: '示例县政府办公室' }, year: 2023 }, '2024-03-20', []],
    [{ agency: { name: '示例协会', kind: '部门' }, year: 2023 }, '2024-03-20', ['date.late']],
    [{ agency: { name: '示例市水利局' }, year: 2017 }, '2018-03-20', []],
  ])('%j of %s: %j', (data, date, expected) => {
    const dates = (rest: object) => codes({ ...data, ...rest }).filter((code) => code.startsWith('date.'));
    expect(dates({ date })).toEqual(expected);
    expect(dates({ publication: { date } })).toEqual(expected);
  });
});

describe('last year’s report', () => {
  const of = (name: string, shortName?: string) => ({
    agency: { name, ...(shortName && { shortName }) },
    year: 2022,
  });

  it.each([
    [of('示例县水利局'), []],
    [of('示例县水利和湖泊局'), []],
    [of('示例县河湖管理中心', '示例县水利局'), []],
    [of('示例县教育局'), ['previous.agency']],
    [of('另一县水利局'), ['previous.agency']],
  ])('%j', (previous, expected) => {
    expect(codes(bureau, previous)).toEqual(expected);
  });
});

describe('amounts that are likely in 元', () => {
  it('are asked about', () => {
    const fees = (n: number) => codes({ ...county, statistics: { disclosure: { fees: n } } });
    expect(fees(54906370)).toEqual(['figure.yuan']);
    expect(fees(59237.2449)).toEqual([]);
  });
});

describe('a total that is left open', () => {
  it.each([null, 'n/a'])('as %j over parts that are not 0 is told its sum, never 0', (total) => {
    const row = { naturalPersons: 92, total };
    const data = { ...county, statistics: { requests: { received: row, results: { granted: row } } } };
    const found = checkReport(read(data)).filter(({ code }) => /^(blank|sum\.blank)/.test(code));
    expect(found.map(({ code }) => code)).toEqual(['sum.blank-total', 'sum.blank-total']);
    expect(found[0]?.expected).toBe('92');
  });

  it('in the crossing of two rows, too', () => {
    const data = {
      ...county,
      statistics: {
        requests: {
          received: { naturalPersons: 92 },
          results: { granted: { total: 0 }, total: { naturalPersons: 92, total: null } },
        },
      },
    };
    expect(codes(data)).not.toContain('blank.cell');
  });
});

it('every edition has its dates', () => {
  for (const { dates } of builtInEditions) expect(dates.due('部门').date).toMatch(/^\d\d-\d\d$/);
});
