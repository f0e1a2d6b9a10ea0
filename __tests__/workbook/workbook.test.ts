import fc from 'fast-check';
import JSZip from 'jszip';
import { importReport, makeWorkbook, parseReport, type ReportInput } from '../../src';
import { figureName } from '../../src/import/named/names';
import { catalogue } from '../../src/model/catalogue';
import type { Edition } from '../../src/model/edition';
import { at } from '../../src/model/figures';
import type { Book } from '../../src/workbook/book';
import { planBook, type WorkbookRequest } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/workbook/writeXlsx';
import { balanced, editions, inputOf, type Values } from '../checks/balanced';
import { examples } from '../editions/reports';
import { sample } from '../fixtures/amount';

const bookOf = (request: WorkbookRequest, all: readonly Edition[] = editions): Book => {
  const { book, problems } = planBook(request, all);
  if (!book) throw new Error(JSON.stringify(problems));
  return book;
};

const figuresOf = (data: ReportInput | undefined): unknown[] => {
  const { report, findings } = parseReport(data);
  expect(findings).toEqual([]);
  return [...(report?.figures.values() ?? [])].map(({ path, value, remark }) => [path, value, remark]);
};

const back = async (book: Book) => importReport(await writeXlsx(book), { name: '填报表.xlsx' });

const moved = (book: Book, rows: number, columns: number): Book => ({
  ...book,
  sheets: [...book.sheets].reverse().map((sheet) => ({
    ...sheet,
    name: `${sheet.name}（改）`,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns })),
  })),
});

describe.each(sample(editions, 2).map((edition) => [edition.id, edition] as const))(
  'edition %s',
  (id, edition) => {
    const [values] = fc.sample(balanced(edition), { numRuns: 1, seed: 3 }) as [Values];
    const data = inputOf(edition, values) as ReportInput;

    it('gives its figures back, wherever its cells have moved', async () => {
      const book = bookOf({ data });
      for (const each of [book, moved(book, 7, 2)]) {
        const read = await back(each);
        expect(read.findings).toEqual([]);
        expect(figuresOf(read.data)).toEqual(figuresOf(data));
      }
    });

    it('gives them back by its labels, where the names are lost', async () => {
      const year = data.year + 1;
      const book = bookOf({ data: { ...data, year }, previous: data });
      const nameless = {
        ...book,
        sheets: book.sheets.map((s) => ({ ...s, cells: s.cells.map(({ name: _, ...c }) => c) })),
      };
      const read = await back(nameless);
      expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(figuresOf(read.data)).toEqual(figuresOf(data));
    });

    it('names every figure by its path, and lets nothing else be typed over but facts and texts', () => {
      const cells = bookOf({ edition: id }).sheets.flatMap((sheet) => sheet.cells);
      const open = cells.filter(({ look }) => look.open);
      const named = open.filter(({ name = '' }) => catalogue(edition).has(name));
      expect(named.map(({ name }) => name)).toEqual([...catalogue(edition).keys()].map(figureName));
      expect(named.every(({ rule }) => rule?.formula !== undefined)).toBe(true);
      expect(open.every(({ name = '' }) => catalogue(edition).has(name) || name.startsWith('report.'))).toBe(
        true,
      );
    });

    it('says 平 beside every identity of figures that break none', () => {
      const said = bookOf({ data }).sheets.flatMap(({ cells, verdicts = [] }) =>
        verdicts.map(
          ({ row, column }) => cells.find((cell) => cell.row === row && cell.column === column)?.value,
        ),
      );
      const sums = edition.rules.filter(({ kind }) =>
        ['sum', 'balance', 'subset', 'between', 'notNegative'].includes(kind),
      );
      expect(said).toEqual(sums.map(() => '平'));
    });

    it('comes out the same twice, as a file without links, macros or texts that calculate', async () => {
      const text = '=HYPERLINK("http://example.com")';
      const agency = { name: text, shortName: '+1', selfReference: '@a' };
      const [first, second] = await Promise.all(
        [1, 2].map(() => makeWorkbook({ data: { ...data, agency } })),
      );
      expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(second?.bytes ?? []))).toBe(true);
      const zip = await JSZip.loadAsync(first?.bytes as Uint8Array);
      const parts = await Promise.all(
        Object.values(zip.files).map(async (file) => [file.name, await file.async('string')]),
      );
      for (const [name, xml = ''] of parts) {
        expect(name).toMatch(/^(\[Content_Types\]|_rels\/|docProps\/|xl\/).*\.(xml|rels|vml)$/);
        expect(xml).not.toMatch(/TargetMode="External"/);
        expect([...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula)).not.toContainEqual(
          expect.stringMatching(/HYPERLINK|^\+1|^@/),
        );
      }
      const read = await importReport(first?.bytes as Uint8Array, {});
      expect(read.data?.agency).toMatchObject(agency);
    });
  },
);

describe('a workbook', () => {
  it('gives a whole report back: facts, lists, texts, remarks', async () => {
    const { suqian } = examples;
    const statistics = structuredClone(suqian.statistics) as {
      disclosure: { regulations: Record<string, unknown> };
    };
    statistics.disclosure.regulations.issued = { value: 2, remark: '其中修订1件' };
    const input = {
      ...suqian,
      statistics,
      narrative: { problems: '== 不足。 || 有。\n+ 一\n= 二' },
      signature: true,
      date: '2024-01-12',
    };
    const { data, findings } = await back(bookOf({ data: input }));
    expect(findings).toEqual([]);
    expect(figuresOf(data)).toEqual(figuresOf(input));
    const { other: _, ...facts } = (input as ReportInput).facts as Record<string, unknown>;
    expect(data).toMatchObject({ ...input, facts, statistics: {} });
  });

  it('keeps blank, 0 and / apart, and leaves totals to their parts', async () => {
    const input: ReportInput = {
      agency: { name: '示例局' },
      year: 2023,
      statistics: {
        disclosure: { licensing: null, penalties: 0, enforcement: 'n/a' },
        requests: { received: { naturalPersons: 3 } },
      },
    };
    const { data } = await back(bookOf({ data: input }));
    const figures = parseReport(data).report?.figures;
    const states = [
      'disclosure.licensing',
      'disclosure.penalties',
      'disclosure.enforcement',
      'requests.received.total',
    ];
    expect(states.map((path) => [figures?.get(path)?.state, figures?.get(path)?.value])).toEqual([
      ['blank', null],
      ['given', '0'],
      ['notApplicable', null],
      ['given', '3'],
    ]);
  });

  it('keeps a total that differs from its parts, and says by how much', async () => {
    const statistics = { requests: { received: { naturalPersons: 3, total: 5 } } };
    const book = bookOf({ data: { agency: { name: '示例局' }, year: 2023, statistics } });
    const said = book.sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(said).toContain('不平（差 2）');
    const { data } = await back(book);
    expect(at(data, 'statistics.requests.received.total')).toBe(5);
  });

  it('has last year’s figures beside the cells, looks back with them, and does not read them', async () => {
    const previous = { ...examples.suqian, year: 2022 };
    const book = bookOf({ previous });
    const requests = book.sheets.find(({ name }) => name === '表三');
    expect(requests?.cells.some(({ value, look }) => value === 3402 && !look.open)).toBe(true);
    const { data } = await back(book);
    expect(data).toMatchObject({ year: 2023, agency: previous.agency });
    expect([...(parseReport(data).report?.figures.values() ?? [])].every(({ value }) => value === null)).toBe(
      true,
    );
    const carried = bookOf({ data: examples.suqian, previous }).sheets.flatMap(({ cells }) => cells);
    expect(carried.some(({ value }) => value === '不平（差 -27）')).toBe(true);
  });

  it('says what keeps it from being made', async () => {
    expect((await makeWorkbook({ edition: '2020' })).findings.map(({ code }) => code)).toEqual([
      'edition.unknown',
    ]);
    const { bytes, findings } = await makeWorkbook({ data: { year: 'x' } as never });
    expect(bytes).toBeUndefined();
    expect(findings.some(({ blocking }) => blocking)).toBe(true);
  });

  it('reports cells that were deleted', async () => {
    const book = bookOf({ data: examples.suqian });
    const without = {
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.filter(({ name }) => name !== 'disclosure.licensing'),
      })),
    };
    const { data, findings } = await back(without);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['import.rows-missing', '表二有1行没有找到，其数字留空：行政许可。'],
    ]);
    expect(at(data, 'statistics.disclosure.licensing')).toBeNull();
  });

  it('says in the words of the form what cannot be a figure', async () => {
    const book = bookOf({ data: examples.suqian });
    const typed = {
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.name === 'disclosure.licensing' ? { ...cell, value: '约20' } : cell,
        ),
      })),
    };
    const { findings } = await back(typed);
    expect(findings.map(({ message }) => message)).toEqual([
      '表二 · 第二十条第（五）项 · 行政许可 · 本年处理决定数量：“约20”（工作表“表二”B9）不能作为这一栏的数字，留空。',
    ]);
  });

  it('has a cell for the rules in force, as check would report them', async () => {
    const data: ReportInput = {
      agency: { name: '示例局' },
      year: 2023,
      statistics: { disclosure: { normativeDocuments: { issued: 5, repealed: 0, inForce: 3 } } },
    };
    const code = 'disclosure.normativeDocuments.issued';
    const own = {
      code: 'own.fees',
      kind: 'subset',
      part: 'disclosure.licensing',
      whole: 'disclosure.penalties',
    } as const;
    const verdictsWith = (rules: WorkbookRequest['rules']) =>
      bookOf({ data, rules }).sheets.flatMap(({ verdicts = [], cells }) =>
        verdicts.map(({ row, column, soft }) => {
          const cell = cells.find((each) => each.row === row && each.column === column);
          return [String(cell?.value), soft] as const;
        }),
      );
    const usual = verdictsWith(undefined);
    const broken = (rules: WorkbookRequest['rules']) =>
      verdictsWith(rules).filter(([said]) => said.startsWith('不平'));
    expect(broken(undefined)).toEqual([['不平（差 2）', true]]);
    expect(broken({ severity: { [code]: 'error' } })).toEqual([['不平（差 2）', false]]);
    expect(broken({ severity: { 'limit.subset': 'error' } })).toEqual([['不平（差 2）', false]]);
    expect(broken({ off: [code] })).toEqual([]);
    expect(broken({ off: ['limit.subset', 'limit.subset-blank'] })).toEqual([]);
    expect(verdictsWith({ off: [code] })).toHaveLength(usual.length - 1);
    expect(verdictsWith({ add: [own] })).toHaveLength(usual.length + 1);

    const { findings } = await makeWorkbook({ data, rules: { off: ['disclosure.none'] } });
    expect(findings.map((finding) => finding.code)).toEqual(['rules.unknown']);
    const wrong = await makeWorkbook({ data, rules: { off: 'x' } as never });
    expect([wrong.bytes, wrong.findings.map(({ path }) => path)]).toEqual([undefined, ['rules.off']]);
  });

  it('is made for an edition of somebody’s own', async () => {
    const own: Edition = { ...editions[2], id: 'own', years: { from: 2030 } };
    const book = bookOf({ edition: 'own', data: { ...examples.suqian, year: 2031 } }, [...editions, own]);
    const { data } = await importReport(await writeXlsx(book), { editions: [...editions, own] });
    expect(data?.year).toBe(2031);
  });
});
