import { basename } from 'node:path';
import { builtInEditions } from '../../editions';
import { finish } from '../../findings/finish';
import { countFindings, formatFindings } from '../../findings/formatFindings';
import type { Locale } from '../../findings/problem';
import { readImport } from '../../import/importReport';
import { importWords } from '../../import/words';
import { catalogue } from '../../model/catalogue';
import { nodeHost } from '../../nodeHost';
import { DONE, FOUND, type Io, readBytes, Stop, USAGE, writeText } from '../io';
import { printable, wordsOf } from '../words';
import { writeYaml } from '../yaml';

export interface ImportFlags {
  readonly out?: string;
  readonly year?: number;
  readonly agency?: string;
  readonly json?: boolean;
  readonly locale: Locale;
}

/** `nianbao import FILE…`: the data of a report from files of any kind, as YAML to look at and to complete. */
export async function importCommand(paths: readonly string[], flags: ImportFlags, io: Io): Promise<number> {
  const { locale, year, agency } = flags;
  if (paths.filter((path) => path === '-').length > 1) throw new Stop('标准输入（-）只能用一次', USAGE);
  const files = paths.map((path) => ({
    name: path === '-' ? wordsOf(locale).stdin : basename(path),
    bytes: readBytes(path, io),
  }));
  const { data, edition, problems } = await readImport(nodeHost, files, builtInEditions, { year, agency });
  const figures = edition && catalogue(edition);
  const findings = finish(problems, { locale, words: importWords, figures });
  const counts = countFindings(findings);
  if (flags.json) io.out(`${JSON.stringify({ ...(data && { data }), findings, counts })}\n`);
  else io.err(`${printable(formatFindings(findings, locale))}\n`);
  if (data && (!flags.json || flags.out !== undefined)) writeText(writeYaml(data), flags.out, io, true);
  return counts.error > 0 ? FOUND : DONE;
}
