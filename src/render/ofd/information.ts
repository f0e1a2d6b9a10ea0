import type { Properties } from '../../document/nodes';
import { DOCUMENT } from './places';
import { element, part, textElement } from './xml';

const CREATOR = 'nianbao';

/** The entry of the file, and what it says of itself. */
export function ofdXml(properties: Properties, identity: string): string {
  const { title, author, subject, keywords, created } = properties;
  const date = created.slice(0, 10);
  const words = keywords.map((keyword) => textElement('Keyword', keyword));
  const information = [
    textElement('DocID', identity),
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
