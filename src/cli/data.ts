import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, SourcePlace } from '../findings/finding';
import { finish } from '../findings/finish';
import type { Locale, Problem } from '../findings/problem';
import { afterPrefix } from '../ground/affixes';
import { isLeftOver } from '../ground/leftOver';
import { DATA_ENDINGS, endsIn } from '../ground/written';
import { CONFIG } from './configName';
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

interface DataRead {
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

/** Whether there is a file, or a link whose file is missing: reading says so. Pipes are for one reader who asks by name. */
export const mayBeFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

/** What a folder holds: data, and files that are nothing to us; what systems leave there is passed over. */
function sortFiles(folder: string): { data: string[]; others: string[] } {
  const names = withFile(folder, () => readdirSync(folder))
    .filter((name) => !isLeftOver(name) && name !== CONFIG)
    .sort();
  const isData = (name: string) => endsIn(name, ...DATA_ENDINGS) && mayBeFile(join(folder, name));
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

/** A number that is written as people write it: 0 … 9, a point. */
const DECIMAL = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Numbers that YAML reads differently from most people: 0x1F, 0o17, 1e3, 012. Where the field refuses a number, that is said already. */
function oddNumbers(findings: readonly Finding[], files: readonly DataFile[], locale: Locale): Finding[] {
  const refused = new Set(
    findings.flatMap(({ source, code }) => (source && code.startsWith('shape.') ? placeName(source) : [])),
  );
  const problems = files.flatMap(({ name, under, from, placeOf, written }) =>
    [...written].flatMap(([path, number]): Problem[] => {
      const place = DECIMAL.test(number) ? undefined : placeOf(path);
      const source = place && { file: name, ...place };
      if (!source || refused.has(placeName(source))) return [];
      return [
        {
          code: 'input.number',
          severity: 'warning',
          path: [under, from === '' ? path : path.slice(from.length + 1)].filter(Boolean).join('.'),
          where: { say: 'input', name, ...place },
          source,
          actual: number,
          expected: String(Number(number)),
        },
      ];
    }),
  );
  return finish(problems, { locale, words: inputWords });
}

const placeName = ({ file, line, column }: SourcePlace): string => `${file}:${line}:${column}`;

/** Findings with the line of the file that holds their field, and what is to be said of how the files are written. */
export function placed(findings: readonly Finding[], files: readonly DataFile[], locale: Locale): Finding[] {
  const told = inFiles(findings, files);
  return [...told, ...oddNumbers(told, files, locale)];
}

function inFiles(findings: readonly Finding[], files: readonly DataFile[]): Finding[] {
  return findings.map((finding) => {
    const { source, span, cells } = finding;
    // Of many figures the first says best where to look.
    const path = finding.path === 'statistics' && cells[0] ? `statistics.${cells[0]}` : finding.path;
    if (source || path === '') return finding;
    const [file] = files
      .filter(({ under }) => isWithin(path, under))
      .sort((a, b) => b.under.length - a.under.length);
    const inside = file && [file.from, afterPrefix(path.slice(file.under.length), '.')];
    const field = inside?.filter(Boolean).join('.') ?? '';
    const place = field === '' ? { line: 1, column: 1 } : file?.placeOf(field, span?.text);
    const told = asWritten(finding, file?.written.get(field));
    return file && place ? { ...told, source: { file: file.name, ...place } } : told;
  });
}
