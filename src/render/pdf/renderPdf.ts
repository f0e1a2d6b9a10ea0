import type { Document, Properties } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import type { Host } from '../../ground/host';
import type { Layout } from '../../layout/page';
import { usedFaces } from '../../layout/usedFaces';
import { type Attachment, attach } from './attachments';
import { toUnicode, writeFont } from './font';
import { identify } from './identity';
import { gather, type KitDocument, kitDocumentClass } from './kit';
import { linkTags } from './links';
import { addOutline } from './outline';
import { addOutputIntent } from './outputIntent';
import { type PageFont, paintPage, type Structure } from './paint';
import { programOf } from './program';
import { deflated } from './streams';
import { structurePlan } from './tags/plan';
import { structureWriter } from './tags/write';
import { informationOf, xmpOf } from './xmp';

/** Of `renderPdf`. */
export interface PdfOptions {
  readonly properties: Properties;
  readonly faces: FaceSet;
  /** The tree that the layout was made from: with it the PDF is tagged, for screen readers and for copying. */
  readonly document?: Document;
  readonly attachments?: readonly Attachment[];
  /** Default: PDF/A-3b with attachments, PDF/A-2b without, which forbids them. */
  readonly archive?: 'PDF/A-3b' | 'PDF/A-2b';
}

async function openDocument(properties: Properties, archive: string, tagged: boolean): Promise<KitDocument> {
  const Document = await kitDocumentClass();
  const options = {
    pdfVersion: '1.7',
    subset: archive,
    lang: 'zh-CN',
    displayTitle: true,
    compress: true,
    tagged,
    autoFirstPage: false,
    font: null,
    info: informationOf(properties),
  };
  const document = new Document({}, {}, {}, {}, options);
  document._addInfo = () => document.appendXML(xmpOf(properties));
  document._addColorOutputIntent = () => addOutputIntent(document);
  return document;
}

/** Pages → PDF. pdfmake's document makes the file; pages and fonts are written here. */
export async function renderPdf(host: Host, layout: Layout, options: PdfOptions): Promise<Uint8Array> {
  const { properties, attachments = [] } = options;
  const archive = options.archive ?? (attachments.length > 0 ? 'PDF/A-3b' : 'PDF/A-2b');
  if (archive === 'PDF/A-2b' && attachments.length > 0)
    throw new RangeError('PDF/A-2b allows no attachments');
  const document = await openDocument(properties, archive, options.document !== undefined);
  const end = gather(document);
  const used = usedFaces(layout, options.faces);
  const embedded = await Promise.all(
    [...new Set(used.values())].map(async (entry) => {
      const program = await programOf(entry.face, entry.codes);
      const streams = {
        program: deflated(host, program.bytes),
        map: deflated(host, new TextEncoder().encode(toUnicode(program.glyphs))),
      };
      const font: PageFont = { name: `F${entry.number}`, reference: document.ref(), glyphs: program.glyphs };
      return { entry, program, streams, font };
    }),
  );
  const fontOf = new Map(embedded.map(({ entry, font }) => [entry, font]));
  const fonts = new Map(
    [...used].flatMap(([id, entry]) => {
      const font = fontOf.get(entry);
      return font ? [[id, font] as const] : [];
    }),
  );
  const structure: Structure | undefined = options.document && {
    plan: structurePlan(options.document, layout.pages),
    writer: structureWriter(document),
    links: linkTags(),
  };
  for (const page of layout.pages) paintPage(document, page, fonts, structure);
  structure?.writer.end(structure.plan.root);
  for (const { entry, program, streams, font } of embedded) {
    const [file, map] = await Promise.all([streams.program, streams.map]);
    writeFont(document, font.reference, entry.face, program, { program: file, map });
  }
  await attach(host, document, attachments, new Date(properties.created));
  addOutline(document, layout);
  return identify(host, end());
}
