import type { Host } from '../../ground/host';
import type { KitDocument, Reference } from './kit';
import { deflated, writeStream } from './streams';

/** A file inside the PDF (PDF/A-3 only). */
export interface Attachment {
  readonly name: string;
  /** application/json */
  readonly type: string;
  readonly data: Uint8Array;
  readonly description: string;
  /** What it is to the document (ISO 32000-2, 7.11.3). */
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement';
}

/** A name of PDF from any text: what is not regular is written as its number (ISO 32000-1, 7.3.5). */
const nameOf = (text: string): string =>
  text.replace(/[^A-Za-z0-9._+-]/g, (c) => `#${(c.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`);

/** Files of the document as a whole, named in its tree of embedded files and associated with it (ISO 19005-3, 6.8). */
export async function attach(
  host: Host,
  document: KitDocument,
  attachments: readonly Attachment[],
  created: Date,
): Promise<void> {
  const associated: Reference[] = [];
  for (const { name, type, data, description, relationship } of attachments) {
    const file = writeStream(
      document,
      {
        Type: 'EmbeddedFile',
        Subtype: nameOf(type),
        Params: { Size: data.length, CreationDate: created, ModDate: created },
      },
      await deflated(host, data),
    );
    // A String object becomes a text string, a plain one a name.
    const specification = document.ref({
      Type: 'Filespec',
      AFRelationship: relationship,
      F: new String(name),
      UF: new String(name),
      Desc: new String(description),
      EF: { F: file },
    });
    specification.end();
    document.addNamedEmbeddedFile(name, specification);
    associated.push(specification);
  }
  if (associated.length > 0) document._root.data.AF = associated;
}
