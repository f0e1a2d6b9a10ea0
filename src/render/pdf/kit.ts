import { joined } from '../../ground/joined';
import { bytesOfText } from './byteText';

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

interface KitPage {
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
  /** Where the next object begins. */
  _offset: number;
  /** Writes to the file: bytes, or a line whose characters are bytes. */
  _write: (data: Uint8Array | string) => void;
  /** What was written since the last call. */
  read: () => Uint8Array;
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

/**
 * Gathers what a document writes: pdfkit makes a buffer and an event of each of its few thousand lines. The function
 * ends the document and gives all its bytes.
 */
export function gather(document: KitDocument): () => Uint8Array {
  const pieces = [document.read()];
  let text = '';
  document._write = (data) => {
    if (typeof data === 'string') {
      text += data;
      text += '\n';
      document._offset += data.length + 1;
    } else {
      pieces.push(bytesOfText(text), data);
      text = '';
      document._offset += data.length;
    }
  };
  return () => {
    document.end();
    return joined([...pieces, bytesOfText(text)]);
  };
}
