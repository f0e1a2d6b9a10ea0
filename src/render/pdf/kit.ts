import { joined } from '../../ground/joined';

/** An object of the file: pdfkit numbers it and writes it when it ends. */
export interface Reference {
  readonly data: Record<string, unknown>;
  write: (chunk: Uint8Array | string) => void;
  end: (chunk?: Uint8Array | string) => void;
}

export interface OutlineNode {
  readonly children: readonly OutlineNode[];
  readonly outlineData: { Count?: number };
  addItem: (
    title: string,
    options: { pageNumber: number; top: number; left: number; expanded: boolean },
  ) => OutlineNode;
}

export interface KitPage {
  readonly dictionary: Reference;
  /** Font resources by name. */
  readonly fonts: Record<string, Reference>;
  readonly annotations: Reference[];
  /** Asked for, it enters the page in the parent tree of the structure. */
  readonly structParentTreeKey: number;
}

/** What we use of pdfmake's document, which is pdfkit's: it makes the file, the pages are painted by us. */
export interface KitDocument {
  readonly page: KitPage;
  readonly outline: OutlineNode;
  readonly _root: Reference;
  /** pdfkit's own XMP of the information; it writes text into XML as it stands. */
  _addInfo: () => void;
  /** pdfkit's own reads a file beside its code. */
  _addColorOutputIntent: () => void;
  ref: (data?: object) => Reference;
  addPage: (options: { size: readonly [number, number]; margin: number }) => void;
  addContent: (operators: string) => void;
  appendXML: (xml: string) => void;
  addNamedEmbeddedFile: (name: string, specification: Reference) => void;
  getStructTreeRoot: () => Reference;
  getStructParentTree: () => {
    get: (key: number) => Reference[];
    add: (key: number, owner: Reference) => void;
  };
  createStructParentTreeNextKey: () => number;
  on: (event: 'data' | 'end' | 'error', listener: (chunk: Uint8Array & Error) => void) => void;
  end: () => void;
}

type KitDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => KitDocument;

/**
 * pdfmake's document class. Loaded when the first PDF is made: pdfkit imports fontkit, which costs more than painting
 * a hundred pages. The class lies behind one `default` or two, by the module system.
 */
export async function kitDocumentClass(): Promise<KitDocumentClass> {
  const { default: outer } = (await import('pdfmake/js/PDFDocument.js')) as {
    default: KitDocumentClass | { default: KitDocumentClass };
  };
  return typeof outer === 'function' ? outer : outer.default;
}

/** All bytes of a document; ends it. */
export async function bytesOf(document: KitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve());
    document.on('error', reject);
  });
  document.end();
  await ended;
  return joined(chunks);
}
