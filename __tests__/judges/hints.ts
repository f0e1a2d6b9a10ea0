import type { Document } from '../../src/document/nodes';
import type { PageHints } from '../../src/layout/page';
import { type DocxOptions, renderDocx } from '../../src/render/docx/render';
import { layoutDocument, loadFaces } from '../../src/stages';
import { gbt9704 } from '../../src/typography/gbt9704';
import type { Profile } from '../../src/typography/profile';

const faces = loadFaces();

/** What the layout tells the Word file. */
export const hintsOf = (document: Document, profile: Profile = gbt9704): PageHints =>
  layoutDocument(document, { profile, faces }).hints;

/** The Word file of a document, laid out before. */
export const wordOf = (
  document: Document,
  options: Partial<Omit<DocxOptions, 'hints'>> = {},
): Promise<Uint8Array> => {
  const { profile = gbt9704 } = options;
  return renderDocx(document, { ...options, profile, hints: hintsOf(document, profile) });
};
