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
  c.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What XML forbids stands inside a JSON string only, where an escape means the same; a carriage return may be space. */
const wrap = (json: string): string =>
  json
    .replace(NO_CHARACTERS, (c) => (c === '\r' ? c : escaped(c)))
    .replace(/[&<>\r]/g, (c) => `&#${c.charCodeAt(0)};`);

const unwrap = (xml: string): string =>
  xml.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&#(\d+);|&#x([0-9a-f]+);|&(amp|lt|gt|quot|apos);/gi,
    (_, cdata, dec, hex, name) => {
      if (cdata !== undefined) return cdata;
      if (dec) return String.fromCodePoint(Number(dec));
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[String(name).toLowerCase()] ?? '';
    },
  );

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

/** Where the report's data stand: a custom XML part, as Word keeps it. */
export const DATA = 'customXml/item1.xml';

export const dataXml = (json: string): string =>
  `${declaration}<report xmlns="${NAMESPACE}">${wrap(json)}</report>`;

/** Announces the data in the package; gives what must stand beside them. */
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

/** The JSON that {@link dataXml} wrote, also after Word has saved the file again. Throws on bytes that are no zip file. */
export function readDataFromDocx(host: Host, docx: Uint8Array): string | undefined {
  for (const bytes of unzip(host, docx, (name) => /^customXml\/item\d+\.xml$/.test(name)).values()) {
    const xml = new TextDecoder().decode(bytes);
    const root = /<(?:\w+:)?report\b[^>]*>([\s\S]*)<\/(?:\w+:)?report>\s*$/.exec(xml);
    if (root && xml.includes(`"${NAMESPACE}"`)) return unwrap(root[1] ?? '');
  }
  return undefined;
}
