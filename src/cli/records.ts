import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { hasOne } from '../ground/written';
import { withFile } from './io';
import { bytesOf, writeAll } from './writeBytes';
import { writeTogether } from './writeFiles';

const count = z.int().min(0);
const file = z.object({ name: z.string(), format: z.string(), bytes: count, sha256: z.string() });

const schema = z.object({
  /** Name of the input without its ending; the files are called by it. */
  unit: z.string(),
  input: z.string(),
  /** Of the input, the options and the version: made again, the files would be the same. */
  key: z.string(),
  files: z.array(file),
  pages: count,
  findings: z.object({ error: count, warning: count, info: count }),
  ms: count,
  /** Why nothing was made. */
  error: z.string().optional(),
});

/** What became of one report of a batch. */
export type BatchRecord = z.output<typeof schema>;

const RESULTS = '结果.json';
const TABLE = '结果.csv';
export const isRecordFile = (name: string): boolean => name === RESULTS || name === TABLE;
/** What is done of a batch that runs, a line a report; it outlives a run that is killed. */
const JOURNAL = '.nianbao-batch.jsonl';

/** The line that a killed run was writing is not whole, and counts as not written. */
function read(text: string): readonly BatchRecord[] {
  try {
    return z.array(schema).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** What earlier runs have made in a folder, by unit. */
export function recordsIn(folder: string): ReadonlyMap<string, BatchRecord> {
  const texts = [RESULTS, JOURNAL].map((name) => {
    const path = join(folder, name);
    return existsSync(path) ? withFile(path, () => readFileSync(path, 'utf8')) : '';
  });
  const [results = '', journal = ''] = texts;
  const lines = journal.split('\n').filter(Boolean);
  return new Map(
    [...read(results), ...lines.flatMap((line) => read(`[${line}]`))].map((record) => [record.unit, record]),
  );
}

/** Formulas are none in a table that is opened by a spreadsheet. */
const cell = (value: string | number): string => {
  const text = String(value);
  return `"${hasOne(text.charAt(0), '=+@-') ? "'" : ''}${text.replaceAll('"', '""')}"`;
};

const HEADS = ['单位', '输入', '文件', 'SHA-256', '页数', '错误', '警告', '提示', '毫秒', '原因'];

const row = ({ unit, input, files, pages, findings, ms, error = '' }: BatchRecord) => [
  unit,
  input,
  files.map(({ name }) => name).join('；'),
  files.map(({ sha256 }) => sha256).join('；'),
  pages,
  findings.error,
  findings.warning,
  findings.info,
  ms,
  error,
];

interface Records {
  readonly add: (record: BatchRecord) => void;
  /** 结果.json and 结果.csv, once all is done. */
  readonly finish: (records: readonly BatchRecord[]) => void;
}

/** Keeps the records of a batch while it runs; `isResumed` goes on behind those that a killed run has left. */
export function keepRecords(folder: string, isResumed: boolean): Records {
  const path = join(folder, JOURNAL);
  const journal = withFile(path, () => {
    mkdirSync(folder, { recursive: true });
    return openSync(path, isResumed ? 'a' : 'w');
  });
  // Behind a line that is not whole.
  if (isResumed) writeAll(journal, bytesOf('\n'));
  return {
    add: (record) => writeAll(journal, bytesOf(`${JSON.stringify(record)}\n`)),
    finish: (records) => {
      const table = [HEADS, ...records.map(row)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
      writeTogether([
        { path: join(folder, RESULTS), bytes: `${JSON.stringify(records, null, 1)}\n` },
        { path: join(folder, TABLE), bytes: `\ufeff${table}` },
      ]);
      closeSync(journal);
      rmSync(path, { force: true });
    },
  };
}
