import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseReport } from '../../src/stages';
import { nianbao, readText, scratch } from '../cli/terminal';

const folder = scratch();
const page = join(__dirname, '../fixtures/taizhou-2017.txt');

describe('nianbao import', () => {
  it('prints data that can be read as they are, and what it noticed beside them', async () => {
    const told = await nianbao(['import', page]);
    expect(told).toMatchObject({ code: 0, err: '没有发现问题。\n' });
    const { report } = parseReport(parse(told.out));
    expect(report?.figures.get('disclosure.published')?.value).toBe('492');
    expect(told.out).toContain('    receivedBy: { inPerson: null, fax: null, online: 5, letter: null }\n');
  });

  it('takes standard input, the year and the agency, and writes a file once', async () => {
    const out = folder.path('报告.yaml');
    const text = readFileSync(page);
    const told = await nianbao(['import', '-', '--year', '2018', '--agency', '示例委', '-o', out], text);
    expect(told).toMatchObject({ code: 0, out: '' });
    expect(parse(readText(out))).toMatchObject({ year: 2018, agency: { name: '示例委' } });
    expect(await nianbao(['import', page, '-o', out])).toMatchObject({ code: 3 });
  });

  it('gives data and findings as one object', async () => {
    const { out } = await nianbao(['import', page, '--json']);
    expect(JSON.parse(out)).toMatchObject({ data: { year: 2017 }, findings: [], counts: { error: 0 } });
  });

  it('says in a sentence why there is nothing', async () => {
    const told = await nianbao(['import', '-'], '一封信。');
    expect(told).toMatchObject({ code: 1, out: '' });
    expect(told.err).toContain('没有找到年度报告的统计表');
    expect(await nianbao(['import', page, '--year', '18'])).toMatchObject({ code: 2 });
  });
});
