import { Packer } from 'docx';
import type { Annotation, Document } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import type { PageHints } from '../../layout/page';
import type { Profile } from '../../typography/profile';
import { dataParts, type Part } from './data';
import { type EmbeddedFonts, embeddedFonts } from './embed';
import { wordFile } from './file';
import { fontTable } from './fontTable';
import { coreProperties } from './properties';
import { theme } from './theme';
import { fixTimes } from './zip';

export interface DocxOptions {
  readonly profile: Profile;
  /** JSON of the report, kept in the file as a custom XML part. */
  readonly data?: string;
  /** Remarks of a review copy: Word comments. */
  readonly annotations?: readonly Annotation[];
  /** Faces to embed, cut down to the document's characters; none by default: the file names the official ones. */
  readonly faces?: FaceSet;
  /** What `layoutDocument` decided for this document and profile. */
  readonly hints: PageHints;
}

const NO_FONTS: EmbeddedFonts = { references: new Map(), parts: [] };

/**
 * Document → Word file (Office Open XML): GB/T 9704 by real styles, A4, exact line pitch, tables with merged cells.
 * The same document gives the same bytes at any time, in any time zone. Throws TypeError on a block of a type that
 * the document tree does not know.
 */
export async function renderDocx(document: Document, options: DocxOptions): Promise<Uint8Array> {
  const { profile, data, annotations, faces, hints } = options;
  const fonts = faces ? embeddedFonts(document, profile, faces, hints.substitutes) : NO_FONTS;
  const file = wordFile(document, { profile, annotations, hints, embedded: fonts.references.size > 0 });
  const parts: Part[] = [
    { path: 'docProps/core.xml', data: coreProperties(document.properties) },
    { path: 'word/theme/theme1.xml', data: theme(profile) },
    { path: 'word/fontTable.xml', data: fontTable(profile, hints.substitutes, fonts.references) },
    ...fonts.parts,
    ...(data === undefined ? [] : dataParts(file, data)),
  ];
  // docx writes the bytes of a part as they are, though its type speaks of strings only.
  return fixTimes(await Packer.pack(file, 'uint8array', false, parts as { path: string; data: string }[]));
}
