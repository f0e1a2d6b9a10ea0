import { basename, join } from 'node:path';
import { builtInEditions } from '../../editions';
import type { Finding } from '../../findings/finding';
import { finish } from '../../findings/finish';
import { fileName } from '../../ground/fileName';
import { readUnitList, type Unit } from '../../import/units';
import { importWords } from '../../import/words';
import { nodeHost } from '../../nodeHost';
import { planBook, type WorkbookRequest } from '../../workbook/workbook';
import { writeXlsx } from '../../workbook/writeXlsx';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { readBytes } from '../readBytes';
import { type ReportRead, readReportFile } from '../reports';
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
  const from = async (path: string | undefined, options = {}): Promise<ReportRead> =>
    path === undefined ? { findings: [] } : readReportFile(path, io, options);
  const read = await from(flags.from, { year });
  const last = await from(flags.previous);
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
