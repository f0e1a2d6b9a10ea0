import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Host } from '../../ground/host';
import { unzip } from '../../ground/zip';
import type { Part } from './pack';
import { ENTRY, MOST_PARTS } from './places';
import { textElement } from './xml';

/** The number of a document (GB/T 33190, 7.4): 32 hexadecimal digits, made of what it holds instead of chance. */
export function identityOf(parts: Iterable<Part>): string {
  const digest = sha256.create();
  for (const [place, content] of parts) {
    digest.update(new TextEncoder().encode(place));
    digest.update(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return bytesToHex(digest.digest()).slice(0, 32);
}

/** Whether a file is as `renderOfd` made it: whoever signs it, stamps it or writes it anew changes it. */
export function isAsMade(host: Host, ofd: Uint8Array): boolean {
  const parts = unzip(host, ofd, undefined, MOST_PARTS);
  const entry = new TextDecoder().decode(parts.get(ENTRY));
  const number = /<ofd:DocID>([0-9a-f]{32})</.exec(entry)?.[1];
  if (number === undefined) return false;
  const without = entry.replace(textElement('DocID', number), textElement('DocID', ''));
  return identityOf(parts.set(ENTRY, new TextEncoder().encode(without))) === number;
}
