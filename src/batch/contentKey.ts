import { createHash } from 'node:crypto';
import type { Host } from '../ground/host';
import { memberOf } from '../ground/member';
import { isRecord } from '../ground/record';

/** Options that name folders and files; the others are data. */
interface Named {
  readonly templates?: unknown;
  readonly fonts?: unknown;
}

/** Data with the keys of every object in one order. */
const sorted = (_: string, value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

const digest = (pieces: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  // Each with its length: no two lists of pieces run together to the same.
  for (const piece of pieces) hash.update(`${piece.length}\n`).update(piece);
  return hash.digest('hex');
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the options of many reports and the version have to do with their files: the same key, the same bytes. */
export function optionsKey(host: Host, options: Named, version: string): string {
  const { templates, fonts } = options;
  const pieces: (string | Uint8Array)[] = [version, JSON.stringify(options, sorted)];
  if (typeof templates === 'string')
    for (const name of [...host.list(templates)].sort())
      if (name.endsWith('.hbs') || name === 'parts.json')
        pieces.push(name, host.read(`${templates}/${name}`));
  for (const path of Object.values(fonts ?? {}))
    if (typeof path === 'string') pieces.push(host.read(memberOf(path).path));
  return digest(pieces);
}

/** The key of one report: its data, or the bytes of its file, under those options. */
export const contentKey = (input: unknown, ofOptions: string): string =>
  digest([ofOptions, input instanceof Uint8Array ? input : JSON.stringify(input, sorted)]);
