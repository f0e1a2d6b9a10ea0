import { basename, join } from 'node:path';
import { builtInEditions } from '../../editions';
import type { Finding } from '../../findings/finding';
import { finish } from '../../findings/finish';
import { fileName } from '../../ground/fileName';
import { readImport } from '../../import/importReport';
import { readUnitList, type Unit } from '../../import/units';
import { importWords } from '../../import/words';
import { catalogue } from '../../model/catalogue';
import type { ReportInput } from '../../model/report';
import { nodeHost } from '../../nodeHost';
import { planBook, type WorkbookRequest } from '../../workbook/workbook';
import { writeXlsx } from '../../workbook/writeXlsx';
import { readData } from '../data';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { readBytes } from '../readBytes';
import { table } from '../table';
import { both } from '../words';
import { type OutFile, writeNew } from '../writeFiles';
import { editionNamed } from './edition';

export interface WorkbookFlags {
  readonly edition?: string;
  readonly year?: number;
  readonly from?: string;
  readonly previous?: string;
  readonly units?: string;
  readonly out: string;
}

interface Read {
  readonly data?: ReportInput;
  readonly findings: readonly Finding[];
}

/** A report from a file of data, else from any that can be imported. */
async function readReportFrom(
  path: string | undefined,
  year: number | undefined,
  io: Session,
): Promise<Read> {
  if (path === undefined) return { findings: [] };
  if (/\.(?:ya?ml|json)$/i.test(path)) return (await readData(path, io)) as Read;
  const files = [{ name: basename(path), bytes: await readBytes(path, io) }];
  const { data, edition, problems } = await readImport(nodeHost, files, builtInEditions, { year });
  const figures = edition && catalogue(edition);
  return { data, findings: finish(problems, { locale: io.locale, words: importWords, figures }) };
}

interface Wanted {
  readonly path: string;
  readonly request: WorkbookRequest;
}

/** A file for each unit, its name in it; names that are alike get a number. */
function forUnits(units: readonly Unit[], folder: string, request: WorkbookRequest): Wanted[] {
  const taken = new Set<string>();
  return units.map((agency) => {
    const name = fileName(agency.name);
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${n}`;
    taken.add(free.toLowerCase());
    return { path: join(folder, `${free}.xlsx`), request: { ...request, data: { ...request.data, agency } } };
  });
}

function checkUsage({ edition, year, from, previous, units, out }: WorkbookFlags): void {
  if ([edition, year, from, previous].every((given) => given === undefined))
    throw new Stop(
      both('请用 --edition 或 --year 指明报告格式', 'say which format with --edition or --year'),
      USAGE,
    );
  if (edition !== undefined) editionNamed(edition);
  if (units === undefined && !/\.xlsx$/i.test(out))
    throw new Stop(both('选项 -o 的文件须以 .xlsx 结尾', 'the file of -o ends in .xlsx'), USAGE);
}

/** `nianbao workbook -o FILE`: the spreadsheet that a clerk fills in; with `--units` one for each. */
export async function workbookCommand(flags: WorkbookFlags, io: Session): Promise<number> {
  checkUsage(flags);
  const { edition, year, out } = flags;
  const { locale } = io;
  const read = await readReportFrom(flags.from, year, io);
  const last = await readReportFrom(flags.previous, undefined, io);
  const findings: Finding[] = [...read.findings, ...last.findings];
  const request = { edition, year, data: read.data, previous: last.data };
  let wanted: readonly Wanted[] = [{ path: out, request }];
  if (flags.units !== undefined) {
    const list = { name: basename(flags.units), bytes: await readBytes(flags.units, io) };
    const { units, problems } = await readUnitList(nodeHost, list);
    findings.push(...finish(problems, { locale, words: importWords }));
    wanted = forUnits(units, out, request);
  }
  const files: OutFile[] = [];
  for (const { path, request } of findings.some(({ blocking }) => blocking) ? [] : wanted) {
    const { book, problems } = planBook(request, builtInEditions);
    findings.push(...finish(problems, { locale }));
    if (!book) break;
    files.push({ path, bytes: await writeXlsx(book) });
  }
  if (findings.length > 0) io.err(table(findings, io));
  if (files.length === 0 || files.length < wanted.length) return FOUND;
  writeNew(files, io);
  return DONE;
}
