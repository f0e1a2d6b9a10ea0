import { inflateSync } from 'node:zlib';
import { readDataFromDocx } from './render/docx';

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** The embedded file of a PDF as `renderPdf` writes it: one stream, deflated or plain, found by its type. */
function readDataFromPdf(bytes: Uint8Array): string | undefined {
  const text = latin(bytes);
  const type = text.indexOf('/Type /EmbeddedFile');
  const start = type < 0 ? -1 : text.indexOf('stream', type);
  const end = start < 0 ? -1 : text.indexOf('endstream', start);
  if (end < 0) return undefined;
  const head = text.slice(text.lastIndexOf('obj', type), start);
  const from = start + (text.startsWith('stream\r\n', start) ? 8 : 7);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? end - from);
  const stream = bytes.subarray(from, from + length);
  return Buffer.from(/\/FlateDecode/.test(head) ? inflateSync(stream) : stream).toString('utf8');
}

/**
 * The report's data as it was given, from a DOCX or PDF that nianbao made with `attachData`.
 * undefined when the file holds none, or was made or rewritten by something else.
 */
export async function extractData(file: Uint8Array): Promise<unknown> {
  try {
    const json =
      latin(file.subarray(0, 5)) === '%PDF-' ? readDataFromPdf(file) : await readDataFromDocx(file);
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
