import { Packer } from 'docx';
import type { Annotation, Document } from '../../document/nodes';
import type { Profile } from '../../typography/profile';
import { dataParts } from './data';
import { wordFile } from './file';
import { fontTable } from './fontTable';
import { coreProperties } from './properties';
import { fixTimes } from './zip';

export interface DocxOptions {
  readonly profile: Profile;
  /** JSON of the report, kept in the file as a custom XML part. */
  readonly data?: string;
  /** Remarks of a review copy: Word comments. */
  readonly annotations?: readonly Annotation[];
}

/**
 * Document → Word file (Office Open XML): GB/T 9704 by real styles, A4, exact line pitch, tables with merged cells.
 * The same document gives the same bytes at any time, in any time zone.
 */
export async function renderDocx(document: Document, options: DocxOptions): Promise<Uint8Array> {
  const { profile, data, annotations } = options;
  const file = wordFile(document, { profile, annotations });
  const parts = [
    { path: 'docProps/core.xml', data: coreProperties(document.properties) },
    { path: 'word/fontTable.xml', data: fontTable(profile) },
    ...(data === undefined ? [] : dataParts(file, data)),
  ];
  return fixTimes(await Packer.pack(file, 'uint8array', false, parts));
}
