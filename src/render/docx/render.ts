import { zipSync } from 'fflate';
import type { Annotation, Document } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import type { PageHints } from '../../layout/page';
import type { Profile } from '../../typography/profile';
import { identityOf } from './asMade';
import { pictures } from './chart/picture';
import { DATA, dataXml, type Part } from './data';
import { type EmbeddedFonts, embeddedFonts } from './embed';
import { treeOf } from './file';
import { fontTable } from './fontTable';
import { frameOf, makeFrame } from './frame';
import { blockXml } from './handlers';
import { placeMarks } from './marks';
import { DOCUMENT, FONT_TABLE, PROPERTIES } from './parts';
import { coreProperties } from './properties';
import { sectionsOf } from './sections';
import { type PackedFile, readArchive, writeArchive } from './zip';

/** Of `renderDocx`. */
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

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;

/** Packed by fflate as docx packs, the same on every platform. */
const pack = (parts: readonly Part[]): Uint8Array =>
  zipSync(Object.fromEntries(parts.map(({ path, data }) => [path, bytesOf(data)])));

function withParts(files: readonly PackedFile[], parts: readonly Part[]): PackedFile[] {
  const packed = new Map(readArchive(pack(parts)).map((file) => [file.path, file]));
  return files.map((file) => packed.get(file.path) ?? file);
}

/**
 * Document → Word file (Office Open XML): GB/T 9704 by real styles, A4, exact line pitch, tables with merged cells.
 * The same document gives the same bytes at any time, in any time zone. Throws TypeError on a block of a type that
 * the document tree does not know.
 */
export async function renderDocx(document: Document, options: DocxOptions): Promise<Uint8Array> {
  const { profile, data, annotations = [], faces, hints } = options;
  const fonts = faces ? embeddedFonts(document, profile, faces, hints.substitutes) : NO_FONTS;
  const context = { profile, marks: placeMarks(document, annotations), hints };
  const sections = sectionsOf(document);
  const before = sections.slice(0, -1);
  const last = sections[sections.length - 1];
  const form = {
    turned: last?.landscape ?? false,
    hasData: data !== undefined,
    fonts: fonts.parts.map(({ path }) => path),
    charts: document.blocks.flatMap((block, index) => (block.type === 'chart' ? [index] : [])),
  };
  const { created } = document.properties;
  const { files, body } =
    before.length > 0 || annotations.length > 0
      ? await makeFrame(form, context, {
          before: before.map((section) => treeOf(section, context)),
          annotations,
          created,
        })
      : await frameOf(form, context);
  const text = (last?.blocks ?? []).map(({ block, place }) => blockXml(block, place, context)).join('');
  const own: Part[] = [
    { path: DOCUMENT, data: body.join(text) },
    { path: FONT_TABLE, data: fontTable(profile, hints.substitutes, fonts.references) },
    ...fonts.parts,
    ...pictures(document, profile),
    ...(data === undefined ? [] : [{ path: DATA, data: dataXml(data) }]),
  ];
  const contents = withParts(files, own);
  const identity = identityOf(writeArchive(contents));
  const properties = { path: PROPERTIES, data: coreProperties(document.properties, identity) };
  return writeArchive(withParts(contents, [properties]));
}
