import { basename, extname, resolve } from 'node:path';
import { aggregateUnits } from '../../aggregate/aggregate';
import { traceBook } from '../../aggregate/traceBook';
import { builtInEditions } from '../../editions';
import type { ReportInput } from '../../editions/inputs';
import type { Finding } from '../../findings/finding';
import { finish } from '../../findings/finish';
import { countFindings } from '../../findings/formatFindings';
import { DATA_ENDINGS, endsIn, withoutEnding } from '../../ground/written';
import { importWords } from '../../import/words';
import { catalogue } from '../../model/catalogue';
import { readReport } from '../../parse/parse';
import { type DataFile, placed } from '../data';
import { DONE, FOUND, type Session, Stop, USAGE } from '../io';
import { readReportFile, reportFiles, TRACE } from '../reports';
import { table } from '../table';
import { readUnitNames } from '../units';
import { both, wordsOf } from '../words';
import { type OutFile, refuseExisting, writeTogether } from '../writeFiles';
import { writeYaml } from '../yaml';

interface AggregateFlags {
  readonly out: string;
  readonly units?: string;
  readonly from?: string;
  readonly trace?: string;
  readonly agency?: string;
  readonly year?: number;
  readonly json?: boolean;
}

/** Where `why` finds what each unit gave: beside the data. */
export const traceFile = (path: string): string => withoutEnding(path, ...DATA_ENDINGS) + TRACE;

interface UnitsRead {
  readonly reports: readonly ReportInput[];
  readonly findings: readonly Finding[];
  readonly files: readonly DataFile[];
}

/** Whose report it is, and all its figures. */
function contentOf(data: ReportInput): string | undefined {
  const { report } = readReport(data, builtInEditions);
  const figures = report && [...report.figures].map(([path, { value }]) => [path, value]);
  return figures && JSON.stringify([report.agency.name, report.year, figures]);
}

/** 甲局.docx beside 甲局.pdf: one report in two forms. */
function isAgain(data: ReportInput, others: readonly ReportInput[]): boolean {
  const content = others.length > 0 ? contentOf(data) : undefined;
  return content !== undefined && others.some((other) => contentOf(other) === content);
}

/** The units' reports; what is wrong with a file names it. */
async function readUnits(
  input: string,
  { year, out, from = out }: AggregateFlags,
  session: Session,
): Promise<UnitsRead> {
  const reports: ReportInput[] = [];
  const findings: Finding[] = [];
  const files: DataFile[] = [];
  const called = new Map<string, readonly ReportInput[]>();
  const { locale } = session;
  const broken = (where: string): Finding[] =>
    finish([{ code: 'units.broken', severity: 'error', where }], { locale });
  const parents = [out, from].map((path) => resolve(path));
  for (const path of await reportFiles(input, session)) {
    if (parents.includes(resolve(path))) continue;
    const name = basename(path);
    const read = await readReportFile(path, session, { under: `units.${reports.length}`, year }).catch(
      (error: unknown) => {
        if (!(error instanceof Stop)) throw error;
        findings.push(...broken(name).map((each) => ({ ...each, message: error.words[locale] })));
      },
    );
    if (!read) continue;
    const { data, file } = read;
    const stem = basename(path, extname(path));
    const others = called.get(stem) ?? [];
    if (data && isAgain(data, others)) continue;
    for (const finding of read.findings)
      if (finding.severity !== 'info')
        findings.push({
          ...finding,
          where: finding.where.includes(name) ? finding.where : `${name} · ${finding.where}`,
        });
    // What was imported without an agency is nobody's.
    if (!data || (!file && data.agency.name === '')) findings.push(...broken(name));
    else {
      if (file) files.push(file);
      reports.push(data);
      called.set(stem, [...others, data]);
    }
  }
  return { reports, findings, files };
}

function checkUsage({ out, trace }: AggregateFlags): void {
  if (!endsIn(out, ...DATA_ENDINGS))
    throw new Stop(both('选项 -o 的文件须以 .yaml 结尾', 'the file of -o ends in .yaml'), USAGE);
  if (trace !== undefined && !endsIn(trace, '.xlsx'))
    throw new Stop(both('选项 --trace 的文件须以 .xlsx 结尾', 'the file of --trace ends in .xlsx'), USAGE);
}

/** `nianbao aggregate DIR|LIST -o FILE`: the parent's report as the sum of its units', and beside it which gave what. */
export async function aggregateCommand(
  input: string,
  flags: AggregateFlags,
  session: Session,
): Promise<number> {
  checkUsage(flags);
  const { out, from, agency, year } = flags;
  const { locale } = session;
  // Filled in by hand, except where it is renewed from itself.
  if (from === undefined || resolve(from) !== resolve(out)) refuseExisting(out);
  const findings: Finding[] = [];
  let names: readonly string[] | undefined;
  if (flags.units !== undefined) {
    const { units, findings: ofList } = await readUnitNames(flags.units, session);
    findings.push(...ofList);
    names = units.map(({ name }) => name);
  }
  const parent = from === undefined ? undefined : await readReportFile(from, session, { year });
  findings.push(...(parent?.findings ?? []));
  if (findings.some(({ blocking }) => blocking)) {
    session.err(table(findings, session));
    return FOUND;
  }
  const read = await readUnits(input, flags, session);
  const request = { agency, year, units: names, data: parent?.data };
  const { data, trace, edition, problems } = aggregateUnits(read.reports, request, builtInEditions);
  const figures = edition && catalogue(edition);
  const found = finish(problems, { locale, words: importWords, figures });
  findings.push(...read.findings, ...placed(found, read.files, session.locale));
  const counts = countFindings(findings);
  if (flags.json) session.out(`${JSON.stringify({ ...(data && { data, trace }), findings, counts })}\n`);
  else session.err(table(findings, session));
  if (!data || !trace || !edition) return FOUND;
  const files: OutFile[] = [
    { path: out, bytes: endsIn(out, '.json') ? `${JSON.stringify(data, null, 2)}\n` : writeYaml(data) },
    { path: traceFile(out), bytes: `${JSON.stringify(trace)}\n` },
  ];
  if (flags.trace !== undefined) {
    const { writeXlsx } = await import('../../workbook/writeXlsx');
    files.push({ path: flags.trace, bytes: await writeXlsx(traceBook(trace, edition, data.agency.name)) });
  }
  writeTogether(files);
  for (const { path } of files) session.err(`${wordsOf(locale).written(path)}\n`);
  return counts.error > 0 ? FOUND : DONE;
}
