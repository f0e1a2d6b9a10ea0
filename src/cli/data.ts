import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../findings/finding';
import { finish } from '../findings/finish';
import { createPlaceOf, type PlaceOf } from './input/places';
import { readInput } from './input/read';
import { inputWords } from './input/words';
import { readBytes, type Session, withFile } from './io';
import { wordsOf } from './words';

/** A file of data, and under which path findings speak of what is in it. */
export interface DataFile {
  readonly name: string;
  /** '' for the report itself, `previous`, `units.0`, `profile`. */
  readonly under: string;
  /** Path inside the file where that begins. */
  readonly from: string;
  readonly placeOf: PlaceOf;
}

export interface DataRead {
  readonly data?: unknown;
  /** What kept it from being read. */
  readonly findings: readonly Finding[];
  readonly file: DataFile;
}

/** The data of a file, with what kept it from being read. */
export function readData(path: string, session: Session, under = ''): DataRead {
  const { locale } = session;
  const name = path === '-' ? wordsOf(locale).stdin : path;
  const bytes = readBytes(path, session);
  const { data, problems } = readInput(bytes, name);
  const findings = finish(problems, { locale, words: inputWords });
  return { data, findings, file: { name, under, from: '', placeOf: createPlaceOf(bytes) } };
}

/** The reports in a folder, in the order of their names. */
export function readFolder(folder: string, session: Session, under: string): DataRead[] {
  const names = withFile(folder, () => readdirSync(folder)).filter((name) => /\.(json|ya?ml)$/i.test(name));
  return names.sort().map((name, i) => readData(join(folder, name), session, `${under}.${i}`));
}

const isWithin = (path: string, under: string): boolean =>
  under === '' || path === under || path.startsWith(`${under}.`);

/** Findings with the line of the file in which their field stands. */
export function placed(findings: readonly Finding[], files: readonly DataFile[]): Finding[] {
  return findings.map((finding) => {
    const { source, path, span } = finding;
    if (source || path === '') return finding;
    const [file] = files
      .filter(({ under }) => isWithin(path, under))
      .sort((a, b) => b.under.length - a.under.length);
    const inside = file && [file.from, path.slice(file.under.length).replace(/^\./, '')];
    const place = file?.placeOf(inside?.filter(Boolean).join('.') ?? '', span?.text);
    return file && place ? { ...finding, source: { file: file.name, ...place } } : finding;
  });
}
