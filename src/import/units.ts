import type { Problem } from '../findings/problem';
import type { Host } from '../ground/host';
import { type AgencyKind, agencyKinds } from '../model/agency';
import { type ImportFile, refused } from './importReport';
import { readSource } from './readSource';
import type { SourceBlock } from './source';

/** An agency as a list of units has it. */
export interface Unit {
  readonly name: string;
  readonly shortName?: string;
  readonly selfReference?: string;
  readonly kind?: AgencyKind;
}

/** Heads of such lists, by the keys of an agency. */
const BODIES = ['', '机关', '单位', '部门'];
const HEADS: readonly (readonly [keyof Unit, readonly string[]])[] = [
  ['name', [...BODIES.slice(1), ...BODIES.flatMap((body) => [`${body}全称`, `${body}名称`])]],
  ['shortName', BODIES.map((body) => `${body}简称`)],
  ['selfReference', ['自称', '文中自称']],
  ['kind', BODIES.flatMap((body) => [`${body}类别`, `${body}类型`])],
];

const rowsOf = (block: SourceBlock): string[][] =>
  block.type === 'text' ? [[block.text]] : block.rows.map((cells) => cells.map(({ text }) => text.trim()));

const isKind = (text: string): text is AgencyKind => agencyKinds.some((kind) => kind === text);

/** One a row, its name first where no heads say otherwise; each name once. */
function unitsOf(rows: readonly (readonly string[])[]): readonly Unit[] {
  const keys = (rows[0] ?? []).map((text) => HEADS.find(([, words]) => words.includes(text))?.[0]);
  const isHeaded = keys.includes('name');
  const units = new Map<string, Unit>();
  for (const cells of isHeaded ? rows.slice(1) : rows) {
    const of = (key: keyof Unit) =>
      cells[isHeaded ? keys.indexOf(key) : key === 'name' ? 0 : -1] || undefined;
    const [called, shortName, selfReference, kind] = HEADS.map(([key]) => of(key));
    if (called === undefined) continue;
    units.set(called, {
      name: called,
      ...(shortName !== undefined && { shortName }),
      ...(selfReference !== undefined && { selfReference }),
      ...(kind !== undefined && isKind(kind) && { kind }),
    });
  }
  return [...units.values()];
}

/** The units of a list in any kind of file. */
export async function readUnitList(
  host: Host,
  { bytes, name = '' }: ImportFile,
): Promise<{ readonly units: readonly Unit[]; readonly problems: readonly Problem[] }> {
  try {
    const units = unitsOf((await readSource(host, bytes, name)).blocks.flatMap(rowsOf));
    const none = { code: 'import.no-units', severity: 'error', blocking: true, where: name } as const;
    return { units, problems: units.length > 0 ? [] : [none] };
  } catch (error) {
    return { units: [], problems: [refused(error, name)] };
  }
}
