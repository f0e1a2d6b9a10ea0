import { parse } from 'yaml';
import type { ImportFile } from '../src/import/importReport';
import type { Data } from './data';

export const readFiles = (files: Iterable<File>): Promise<ImportFile[]> =>
  Promise.all(
    [...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );

export const isFace = (name: string): boolean => /\.(?:ttf|otf|ttc)$/i.test(name);

/** Data as they were saved; undefined for a file of another kind. */
export function savedData({ name = '', bytes }: ImportFile): Data | undefined {
  if (!/\.(?:ya?ml|json)$/i.test(name)) return undefined;
  const data: unknown = parse(new TextDecoder().decode(bytes));
  if (typeof data !== 'object' || data === null || !('year' in data)) throw new Error(name);
  const { agency } = data as { agency?: unknown };
  return { ...data, agency: typeof agency === 'object' && agency !== null ? agency : { name: '' } } as Data;
}
