import { basename } from 'node:path';
import { builtInEditions } from '../../editions';
import { finish } from '../../findings/finish';
import { countFindings } from '../../findings/formatFindings';
import { readImport } from '../../import/importReport';
import { importWords } from '../../import/words';
import { catalogue } from '../../model/catalogue';
import { nodeHost } from '../../nodeHost';
import { type ReportFlags, withConfig } from '../beside';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { readBytes } from '../readBytes';
import { table } from '../table';
import { both, wordsOf } from '../words';
import { writeText } from '../writeFiles';
import { writeYaml } from '../yaml';
import { inspect, reviewFormat } from './check';

interface ImportFlags extends ReportFlags {
  readonly year?: number;
  readonly agency?: string;
}

/** Options that ask for the check of what was read. */
const CHECKING = [
  'previous',
  'earlier',
  'units',
  'rules',
  'profile',
  'templates',
  'review',
  'strict',
] as const;

/** `nianbao import FILE…`: the data of a report from files of any kind, as YAML to look at and to complete. */
export async function importCommand(
  paths: readonly string[],
  given: ImportFlags,
  io: Session,
): Promise<number> {
  const { locale } = io;
  const { year, agency, json, out } = given;
  if (paths.filter((path) => path === '-').length > 1)
    throw new Stop(both('标准输入（-）只能用一次', 'standard input (-) can be read but once'), USAGE);
  reviewFormat(given.review);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths)
    files.push({
      name: path === '-' ? wordsOf(locale).stdin : basename(path),
      bytes: await readBytes(path, io),
    });
  const { data, edition, problems } = await readImport(nodeHost, files, builtInEditions, { year, agency });
  const figures = edition && catalogue(edition);
  const ofImport = finish(problems, { locale, words: importWords, figures });
  const { flags, findings: ofConfig, file: config } = await withConfig(given, paths[0] ?? '-', io);
  const isChecked = data !== undefined && CHECKING.some((option) => flags[option] !== undefined);
  const read = [...ofConfig, ...ofImport];
  const { findings, files: copies } = isChecked
    ? await inspect({ data, flags, config, findings: read }, io)
    : { findings: read, files: [] };
  const counts = countFindings(findings);
  const isRefused = flags.strict === true && counts.error > 0;
  if (json) io.out(`${JSON.stringify({ ...(data && { data }), findings, counts })}\n`);
  else io.err(table(findings, io));
  for (const { path } of copies) io.err(`${wordsOf(locale).review(path)}\n`);
  if (data && !isRefused && (!json || out !== undefined)) writeText(writeYaml(data), out, io);
  return counts.error > 0 ? FOUND : DONE;
}
