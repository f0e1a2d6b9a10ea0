import { dirname, join } from 'node:path';
import { builtInEditions } from '../../editions';
import type { ReportInput } from '../../editions/inputs';
import { isRecord } from '../../ground/record';
import type { Edition } from '../../model/edition';
import { type SkeletonStart, skeleton } from '../../model/skeleton';
import { inForce } from '../../parse/parse';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { readReportFile } from '../reports';
import { table } from '../table';
import { both } from '../words';
import { writeText } from '../writeFiles';
import { writeYaml } from '../yaml';
import { editionNamed } from './edition';

interface InitFlags {
  readonly edition?: string;
  readonly year?: number;
  readonly agency?: string;
  /** Last year's report, in whatever file it is. */
  readonly from?: string;
  readonly out?: string;
}

/** Data of last year's report; what could not be read is reported. */
async function lastYears(path: string, session: Session): Promise<ReportInput | undefined> {
  const { data, findings } = await readReportFile(path, session);
  if (findings.length > 0) session.err(table(findings, session));
  return data;
}

function editionFor({ edition }: InitFlags, year: number | undefined): Edition {
  if (edition !== undefined) return editionNamed(edition);
  if (year === undefined)
    throw new Stop(both('缺少选项 --year 或 --edition', 'the option --year or --edition is missing'), USAGE);
  const found = inForce(builtInEditions, year);
  if (!found)
    throw new Stop(both(`没有适用于 ${year} 年度的报告格式`, `no edition covers report year ${year}`), USAGE);
  return found;
}

/** What of last year's report stays as it is: whose it is, whom to ask, and the texts to write anew. */
function startOf(edition: Edition, last: ReportInput | undefined, flags: InitFlags): SkeletonStart {
  const { agency, facts, narrative }: Partial<ReportInput> = last ?? {};
  const { contact, download } = isRecord(facts) ? facts : {};
  const texts = Object.entries(isRecord(narrative) ? narrative : {});
  const own = texts.filter(([name]) => edition.parts.some((part) => part.name === name));
  const name = flags.agency;
  return {
    agency: { ...(isRecord(agency) && agency), ...(name !== undefined && { name }) },
    facts: { contact, download },
    narrative: Object.fromEntries(own),
  };
}

/** The data of last year's report beside the new one, for --previous; a file that is there stays. */
function keepLast(last: ReportInput, out: string | undefined, session: Session): void {
  const { locale, err } = session;
  const path = join(dirname(out ?? '.'), `${last.year}.yaml`);
  const say = both(
    `上年数据没有写出（要写出，请用 -o 指定文件）。`,
    "last year's data were not written (name a file with -o).",
  );
  if (out === undefined) err(`${say[locale]}\n`);
  else writeText(writeYaml(last), path, session);
}

/** `nianbao init`: data to fill in; a file that is there may have been filled in, so it stays. */
export async function initCommand(flags: InitFlags, session: Session): Promise<number> {
  const last = flags.from === undefined ? undefined : await lastYears(flags.from, session);
  if (flags.from !== undefined && !last) return FOUND;
  const next = typeof last?.year === 'number' && last.year > 0 ? last.year + 1 : undefined;
  const year = flags.year ?? next;
  const edition = editionFor(flags, year);
  const start = { ...startOf(edition, last, flags), ...(year !== undefined && { year }) };
  writeText(skeleton(edition, start), flags.out, session);
  if (last) keepLast(last, flags.out, session);
  return DONE;
}
