import { basename } from 'node:path';
import { builtInEditions } from '../../editions';
import { finish } from '../../findings/finish';
import { countFindings } from '../../findings/formatFindings';
import { readImport } from '../../import/importReport';
import { importWords } from '../../import/words';
import { catalogue } from '../../model/catalogue';
import { nodeHost } from '../../nodeHost';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { readBytes } from '../readBytes';
import { table } from '../table';
import { both, wordsOf } from '../words';
import { writeText } from '../writeFiles';
import { writeYaml } from '../yaml';

export interface ImportFlags {
  readonly out?: string;
  readonly year?: number;
  readonly agency?: string;
  readonly json?: boolean;
}

/** `nianbao import FILE…`: the data of a report from files of any kind, as YAML to look at and to complete. */
export async function importCommand(
  paths: readonly string[],
  flags: ImportFlags,
  io: Session,
): Promise<number> {
  const { locale } = io;
  const { year, agency } = flags;
  if (paths.filter((path) => path === '-').length > 1)
    throw new Stop(both('标准输入（-）只能用一次', 'standard input (-) can be read but once'), USAGE);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths)
    files.push({
      name: path === '-' ? wordsOf(locale).stdin : basename(path),
      bytes: await readBytes(path, io),
    });
  const { data, edition, problems } = await readImport(nodeHost, files, builtInEditions, { year, agency });
  const figures = edition && catalogue(edition);
  const findings = finish(problems, { locale, words: importWords, figures });
  const counts = countFindings(findings);
  if (flags.json) io.out(`${JSON.stringify({ ...(data && { data }), findings, counts })}\n`);
  else io.err(table(findings, io));
  if (data && (!flags.json || flags.out !== undefined)) writeText(writeYaml(data), flags.out, io, true);
  return counts.error > 0 ? FOUND : DONE;
}
