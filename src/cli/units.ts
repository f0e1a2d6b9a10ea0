import { statSync } from 'node:fs';
import { basename, dirname, parse, resolve } from 'node:path';
import type { Finding } from '../findings/finding';
import { finish } from '../findings/finish';
import { isRecord } from '../ground/record';
import type { Unit } from '../import/units';
import { nodeHost } from '../nodeHost';
import { readFolder } from './data';
import { type Session, withFile } from './io';
import { readBytes } from './readBytes';
import { type ReportRead, readReportFile, reportFiles } from './reports';

/*
 * Units are given in one way everywhere: by the folder of their reports, or by a list, which has their names or the
 * files of their reports. A command that wants reports looks for those of a name beside the list; one that wants names
 * takes those of the reports.
 */

const isFolder = (path: string): boolean => withFile(path, () => statSync(path).isDirectory());
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Endings of a unit's report beside the list that names it; the data before what was made of them. */
const ENDINGS = ['', '.yaml', '.yml', '.json', '.xlsx', '.ods', '.docx', '.html', '.pdf'];

function fileOf({ name }: Unit, list: string): string | undefined {
  const path = resolve(dirname(list), name);
  return ENDINGS.map((ending) => `${path}${ending}`).find((file) => file !== resolve(list) && isFile(file));
}

interface List {
  readonly units: readonly { readonly unit: Unit; readonly file?: string }[];
  readonly findings: readonly Finding[];
}

async function readList(path: string, session: Session): Promise<List> {
  const list = { name: basename(path), bytes: await readBytes(path, session) };
  const { importWords, readUnitList } = await import('./importing');
  const { units, problems } = await readUnitList(nodeHost, list);
  return {
    units: units.map((unit) => {
      const file = fileOf(unit, path);
      return { unit, ...(file !== undefined && { file }) };
    }),
    findings: finish(problems, { locale: session.locale, words: importWords }),
  };
}

/** The reports of units, those that a list names and nobody gave apart. */
export async function readUnits(
  path: string,
  session: Session,
): Promise<{ readonly reports: readonly ReportRead[]; readonly findings: readonly Finding[] }> {
  if (isFolder(path)) {
    const { reports, findings } = await readFolder(path, session, 'units');
    return { reports: reports as readonly ReportRead[], findings };
  }
  const { units, findings } = await readList(path, session);
  const reports: ReportRead[] = [];
  for (const { file } of units)
    if (file !== undefined)
      reports.push(await readReportFile(file, session, { under: `units.${reports.length}` }));
  const without = units.filter(({ file }) => file === undefined).map(({ unit }) => unit.name);
  const missing = finish(
    without.length === 0
      ? []
      : [
          {
            code: 'units.missing',
            message: 'units.missing-sum',
            severity: 'warning',
            path: 'units',
            params: { places: without },
          },
        ],
    session,
  );
  return { reports, findings: [...findings, ...missing] };
}

async function agencyIn(file: string, session: Session): Promise<readonly Unit[]> {
  const { data } = await readReportFile(file, session);
  const agency: unknown = data?.agency;
  return isRecord(agency) && typeof agency.name === 'string' ? [agency as unknown as Unit] : [];
}

/** Who the units are. A report without a name is called by its file. */
export async function readUnitNames(
  path: string,
  session: Session,
): Promise<{ readonly units: readonly Unit[]; readonly findings: readonly Finding[] }> {
  const found: Unit[] = [];
  const take = async (file: string) => {
    const [agency = { name: parse(file).name }] = await agencyIn(file, session);
    found.push(agency);
  };
  if (isFolder(path)) {
    for (const file of await reportFiles(path, session)) await take(file);
    return { units: found, findings: [] };
  }
  const { units, findings } = await readList(path, session);
  for (const { unit, file } of units)
    if (file !== undefined && unit.name === basename(file)) await take(file);
    else found.push(unit);
  return { units: found, findings };
}
