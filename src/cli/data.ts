import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../findings/finding';
import { finish } from '../findings/finish';
import type { Locale } from '../findings/problem';
import type { ReportInput } from '../model/report';
import { readInput } from './input/read';
import { inputWords } from './input/words';
import { type Io, readBytes, withFile } from './io';
import { wordsOf } from './words';

/** The data of a file, with what kept it from being read. */
export function readData(
  path: string,
  io: Io,
  locale: Locale,
): { data?: unknown; findings: readonly Finding[] } {
  const { data, problems } = readInput(readBytes(path, io), path === '-' ? wordsOf(locale).stdin : path);
  return { data, findings: finish(problems, { locale, words: inputWords }) };
}

/** Data beside the report: last year's, a profile; absent where none was named. */
export function readBeside<T>(
  path: string | undefined,
  io: Io,
  locale: Locale,
  findings: Finding[],
): T | undefined {
  if (path === undefined) return undefined;
  const read = readData(path, io, locale);
  for (const finding of read.findings) findings.push(finding);
  return read.data as T | undefined;
}

/** The reports in a folder, in the order of their names. */
export function readUnitFolder(
  folder: string | undefined,
  io: Io,
  locale: Locale,
  findings: Finding[],
): ReportInput[] | undefined {
  if (folder === undefined) return undefined;
  const names = withFile(folder, () => readdirSync(folder)).filter((name) => /\.(json|ya?ml)$/i.test(name));
  const units = names.sort().map((name) => readBeside<ReportInput>(join(folder, name), io, locale, findings));
  return units.filter((unit) => unit !== undefined);
}
