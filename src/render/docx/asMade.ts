import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Host } from '../../ground/host';
import { unzip, zipEntries } from '../../ground/zip';
import { PROPERTIES } from './parts';
import { identifierXml } from './properties';

/**
 * What tells whether somebody has changed a Word file: names and sums of all its parts but the properties, which hold
 * it as dc:identifier. Word and WPS keep the identifier and write the parts anew.
 */
export function identityOf(docx: Uint8Array): string {
  const parts = zipEntries(docx).filter(({ name }) => name !== PROPERTIES);
  const text = parts.map(({ name, sum, size }) => `${name} ${sum} ${size}\n`).join('');
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** Whether a file is as `renderDocx` made it. */
export function isAsMade(host: Host, docx: Uint8Array): boolean {
  const properties = unzip(host, docx, (name) => name === PROPERTIES).get(PROPERTIES);
  return new TextDecoder().decode(properties).includes(identifierXml(identityOf(docx)));
}
