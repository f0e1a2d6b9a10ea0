import type { Host } from '../../ground/host';
import { latin1 } from './byteText';
import { fromHex } from './filters';
import { isDict, type PdfObjects, type PdfValue, readObjects } from './objects';

/** What our files call it. */
export const DATA_FILE = 'report.json';

interface Named {
  readonly name: string;
  readonly file: PdfValue;
}

/** A text of a PDF: in brackets, or in hexadecimal, both maybe of two bytes a character. */
function textOf(value: PdfValue): string {
  if (typeof value !== 'string') return '';
  const inside = value.slice(1, -1);
  const raw = value.startsWith('<') ? latin1(fromHex(inside)) : inside;
  return raw
    .split('')
    .filter((c) => c >= ' ' && c <= '~') // ours is of ASCII
    .join('');
}

/** The entries of a tree of names (ISO 32000-1, 7.9.6), each node looked at once. */
function namesIn({ get, resolve }: PdfObjects, root: PdfValue): Named[] {
  const list = (node: PdfValue, key: string): readonly PdfValue[] => {
    const found = get(node, key);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  };
  const nodes = new Set([resolve(root)]);
  const names: Named[] = [];
  for (const node of nodes) {
    list(node, '/Names').forEach((name, i, all) => {
      if (i % 2 === 0) names.push({ name: textOf(resolve(name)), file: all[i + 1] });
    });
    for (const kid of list(node, '/Kids')) nodes.add(resolve(kid));
  }
  return names;
}

const isPdf = (pdf: Uint8Array): boolean => latin1(pdf.subarray(0, 1024)).includes('%PDF-');

const isLocked = ({ trailers }: PdfObjects): boolean =>
  trailers.some(({ entries }) => entries.has('/Encrypt'));

/** Whether a PDF is encrypted: its streams mean nothing without the key. */
export const isEncrypted = (host: Host, pdf: Uint8Array): boolean =>
  isPdf(pdf) && isLocked(readObjects(host, pdf));

/**
 * The JSON that `renderPdf` attached, by way of the file's tree of names, also after other programs have written the
 * file anew. undefined where there is none, or where the file is encrypted.
 */
export function readDataFromPdf(host: Host, pdf: Uint8Array): string | undefined {
  if (!isPdf(pdf)) return undefined;
  const objects = readObjects(host, pdf);
  const { get, trailers } = objects;
  if (isLocked(objects)) return undefined;
  const roots = trailers.map((trailer) => get(trailer, '/Root')).filter(isDict);
  const files = roots.flatMap((root) => namesIn(objects, get(root, '/Names', '/EmbeddedFiles')));
  const found = files.findLast(({ name }) => name === DATA_FILE) ?? files.at(-1);
  const file = found && get(found.file, '/EF');
  const bytes = isDict(file) ? objects.stream(file.entries.get('/UF') ?? file.entries.get('/F')) : undefined;
  return bytes && new TextDecoder().decode(bytes);
}
