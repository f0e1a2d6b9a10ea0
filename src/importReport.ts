import { builtInEditions } from './editions';
import type { ReportInput } from './editions/inputs';
import type { Finding } from './findings/finding';
import { finish } from './findings/finish';
import { isBytes, requireNames } from './ground/given';
import type { Host } from './ground/host';
import type { InLocale } from './hosted';
import type { ImportOptions as Importing } from './import/compile';
import { type ImportFile, readImport } from './import/importReport';
import { importWords } from './import/words';
import { catalogue } from './model/catalogue';
import type { Edition } from './model/edition';

export interface ImportOptions extends Importing, InLocale {
  /** Name of the file, with its ending; messages name it. */
  readonly name?: string;
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

/** What files hold of a report. */
export interface Imported {
  /** What `generate` takes; absent where nothing of a report was found. */
  readonly data?: ReportInput;
  readonly findings: readonly Finding[];
}

const NAMES: readonly (keyof ImportOptions)[] = ['year', 'agency', 'name', 'editions', 'locale'];

const isFile = (file: Partial<ImportFile> | undefined): boolean =>
  isBytes(file?.bytes) && ['string', 'undefined'].includes(typeof file.name);

/** On any host; what it promises is said in stages.ts. */
export async function importReport(
  host: Host,
  files: Uint8Array | readonly ImportFile[],
  given: ImportOptions = {},
): Promise<Imported> {
  requireNames(given, NAMES);
  const { locale, name, editions = builtInEditions, ...options } = given;
  const list: readonly ImportFile[] = isBytes(files) ? [{ bytes: files, name }] : files;
  if (!Array.isArray(list) || !list.every(isFile))
    throw new TypeError('files must be a Uint8Array or a list of { bytes: Uint8Array, name?: string }');
  const { data, edition, problems } = await readImport(host, list, editions, options);
  const figures = edition && catalogue(edition);
  return { ...(data && { data }), findings: finish(problems, { locale, words: importWords, figures }) };
}
