import type { Host } from '../../ground/host';

/** Data larger than this are not ours. */
const LARGEST = 64 * 1024 * 1024;

/** The JSON that `renderPdf` attached: one stream, deflated or plain, found by its type. undefined where there is none. */
export function readDataFromPdf(host: Host, pdf: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(pdf); // a character a byte
  if (!text.startsWith('%PDF-')) return undefined;
  const type = text.indexOf('/Type /EmbeddedFile');
  const start = type < 0 ? -1 : text.indexOf('stream', type);
  const end = start < 0 ? -1 : text.indexOf('endstream', start);
  if (end < 0) return undefined;
  const head = text.slice(text.lastIndexOf('obj', type), start);
  const from = start + (text.startsWith('stream\r\n', start) ? 8 : 7);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? end - from);
  const stream = pdf.subarray(from, from + length);
  return new TextDecoder().decode(
    /\/FlateDecode/.test(head) ? host.inflate(stream, 'zlib', LARGEST) : stream,
  );
}
