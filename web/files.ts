import { parse, stringify } from 'yaml';
import type { ImportFile } from '../src/import/importReport';
import type { Data } from './data';

/** Formats of the library, and what else the page saves. */
export type Saved = 'docx' | 'pdf' | 'ofd' | 'html' | 'xlsx' | 'yaml';

/** Puts a file where the browser puts what is downloaded. */
export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export const yamlOf = (data: Data): Uint8Array => new TextEncoder().encode(stringify(data, { lineWidth: 0 }));

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
