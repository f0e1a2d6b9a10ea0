import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { generate, importReport, makeWorkbook, parseReport, type ReportInput } from '../../../src';
import type { Edition } from '../../../src/model/edition';
import type { Figures } from '../../../src/model/figure';
import { balanced, editions, inputOf, type Values } from '../../checks/balanced';
import { verdictsOf } from '../../workbook/verdicts';
import { tool } from './tools';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = join(__dirname, '../../../scripts/fill-xlsx.py');
/** WORKBOOK=all breaks every identity; CI takes one of five. */
const STEP = process.env.WORKBOOK === 'all' ? 1 : 5;

type Cells = Readonly<Record<string, unknown>>;

function python(args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function office(to: string, files: readonly string[], outdir: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const { status, stderr } = tool(
    'soffice',
    profile,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    outdir,
    ...files,
  );
  if (status !== 0) throw new Error(stderr);
}

/** Cells to fill: all but the totals, which add themselves up. */
const filled = (edition: Edition, values: Values): Cells => {
  const totals = new Set(edition.rules.flatMap((rule) => (rule.kind === 'sum' ? [rule.total] : [])));
  return Object.fromEntries([...values].filter(([path]) => !totals.has(path)));
};

const figuresIn = async (bytes: Uint8Array, name: string, input: ReportInput) => {
  const { data, findings } = await importReport(bytes, { name, year: input.year, agency: input.agency.name });
  return { data, figures: data && parseReport(data).report?.figures, findings };
};

const valuesOf = (figures: Figures | undefined) =>
  [...(figures ?? [])].map(([path, { value }]) => [path, value]);

describe.each(editions.map((edition) => [edition.id, edition] as const))('edition %s', (id, edition) => {
  const [values] = fc.sample(balanced(edition), { numRuns: 1, seed: 5 }) as [Values];
  const input = inputOf(edition, values) as ReportInput;
  const wanted = valuesOf(parseReport(input).report?.figures);
  const path = (name: string) => join(folder, `${id}-${name}`);

  it('comes back whole from openpyxl and LibreOffice, into Word and PDF', async () => {
    const { bytes } = await makeWorkbook({ edition: id });
    writeFileSync(path('blank.xlsx'), bytes as Uint8Array);
    const facts = { 'report.agency.name': input.agency.name, 'report.year': input.year };
    const copy = { to: path('filled.xlsx'), cells: { ...facts, ...filled(edition, values) } };
    python(['fill', path('blank.xlsx')], JSON.stringify([copy]));
    office('ods', [path('filled.xlsx')], folder);
    office('xlsx', [path('filled.xlsx')], path('office'));
    for (const file of [path('filled.xlsx'), path('filled.ods'), join(path('office'), `${id}-filled.xlsx`)]) {
      const { data, findings, figures } = await figuresIn(readFileSync(file), file, input);
      expect(findings).toEqual([]);
      expect(valuesOf(figures)).toEqual(wanted);
      const { files } = await generate(data as ReportInput, { attachData: false });
      const word = files.find(({ format }) => format === 'docx');
      const again = await figuresIn(word?.bytes as Uint8Array, '年报.docx', input);
      expect(valuesOf(again.figures)).toEqual(wanted);
    }
  });

  it('says 不平 in exactly the cells of the identities that are broken', async () => {
    const { bytes } = await makeWorkbook({ edition: id });
    writeFileSync(path('blank.xlsx'), bytes as Uint8Array);
    const broken = [...verdictsOf(edition, values)].filter((_, i) => i % STEP === 0);
    const copies = broken.map(({ cells }, i) => ({
      to: path(`broken-${i}.xlsx`),
      cells: { ...filled(edition, values), ...cells },
    }));
    python(['fill', path('blank.xlsx')], JSON.stringify(copies));
    office(
      'xlsx',
      copies.map(({ to }) => to),
      path('calculated'),
    );
    const files = broken.map((_, i) => join(path('calculated'), `${id}-broken-${i}.xlsx`));
    const shown = JSON.parse(python(['read', ...files])) as Record<string, Record<string, unknown>>[];
    broken.forEach(({ code, unbalanced, places }, i) => {
      const said = places.flatMap(({ sheet, cell }) => {
        const value = String(shown[i]?.[sheet]?.[cell] ?? '');
        return value === '平' ? [] : [[`${sheet}!${cell}`, value]];
      });
      expect([code, said]).toEqual([code, unbalanced]);
      expect(said).not.toEqual([]);
    });
  });

  it('has rows as high as LibreOffice makes them for their texts', async () => {
    const { bytes } = await makeWorkbook({ data: input, previous: input });
    writeFileSync(path('own.xlsx'), bytes as Uint8Array);
    python(['free', path('own.xlsx'), path('free.xlsx')]);
    office('xlsx', [path('free.xlsx')], path('fitted'));
    const heightsOf = (file: string) =>
      JSON.parse(python(['heights', file])) as Record<string, Record<string, number>>;
    const [own, fitted] = [heightsOf(path('own.xlsx')), heightsOf(join(path('fitted'), `${id}-free.xlsx`))];
    const low = Object.entries(fitted).flatMap(([sheet, rows]) =>
      Object.entries(rows).flatMap(([row, height]) => {
        const ours = own[sheet]?.[row] ?? 0;
        return ours < height - 0.5 ? [`${sheet} ${row}: ${ours} < ${height}`] : [];
      }),
    );
    expect(Object.values(fitted).flatMap((rows) => Object.keys(rows)).length).toBeGreaterThan(50);
    expect(low).toEqual([]);
  });
});
