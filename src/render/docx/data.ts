import type { File as WordFile } from 'docx';
import { NO_CHARACTERS } from '../../ground/characters';
import type { Host } from '../../ground/host';
import { unzip } from '../../ground/zip';

const NAMESPACE = 'urn:nianbao:report';
const ITEM_ID = '{6E69616E-6261-6F00-8000-7265706F7274}';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file of the package that docx does not write, or not so. */
export interface Part {
  readonly path: string;
  readonly data: string | Uint8Array;
}

const escaped = (c: string): string =>
  c
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** What XML forbids is inside a JSON string only, where an escape means the same; a carriage return may be space. */
const wrap = (json: string): string =>
  json
    .replace(NO_CHARACTERS, (c) => (c === '\r' ? c : escaped(c)))
    .replace(/[&<>\r]/g, (c) => `&#${c.charCodeAt(0)};`);

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Of Unicode. */
const LAST = 0x10ffff;

const withoutEntities = (xml: string): string =>
  xml.replace(/&#(\d{1,7});|&#x([0-9a-f]{1,6});|&(amp|lt|gt|quot|apos);/gi, (_, dec, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? '';
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code <= LAST ? String.fromCodePoint(code) : '';
  });

const [CDATA, CDATA_END] = ['<![CDATA[', ']]>'];

/** The text in an element; undefined where elements are in it. Sections of CDATA are cut out one by one: a pattern would look back. */
function unwrap(xml: string): string | undefined {
  const [head = '', ...rest] = xml.split(CDATA);
  const plain = [head];
  const pieces = rest.map((piece) => {
    const end = piece.indexOf(CDATA_END);
    if (end < 0) return piece;
    plain.push(piece.slice(end + CDATA_END.length));
    return piece.slice(0, end) + withoutEntities(piece.slice(end + CDATA_END.length));
  });
  return plain.some((text) => text.includes('<')) ? undefined : withoutEntities(head) + pieces.join('');
}

/** What is before the root element, and the root's own tag. */
const ROOT = /^\ufeff?(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)*<(?:[\w.-]+:)?report(?=[\s>])[^>]*>/;
const ROOT_END = /^<\/(?:[\w.-]+:)?report\s*>\s*$/;

/** The content of an XML part whose root is ours; undefined for any other. */
function contentOf(xml: string): string | undefined {
  const root = ROOT.exec(xml)?.[0];
  const end = xml.lastIndexOf('</');
  if (!root?.includes(NAMESPACE) || end < root.length || !ROOT_END.test(xml.slice(end))) return undefined;
  return unwrap(xml.slice(root.length, end));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

/** Where the report's data are kept: a custom XML part, as Word keeps it. */
export const DATA = 'customXml/item1.xml';

export const dataXml = (json: string): string =>
  `${declaration}<report xmlns="${NAMESPACE}">${wrap(json)}</report>`;

/** Announces the data in the package; gives what must be beside them. */
export function announceData(file: WordFile): { path: string; data: string }[] {
  file.Document.Relationships.addRelationship('Data', `${RELATIONS}/customXml`, `/${DATA}`);
  file.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '/customXml/itemProps1.xml',
  );
  return [
    { path: DATA, data: '' },
    {
      path: 'customXml/itemProps1.xml',
      data: [
        `${declaration}<ds:datastoreItem ds:itemID="${ITEM_ID}"`,
        ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">',
        `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      ].join(''),
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      data: [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
        `<Relationship Id="rId1" Type="${RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
      ].join(''),
    },
  ];
}

/** item1.xml; also itemProps1.xml, whose root is none of ours. */
const isItem = (name: string): boolean => name.startsWith('customXml/item') && name.endsWith('.xml');

/** The JSON that {@link dataXml} wrote, also after Word has saved the file again. Throws on bytes that are no zip file. */
export function readDataFromDocx(host: Host, docx: Uint8Array): string | undefined {
  for (const bytes of unzip(host, docx, isItem).values()) {
    const content = contentOf(new TextDecoder().decode(bytes));
    if (content !== undefined) return content;
  }
  return undefined;
}
