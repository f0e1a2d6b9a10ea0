import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Properties } from '../../document/nodes';
import { DOCUMENT } from './places';
import { element, part, textElement } from './xml';

const CREATOR = 'nianbao';

/** The number of a document (GB/T 33190, 7.4): 32 hexadecimal digits, made of what it holds instead of chance. */
function identifierOf(properties: Properties, texts: readonly string[]): string {
  const digest = sha256.create();
  for (const text of [JSON.stringify(properties), ...texts]) digest.update(new TextEncoder().encode(text));
  return bytesToHex(digest.digest()).slice(0, 32);
}

/** The entry of the file, and what it says of itself; `texts` is all that the document says. */
export function ofdXml(properties: Properties, texts: readonly string[]): string {
  const { title, author, subject, keywords, created } = properties;
  const date = created.slice(0, 10);
  const words = keywords.map((keyword) => textElement('Keyword', keyword));
  const information = [
    textElement('DocID', identifierOf(properties, texts)),
    textElement('Title', title),
    textElement('Author', author),
    textElement('Subject', subject),
    textElement('CreationDate', date),
    textElement('ModDate', date),
    ...(words.length > 0 ? [element('Keywords', {}, ...words)] : []),
    textElement('Creator', CREATOR),
  ];
  const body = [element('DocInfo', {}, ...information), textElement('DocRoot', DOCUMENT)];
  return part('OFD', { Version: '1.0', DocType: 'OFD' }, element('DocBody', {}, ...body));
}
