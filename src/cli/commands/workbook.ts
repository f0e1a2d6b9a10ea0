import { join } from 'node:path';
import type { Finding } from '../../findings/finding';
import { fileName } from '../../ground/fileName';
import { endsIn } from '../../ground/written';
import type { Unit } from '../../import/units';
import { makeWorkbook, type WorkbookOptions } from '../../makeWorkbook';
import { type ReportFlags, readBeside, withConfig } from '../beside';
import { placed } from '../data';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { type ReportRead, readReportFile } from '../reports';
import { table } from '../table';
import { readUnitNames } from '../units';
import { both } from '../words';
import { type OutFile, writeNew } from '../writeFiles';
import { inspect, reviewFormat } from './check';
import { editionNamed } from './edition';

interface WorkbookFlags extends ReportFlags {
  readonly edition?: string;
  readonly year?: number;
  readonly from?: string;
  readonly out: string;
}

interface Wanted {
  readonly path: string;
  readonly request: WorkbookOptions;
}

/** A file for each unit, its name in it; names that are alike get a number. */
function forUnits(units: readonly Unit[], folder: string, request: WorkbookOptions): Wanted[] {
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
  if (units === undefined && !endsIn(out, '.xlsx'))
    throw new Stop(both('选项 -o 的文件须以 .xlsx 结尾', 'the file of -o ends in .xlsx'), USAGE);
}

/** `nianbao workbook -o FILE`: the spreadsheet that a clerk fills in; with `--units` one for each. */
export async function workbookCommand(given: WorkbookFlags, io: Session): Promise<number> {
  const { edition, year, out } = given;
  const { flags: all, findings: ofConfig, file: config } = await withConfig(given, given.from ?? out, io);
  // The units that a config names are for checking sums: a workbook each is asked for by the call.
  const flags: WorkbookFlags = { ...all, out, units: given.units };
  checkUsage(flags);
  reviewFormat(flags.review);
  const { locale } = io;
  const from = async (path: string | undefined, options = {}): Promise<ReportRead> =>
    path === undefined ? { findings: [] } : readReportFile(path, io, options);
  const read = await from(flags.from, { year });
  const last = await from(flags.previous);
  const beside = await readBeside({ rules: flags.rules }, io, config);
  const findings: Finding[] = [...ofConfig, ...read.findings, ...last.findings, ...beside.findings];
  if (read.data && (flags.strict || flags.review !== undefined)) {
    const subject = { data: read.data, flags, config, findings: [], ...(read.file && { file: read.file }) };
    findings.push(...(await inspect(subject, io)).findings);
  }
  const { rules } = beside.options;
  const request = { edition, year, data: read.data, previous: last.data, rules, locale };
  let wanted: readonly Wanted[] = [{ path: out, request }];
  if (flags.units !== undefined) {
    const { units, findings: ofUnits } = await readUnitNames(flags.units, io);
    findings.push(...ofUnits);
    wanted = forUnits(units, out, request);
  }
  const files: OutFile[] = [];
  const isRefused = findings.some(
    ({ blocking, severity }) => blocking || (flags.strict && severity === 'error'),
  );
  for (const { path, request } of isRefused ? [] : wanted) {
    const { bytes, findings: noticed } = await makeWorkbook(request);
    findings.push(...placed(noticed, beside.files, locale));
    if (!bytes) break;
    files.push({ path, bytes });
  }
  const found = [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
  if (found.length > 0) io.err(table(found, io));
  if (files.length === 0 || files.length < wanted.length) return FOUND;
  writeNew(files, io);
  return DONE;
}
