import type { Properties } from '../../document/nodes';
import { NO_CHARACTERS } from '../../ground/characters';

/** What XML cannot hold goes; what it reads as markup is written as it must be. */
const xml = (text: string): string =>
  text.replace(NO_CHARACTERS, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const PRODUCER = 'nianbao';

/** The file's information dictionary; PDF strings hold any character. */
export function informationOf({ title, author, subject, keywords, created }: Properties): object {
  const date = new Date(created);
  return {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords.join('，'),
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
}

/** The same in XMP, as PDF/A wants it (ISO 19005-2, 6.6.3). */
export function xmpOf({ title, author, subject, keywords, created }: Properties): string {
  const date = `${new Date(created).toISOString().split('.')[0]}Z`;
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(subject)}</rdf:li></rdf:Alt></dc:description>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${PRODUCER}</pdf:Producer>
<pdf:Keywords>${xml(keywords.join('，'))}</pdf:Keywords>
</rdf:Description>
`;
}
