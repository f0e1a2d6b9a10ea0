import pdfmake from 'pdfmake';
import type { Properties } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import type { Layout } from '../../layout/page';
import { definitionOf } from './definition';
import { embedFaces } from './embeddedFaces';
import type { PdfKitDocument } from './kit';
import { metadata } from './leaves';
import { addOutline } from './outline';
import { hasTurnedRuns, paintTurnedRuns } from './turned';

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

export interface PdfOptions {
  readonly properties: Properties;
  readonly faces: FaceSet;
  readonly attachments?: readonly Attachment[];
  /** Default: PDF/A-3b with attachments, PDF/A-2b without, which forbids them. */
  readonly archive?: 'PDF/A-3b' | 'PDF/A-2b';
}

/** The files that pdfmake may read in one run. Its own is one for the whole process; this one ends with the document. */
class PrivateFiles {
  constructor(private readonly held: ReadonlyMap<string, Uint8Array>) {}
  existsSync = (name: unknown): boolean => typeof name === 'string' && this.held.has(name);
  readFileSync = (name: string): Uint8Array | undefined => this.held.get(name);
  writeFileSync = (): void => undefined;
}

/** What is used of pdfmake; its published types know neither the constructor nor `virtualfs`. */
interface PdfMake {
  virtualfs: PrivateFiles;
  createPdf: (
    definition: object,
    options: { bufferPages: boolean },
  ) => { getStream: () => Promise<PdfKitDocument> };
  setFonts: (fonts: Record<string, { normal: string }>) => void;
  setUrlAccessPolicy: (policy: () => boolean) => void;
  setLocalAccessPolicy: (policy: () => boolean) => void;
}

/** An instance of our own: the one that `pdfmake` exports is shared with the host program. */
function ownInstance(files: ReadonlyMap<string, Uint8Array>, fonts: readonly string[]): PdfMake {
  const instance = new (pdfmake.constructor as unknown as new () => PdfMake)();
  instance.virtualfs = new PrivateFiles(files);
  instance.setUrlAccessPolicy(() => false);
  instance.setLocalAccessPolicy(() => false);
  instance.setFonts(Object.fromEntries(fonts.map((name) => [name, { normal: name }])));
  return instance;
}

async function bytesOf(document: PdfKitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve());
    document.on('error', reject);
  });
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Paints finished pages as a PDF 1.7 in an archival form (PDF/A), faces embedded, with bookmarks and metadata from
 * `properties` alone: the same layout gives the same bytes. Throws TypeError where a leaf of the layout is neither
 * a string nor a number, RangeError for an attachment in PDF/A-2b.
 */
export async function renderPdf(layout: Layout, options: PdfOptions): Promise<Uint8Array> {
  const { properties, attachments = [] } = options;
  const archive = options.archive ?? (attachments.length > 0 ? 'PDF/A-3b' : 'PDF/A-2b');
  if (archive === 'PDF/A-2b' && attachments.length > 0)
    throw new RangeError('PDF/A-2b allows no attachments');
  const embeddedFaces = embedFaces(layout, options.faces);
  const { nameOf, files } = embeddedFaces;
  const held = new Map(files);
  const created = new Date(properties.created);
  const embedded = attachments.map(({ name, type, data, description, relationship }, i) => {
    const path = `nianbao-attachment-${i}`;
    held.set(path, Buffer.from(data));
    const file = {
      src: path,
      name: metadata(name),
      type: metadata(type),
      description: metadata(description),
      relationship,
      creationDate: created,
      modifiedDate: created,
    };
    return [path, file] as const;
  });
  const definition = {
    ...definitionOf(layout, properties, nameOf, archive),
    files: Object.fromEntries(embedded),
  };
  const turned = hasTurnedRuns(layout);
  const instance = ownInstance(held, [...files.keys()]);
  const document = await instance.createPdf(definition, { bufferPages: turned }).getStream();
  if (turned) paintTurnedRuns(document, layout, embeddedFaces);
  addOutline(document, layout);
  return bytesOf(document);
}
