import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../findings/finding';
import { finish } from '../findings/finish';
import type { Problem } from '../findings/problem';
import { isLeftOver } from '../ground/leftOver';
import { createPlaceOf, type PlaceOf } from './input/places';
import { readInput } from './input/read';
import { inputWords } from './input/words';
import { asWritten, type Written } from './input/written';
import { type Session, withFile } from './io';
import { readBytes } from './readBytes';
import { wordsOf } from './words';

/** A file of data, and under which path findings speak of what is in it. */
export interface DataFile {
  readonly name: string;
  /** '' for the report itself, `previous`, `units.0`, `profile`. */
  readonly under: string;
  /** Path inside the file where that begins. */
  readonly from: string;
  readonly placeOf: PlaceOf;
  readonly written: Written;
}

export interface DataRead {
  readonly data?: unknown;
  /** What kept it from being read. */
  readonly findings: readonly Finding[];
  readonly file: DataFile;
}

/** The data of a file, with what kept it from being read. */
export async function readData(path: string, session: Session, under = ''): Promise<DataRead> {
  const { locale } = session;
  const name = path === '-' ? wordsOf(locale).stdin : path;
  const bytes = await readBytes(path, session);
  const { data, problems, written = new Map() } = readInput(bytes, name);
  const findings = finish(problems, { locale, words: inputWords });
  return { data, findings, file: { name, under, from: '', placeOf: createPlaceOf(bytes), written } };
}

/** What a folder holds: data, and files that are nothing to us; what systems leave there is passed over. */
function sortFiles(folder: string): { data: string[]; others: string[] } {
  const names = withFile(folder, () => readdirSync(folder))
    .filter((name) => !isLeftOver(name))
    .sort();
  const isData = (name: string) =>
    /\.(json|ya?ml)$/i.test(name) && !statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory();
  return { data: names.filter(isData), others: names.filter((name) => !isData(name)) };
}

/** Names of files to show in one finding. */
const NAMED = 20;

/** The reports in a folder, in the order of their names, and what is to be said of the folder itself. */
export async function readFolder(
  folder: string,
  session: Session,
  under: string,
): Promise<{ reports: DataRead[]; findings: Finding[] }> {
  const { data, others } = sortFiles(folder);
  const problems: Problem[] = [];
  const base = { path: under, where: folder };
  if (others.length > 0)
    problems.push({ ...base, code: 'input.unused', severity: 'warning', actual: others.slice(0, NAMED) });
  if (data.length === 0) problems.push({ ...base, code: 'input.none', severity: 'error', blocking: true });
  const reports: DataRead[] = [];
  for (const [i, name] of data.entries())
    reports.push(await readData(join(folder, name), session, `${under}.${i}`));
  return { reports, findings: finish(problems, { locale: session.locale, words: inputWords }) };
}

const isWithin = (path: string, under: string): boolean =>
  under === '' || path === under || path.startsWith(`${under}.`);

/** Findings with the line of the file that holds their field. */
export function placed(findings: readonly Finding[], files: readonly DataFile[]): Finding[] {
  return findings.map((finding) => {
    const { source, span, cells } = finding;
    // Of many figures the first says best where to look.
    const path = finding.path === 'statistics' && cells[0] ? `statistics.${cells[0]}` : finding.path;
    if (source || path === '') return finding;
    const [file] = files
      .filter(({ under }) => isWithin(path, under))
      .sort((a, b) => b.under.length - a.under.length);
    const inside = file && [file.from, path.slice(file.under.length).replace(/^\./, '')];
    const field = inside?.filter(Boolean).join('.') ?? '';
    const place = field === '' ? { line: 1, column: 1 } : file?.placeOf(field, span?.text);
    const told = asWritten(finding, file?.written.get(field));
    return file && place ? { ...told, source: { file: file.name, ...place } } : told;
  });
}
