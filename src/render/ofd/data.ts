import type { Properties } from '../../document/nodes';
import type { Host } from '../../ground/host';
import { unzip } from '../../ground/zip';
import { ATTACHMENTS, DATA, ENTRY, fromBeside, fromRoot, MOST_PARTS } from './places';
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

const NAMED = /\sName\s*=\s*["']report\.json["']/;
const PLACE = />([^<>]+)<\/(?:\w+:)?FileLoc\s*>/;

/** The file that a list of attachments names for the data, without its folder: it is in the element of that name. */
function dataFile(xml: string): string | undefined {
  const at = xml.search(NAMED);
  const place = at < 0 ? undefined : PLACE.exec(xml.slice(at))?.[1];
  return place && fromBeside(place.trim());
}

/**
 * The JSON that `renderOfd` attached, also where another program has written the file again and the attachment lies
 * elsewhere; undefined where there is none. Throws on bytes that are no zip file.
 */
export function readDataFromOfd(host: Host, ofd: Uint8Array): string | undefined {
  const read = (wanted: (name: string) => boolean) => unzip(host, ofd, wanted, MOST_PARTS);
  const lists = read((name) => name === ENTRY || fromBeside(name) === fromBeside(ATTACHMENTS));
  if (!lists.has(ENTRY)) return undefined;
  for (const bytes of lists.values()) {
    const file = dataFile(new TextDecoder().decode(bytes));
    if (!file) continue;
    for (const found of read((name) => fromBeside(name) === file).values())
      return new TextDecoder().decode(found);
  }
  return undefined;
}
