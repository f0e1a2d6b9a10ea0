import type { Properties } from '../../document/nodes';
import type { Host } from '../../ground/host';
import { unzip } from '../../ground/zip';
import { DATA, ENTRY, fromRoot, MOST_PARTS } from './places';
import { element, part, textElement } from './xml';

/** Name of the attachment with the report's data. */
const NAME = 'report.json';

/** The part that names the attachments. */
export const attachments = (data: string, { created }: Properties): string =>
  part(
    'Attachments',
    {},
    element(
      'Attachment',
      {
        ID: 'data',
        Name: NAME,
        Format: 'json',
        CreationDate: created.slice(0, 19),
        Size: Math.ceil(new TextEncoder().encode(data).length / 1024), // in kB
        Visible: 'true',
      },
      textElement('FileLoc', fromRoot(DATA)),
    ),
  );

/**
 * The JSON that `renderOfd` attached, also where another program has written the file again and the attachment lies
 * elsewhere; undefined where there is none. Throws on bytes that are no zip file.
 */
export function readDataFromOfd(host: Host, ofd: Uint8Array): string | undefined {
  const read = (wanted: (name: string) => boolean) => unzip(host, ofd, wanted, MOST_PARTS);
  const lists = read((name) => name === ENTRY || /(?:^|\/)Attachments\.xml$/.test(name));
  if (!lists.has(ENTRY)) return undefined;
  for (const bytes of lists.values()) {
    const xml = new TextDecoder().decode(bytes);
    const entries = xml.match(/<(?:\w+:)?Attachment\s[\s\S]*?<\/(?:\w+:)?Attachment>/g) ?? [];
    const entry = entries.find((text) => text.includes(`Name="${NAME}"`));
    const file = entry && />([^<>/]*\/)*([^<>/]+)<\/(?:\w+:)?FileLoc>/.exec(entry)?.[2];
    if (file === undefined) continue;
    for (const found of read((name) => name.split('/').pop() === file).values())
      return new TextDecoder().decode(found);
  }
  return undefined;
}
