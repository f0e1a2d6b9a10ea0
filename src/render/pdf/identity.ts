import type { Host } from '../../ground/host';

/** The trailer with the file's two identifiers is in the last bytes; pdfkit makes both of the information alone. */
const TAIL = 512;
const IDENTIFIERS = /\/ID \[<[0-9a-f]{32}> <([0-9a-f]{32})>\](?=[^%]*%%EOF\s*$)/;

/** Where the second identifier is: the one that says which state of a document it is (ISO 32000-1, 14.4). */
function secondOf(pdf: Uint8Array): { at: number; value: string } | undefined {
  const start = Math.max(0, pdf.length - TAIL);
  const found = IDENTIFIERS.exec(new TextDecoder('latin1').decode(pdf.subarray(start)));
  if (!found?.[1]) return undefined;
  return { at: start + found.index + found[0].indexOf(found[1], found[0].indexOf('> <')), value: found[1] };
}

const identityOf = (host: Host, pdf: Uint8Array, at: number, length: number): string =>
  host.sha256([pdf.subarray(0, at), pdf.subarray(at + length)]).slice(0, length);

/** The second identifier made of everything else in the file, in place of pdfkit's. */
export function identify(host: Host, pdf: Uint8Array): Uint8Array {
  const second = secondOf(pdf);
  if (second)
    pdf.set(new TextEncoder().encode(identityOf(host, pdf, second.at, second.value.length)), second.at);
  return pdf;
}

/** Whether a file is as `renderPdf` made it: whoever adds a signature, a remark, a page changes it. */
export function isAsMade(host: Host, pdf: Uint8Array): boolean {
  const second = secondOf(pdf);
  return second !== undefined && identityOf(host, pdf, second.at, second.value.length) === second.value;
}
