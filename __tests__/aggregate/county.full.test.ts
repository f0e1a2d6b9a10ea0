import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeWorkbook } from '../../src';
import { edition2021 } from '../../src/editions/2021';
import { at } from '../../src/model/figures';
import { nianbao } from '../cli/terminal';
import { units } from './units';

const COUNT = 200;

test('200 units of a county, one in ten as a workbook: each figure is the sum, and is traced to its units', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-county-'));
  const reports = join(folder, '各单位');
  mkdirSync(reports);
  const all = units(edition2021, COUNT);
  for (const [i, data] of all.entries()) {
    const made = i % 10 === 0 ? await makeWorkbook({ data }) : undefined;
    writeFileSync(join(reports, `${i}.${made ? 'xlsx' : 'json'}`), made?.bytes ?? JSON.stringify(data));
  }
  writeFileSync(join(folder, '名单.csv'), all.map(({ agency }) => agency.name).join('\n'));
  const out = join(folder, '全县.yaml');
  const args = ['--units', join(folder, '名单.csv'), '--agency', '示例县人民政府', '-o', out];
  const told = await nianbao(['aggregate', reports, ...args]);
  expect(told).toMatchObject({ code: 0 });
  const { statistics } = parse(readFileSync(out, 'utf8'));
  const { figures } = JSON.parse(readFileSync(out.replace('.yaml', '.汇总.json'), 'utf8'));
  for (const [path, figure] of Object.entries(figures as Record<string, { from: object; own?: true }>)) {
    if (figure.own) continue;
    const given = all.map((unit): [string, number] => [unit.agency.name, Number(at(unit.statistics, path))]);
    const from = Object.fromEntries(given.filter(([, n]) => n !== 0).map(([name, n]) => [name, String(n)]));
    expect([path, figure.from]).toEqual([path, from]);
    expect([path, at(statistics, path)]).toEqual([path, given.reduce((sum, [, n]) => sum + n, 0)]);
  }
  rmSync(folder, { recursive: true });
});
