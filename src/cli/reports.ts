import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { builtInEditions } from '../editions';
import type { ReportInput } from '../editions/inputs';
import type { Finding } from '../findings/finding';
import { finish } from '../findings/finish';
import { isLeftOver } from '../ground/leftOver';
import { DATA_ENDINGS, endsIn, linesOf } from '../ground/written';
import type { ImportOptions } from '../import/compile';
import { decodeText } from '../import/formats/decode';
import { catalogue } from '../model/catalogue';
import { nodeHost } from '../nodeHost';
import { CONFIG } from './configName';
import { type DataFile, mayBeFile, readData } from './data';
import { FAILED, type Session, Stop, withFile } from './io';
import { readBytes } from './readBytes';
import { isRecordFile } from './records';
import { both, wordsOf } from './words';

export interface ReportRead {
  readonly data?: ReportInput;
  /** What was noticed; without data, what kept it from being read. */
  readonly findings: readonly Finding[];
  /** Absent where the data were imported. */
  readonly file?: DataFile;
}

/** A report from a file of data, else from any that can be imported. */
export async function readReportFile(
  path: string,
  session: Session,
  options: ImportOptions & { readonly under?: string } = {},
): Promise<ReportRead> {
  const { under, ...asked } = options;
  if (endsIn(path, ...DATA_ENDINGS)) {
    const { data, ...read } = await readData(path, session, under);
    return { ...read, ...(data !== undefined && { data: data as ReportInput }) };
  }
  const { locale } = session;
  const name = path === '-' ? wordsOf(locale).stdin : basename(path);
  const bytes = await readBytes(path, session);
  // Most reports are files of data, and the readers of all other kinds are a quarter of the code.
  const { importWords, readImport } = await import('./importing');
  const { data, edition, problems } = await readImport(nodeHost, [{ name, bytes }], builtInEditions, asked);
  const figures = edition && catalogue(edition);
  return { ...(data && { data }), findings: finish(problems, { locale, words: importWords, figures }) };
}

/** What `aggregate` writes for `why`, behind the name of the sum. */
export const TRACE = '.汇总.json';

/** What is written beside reports, by `batch` and by `aggregate`, is none. */
const isBeside = (name: string): boolean => name === CONFIG || isRecordFile(name) || name.endsWith(TRACE);

const unquoted = (line: string): string =>
  line.length > 1 && line.startsWith('"') && line.endsWith('"') ? line.slice(1, -1) : line;

/**
 * The files of reports that a folder holds, or that a list names, one a line; paths in a list are from its folder, and
 * may be in the quotation marks with which Windows copies them.
 */
export async function reportFiles(path: string, session: Session): Promise<readonly string[]> {
  const names = withFile(path, () => (statSync(path).isDirectory() ? readdirSync(path) : undefined));
  if (names)
    return names
      .filter((name) => !isLeftOver(name) && !isBeside(name) && mayBeFile(join(path, name)))
      .sort()
      .map((name) => join(path, name));
  const text = decodeText(await readBytes(path, session));
  if (text === undefined || text.includes('\0'))
    throw new Stop(both(`${path}：名单须为文字`, `${path}: a list is a text`), FAILED);
  const lines = linesOf(text).map((line) => unquoted(line.trim()));
  return lines.filter(Boolean).map((line) => resolve(dirname(path), line));
}
