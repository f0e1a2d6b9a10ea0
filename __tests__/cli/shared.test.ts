import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { edition2021 } from '../../src/editions/2021';
import { aggregate } from '../../src/index';
import { units } from '../aggregate/units';
import { nianbao, readText, scratch } from './terminal';

const folder = scratch();

const [first, second] = units(edition2021, 2) as [object, object];
const names = [first, second].map((unit) => (unit as { agency: { name: string } }).agency.name);

function given(name: string, data: unknown): string {
  const path = folder.path(name);
  mkdirSync(folder.path(name, '..'), { recursive: true });
  writeFileSync(path, typeof data === 'string' ? data : stringify(data));
  return path;
}

const codes = (out: string): string[] =>
  (JSON.parse(out) as { findings: { code: string }[] }).findings.map(({ code }) => code);

async function sums() {
  const { data } = aggregate([first, second] as never, { agency: '示例县人民政府' });
  const sum = data as unknown as { statistics: { requests: { received: { total: number } } } };
  sum.statistics.requests.received.total += 1;
  return given('county.yaml', data);
}

describe('--units', () => {
  it('are a folder, a list of files or a list of names, wherever units are asked for', async () => {
    const county = await sums();
    given(`units/${names[0]}.yaml`, first);
    given(`units/${names[1]}.yaml`, second);
    const files = given('units/files.txt', names.map((name) => `${name}.yaml`).join('\n'));
    const list = given('units/names.csv', `单位名称,简称\n${names.map((name) => `${name},局`).join('\n')}`);
    const more = given('units/more.txt', [...names, '没有报告的局'].join('\n'));

    const found = await Promise.all(
      [folder.path('units'), files, list, more].map((path) =>
        nianbao(['check', county, '--units', path, '--json']),
      ),
    );
    for (const { out } of found) expect(codes(out)).toContain('units.sum');
    expect(found.map(({ out }) => codes(out).includes('units.missing'))).toEqual([false, false, false, true]);

    for (const [i, path] of [files, list].entries()) {
      const out = folder.path(`books-${i}`);
      expect((await nianbao(['workbook', '--year', '2024', '--units', path, '-o', out])).code).toBe(0);
      for (const name of names) expect(existsSync(`${out}/${name}.xlsx`)).toBe(true);
    }
  });
});

describe('import', () => {
  it('checks what it reads when it is asked how, and writes nothing with --strict', async () => {
    const book = folder.path('book.xlsx');
    const from = given('report.yaml', first);
    await nianbao(['workbook', '--from', from, '-o', book]);
    const wrong = { ...(first as { year: number }), year: (first as { year: number }).year - 1 };
    const previous = given('last.yaml', wrong);

    const plain = await nianbao(['import', book, '--json']);
    const checked = await nianbao(['import', book, '--previous', previous, '--json']);
    expect(codes(plain.out)).toEqual([]);
    expect(codes(checked.out)).not.toEqual([]);

    const out = folder.path('strict.yaml');
    expect((await nianbao(['import', book, '--strict', '-o', out])).code).toBe(1);
    expect(existsSync(out)).toBe(false);
    expect((await nianbao(['import', book, '-o', out])).code).toBe(0);
    expect(parse(readText(out)).agency.name).toBe(names[0]);
  });
});

it('--previous may be any file that import reads', async () => {
  const from = given('now.yaml', { ...(first as object), year: 2024 });
  const last = given('before.yaml', { ...(first as object), year: 2023 });
  const out = folder.path('before');
  await nianbao(['generate', last, '-f', 'docx', '--name', 'before', '-o', out]);
  const [ofData, ofWord] = await Promise.all(
    [last, `${out}/before.docx`].map((path) => nianbao(['check', from, '--previous', path, '--json'])),
  );
  expect(codes(ofWord?.out ?? '')).toEqual(codes(ofData?.out ?? ''));
});
