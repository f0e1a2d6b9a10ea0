import type { Document, Properties } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import type { Layout } from '../../layout/page';
import { attachments } from './data';
import { faceFiles, ofdFaces, resources } from './faces';
import { identityOf } from './identity';
import { ofdXml } from './information';
import { outlinesXml } from './outline';
import { type Part, pack } from './pack';
import { type Painted, paintPages, paper } from './pages';
import {
  ATTACHMENTS,
  DATA,
  DOCUMENT,
  ENTRY,
  fromDocument,
  pagePlace,
  REPORT_TAG,
  RESOURCES,
  TAGS,
} from './places';
import { customTag, customTags } from './tags';
import { element, part, textElement } from './xml';

/** Of `renderOfd`. */
export interface OfdOptions {
  readonly properties: Properties;
  readonly faces: FaceSet;
  /** The tree that the layout was made from: with it the file carries its structure in custom tags. */
  readonly document?: Document;
  /** The report's data as JSON, attached as report.json. */
  readonly data?: string;
}

/** The root of the document: its pages, and where everything else lies. */
function documentXml(layout: Layout, painted: Painted, { document, data }: OfdOptions): string {
  const [first = { width: 0, height: 0 }] = layout.pages;
  const ids = painted.pages.map(({ id }) => id);
  return part(
    'Document',
    {},
    element(
      'CommonData',
      {},
      textElement('MaxUnitID', String(painted.lastId)),
      paper('PageArea', first),
      textElement('PublicRes', fromDocument(RESOURCES)),
    ),
    element(
      'Pages',
      {},
      ...ids.map((id, i) => element('Page', { ID: id, BaseLoc: fromDocument(pagePlace(i)) })),
    ),
    outlinesXml(layout, ids),
    ...(document ? [textElement('CustomTags', fromDocument(TAGS))] : []),
    ...(data === undefined ? [] : [textElement('Attachments', fromDocument(ATTACHMENTS))]),
  );
}

/**
 * Pages → OFD (GB/T 33190-2016): text with the place of each character, faces embedded, outline, structure, data. As
 * archives want it, nothing is encrypted, runs, or lies outside the file. The same layout gives the same bytes. Throws
 * TypeError where a place of the layout is no finite number.
 */
export function renderOfd(layout: Layout, options: OfdOptions): Uint8Array {
  const { properties, document, data } = options;
  const faces = ofdFaces(layout, options.faces);
  const painted = paintPages(layout, faces);
  const texts = new Map([
    [DOCUMENT, documentXml(layout, painted, options)],
    [RESOURCES, resources(faces)],
    ...painted.pages.map(({ xml }, i) => [pagePlace(i), xml] as const),
  ]);
  if (document) texts.set(TAGS, customTags()).set(REPORT_TAG, customTag(document, painted.tagged));
  if (data !== undefined) texts.set(ATTACHMENTS, attachments(data, properties)).set(DATA, data);
  const rest: readonly Part[] = [...texts, ...faceFiles(faces)];
  const identity = identityOf([[ENTRY, ofdXml(properties, '')], ...rest]);
  return pack([[ENTRY, ofdXml(properties, identity)], ...rest]);
}
