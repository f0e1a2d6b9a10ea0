import { accessSync } from 'node:fs';
import type { ReportInput } from '../editions/inputs';
import type { Finding } from '../findings/finding';
import type { GenerateOptions } from '../generate';
import { memberOf } from '../ground/member';
import { isProfileName } from '../parse/namedProfiles';
import { type Config, readConfig } from './config';
import { type DataFile, readData } from './data';
import { requireFolder, type Session, withFile } from './io';
import { type ReportRead, readReportFile } from './reports';
import { readUnits } from './units';

/** What the commands that read a report are given beside it; a profile and rules may be in the config itself. */
export interface ReportFlags extends Omit<Config, 'formats'> {
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What is beside a report, read. */
export interface Beside {
  readonly options: GenerateOptions;
  /** What kept something of it from being read: nothing can be made then. */
  readonly findings: readonly Finding[];
  readonly files: readonly DataFile[];
}

/** The options of a call: those of nianbao.config.yaml, and over them those of the command line. */
export async function withConfig<F extends ReportFlags>(
  flags: F,
  input: string,
  session: Session,
): Promise<{ flags: F; findings: readonly Finding[]; file?: DataFile }> {
  const { config, ...read } = await readConfig(input, session);
  return { flags: { ...config, ...flags }, ...read };
}

/** Reads what is beside a report: last year's, the units', the changes of profile and rules. */
export async function readBeside(flags: ReportFlags, session: Session, config?: DataFile): Promise<Beside> {
  const { templates, font, strict, review } = flags;
  if (templates !== undefined) requireFolder(templates);
  for (const path of Object.values(font ?? {})) {
    const { path: file } = memberOf(path);
    withFile(file, () => accessSync(file));
  }
  const files: DataFile[] = [];
  const findings: Finding[] = [];
  const keep = ({
    data,
    findings: found,
    file,
  }: Pick<ReportRead, 'findings' | 'file'> & { data?: unknown }) => {
    findings.push(...found);
    if (file) files.push(file);
    return data;
  };
  const content = async (given: Config['profile'], under: string): Promise<unknown> => {
    // A file in which all is a comment changes nothing.
    if (typeof given === 'string') return keep(await readData(given, session, under)) ?? undefined;
    if (given && config) files.push({ ...config, under, from: under });
    return given;
  };
  const readReport = (path: string, under: string) =>
    path === '-' ? readData(path, session, under) : readReportFile(path, session, { under });
  const previous =
    flags.previous === undefined ? undefined : keep(await readReport(flags.previous, 'previous'));
  const earlier: unknown[] = [];
  for (const [i, path] of (flags.earlier ?? []).entries())
    earlier.push(keep(await readReport(path, `earlier.${i}`)));
  const read = flags.units === undefined ? undefined : await readUnits(flags.units, session);
  findings.push(...(read?.findings ?? []));
  const units = read?.reports.map(keep);
  const options = {
    templates,
    fonts: font,
    previous: previous as ReportInput | undefined,
    earlier: earlier.filter((data) => data !== undefined) as ReportInput[],
    units: units?.filter((unit) => unit !== undefined) as ReportInput[] | undefined,
    profile: isProfileName(String(flags.profile)) ? flags.profile : await content(flags.profile, 'profile'),
    rules: await content(flags.rules, 'rules'),
    strict,
    review: review !== undefined,
    locale: session.locale,
  } as GenerateOptions;
  return { options, findings, files };
}
