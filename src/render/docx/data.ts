import type { File as WordFile } from 'docx';
import { NO_CHARACTERS } from '../../ground/characters';
import type { Host } from '../../ground/host';
import { readXml, XmlFault } from '../../ground/xml';
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

/** The text of an XML part that is one element, ours; undefined for any other. */
function contentOf(bytes: Uint8Array): string | undefined {
  let depth = 0;
  let isOurs = false;
  let content = '';
  try {
    readXml(bytes, {
      open: (name, attributes) => {
        isOurs = depth++ === 0 && name === 'report' && Object.values(attributes).includes(NAMESPACE);
      },
      text: (text) => {
        if (isOurs) content += text;
      },
    });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return undefined;
  }
  return isOurs ? content : undefined;
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
    const content = contentOf(bytes);
    if (content !== undefined) return content;
  }
  return undefined;
}
