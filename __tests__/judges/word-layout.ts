import { File as WordFile } from 'docx';
import { type BlockLayout, type DocumentLayout, layoutDocument } from 'docx/layout';
import type { Document } from '../../src/document/nodes';
import type { FaceId } from '../../src/faces/faceId';
import { shippedFaces } from '../../src/faces/shipped';
import { perObject, perText } from '../../src/ground/remember';
import type { PageHints } from '../../src/layout/page';
import { nodeHost } from '../../src/nodeHost';
import { wordFile } from '../../src/render/docx/file';
import type { Profile } from '../../src/typography/profile';
import { hintsOf } from './hints';

const PT_PER_PIXEL = 0.75;

export interface WordLine {
  readonly text: string;
  /** Top of the line, pt from the top of the page. */
  readonly y: number;
  readonly height: number;
}

export interface WordRow {
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

export interface WordPage {
  readonly lines: readonly WordLine[];
  /** Rows of all tables on the page; repeated heads again. */
  readonly rows: readonly WordRow[];
}

const linesOf = (block: BlockLayout): WordLine[] =>
  block.type === 'paragraph'
    ? block.lines.map(({ text, y, height }) => ({ text, y: y * PT_PER_PIXEL, height: height * PT_PER_PIXEL }))
    : [];

const rowsOf = (block: BlockLayout): WordRow[] =>
  block.type === 'table'
    ? block.rows.map(({ index, y, height }) => ({
        index,
        y: y * PT_PER_PIXEL,
        height: height * PT_PER_PIXEL,
      }))
    : [];

const fileAt = perText(10_000, (path) => Buffer.from(nodeHost.read(path)));

/** The shipped faces under the official names of a profile, as a Word file holds them. */
const fontTableOf = perObject((profile: Profile): object => {
  const fonts = (Object.keys(shippedFaces) as FaceId[])
    .filter((face) => face !== 'fallback')
    .map((face) => ({ name: profile.fontNames[face][0] as string, data: fileAt(shippedFaces[face]) }));
  return new WordFile({ fonts, sections: [] }).FontTable;
});

/**
 * How Word would set the document (docx/layout), measured with the shipped faces under the official names.
 * Throws where it had to stop or to guess.
 */
export function layOutAsWord(
  document: Document,
  profile: Profile,
  hints: PageHints = hintsOf(document, profile),
): WordPage[] {
  const file = wordFile(document, { profile, hints });
  // docx/layout measures with what the tree holds; the file itself embeds faces another way.
  Object.defineProperty(file, 'FontTable', { value: fontTableOf(profile) });
  const layout: DocumentLayout = layoutDocument(file, { guess: true });
  const guesses = layout.pages.flatMap((page) => page.guesses ?? []);
  if (layout.stoppedAt || guesses.length)
    throw new Error(`docx/layout: ${layout.stoppedAt ?? guesses.join('; ')}`);
  return layout.pages.map(({ body }) => ({ lines: body.flatMap(linesOf), rows: body.flatMap(rowsOf) }));
}
