import { stringify } from 'yaml';
import type { Finding } from '../src/findings/finding';
import type { Locale } from '../src/findings/problem';
import type { Data } from './data';
import type { Engine } from './engine';

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

const yamlOf = (data: Data): Uint8Array => new TextEncoder().encode(stringify(data, { lineWidth: 0 }));

/** Saves a report in a format; what kept it from being saved, undefined where nothing did. */
export async function save(
  { nianbao }: Engine,
  format: Saved,
  data: Data,
  previous: Data | undefined,
  locale: Locale,
): Promise<readonly Finding[] | undefined> {
  const name = `${data.agency.name}${data.year}.${format}`;
  const options = { locale, ...(previous && { previous }) };
  if (format === 'yaml') {
    download(name, yamlOf(data));
    return undefined;
  }
  if (format === 'xlsx') {
    const { bytes, findings } = await nianbao.makeWorkbook({ data, ...options });
    if (!bytes) return findings;
    download(name, bytes);
    return undefined;
  }
  const { files, findings } = await nianbao.generate(data, { formats: [format], ...options });
  for (const file of files) download(file.name, file.bytes);
  return files.length > 0 ? undefined : findings.filter(({ blocking }) => blocking);
}
