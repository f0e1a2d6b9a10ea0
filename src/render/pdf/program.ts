import type { Face } from '../../faces/face';
import { drawing, glyphOf } from '../../faces/face';
import { drawnCodes, fontFileFor, fontProgramFor } from '../../faces/subset';

/** What is embedded of a face, and which glyph of it draws a code point; 0 draws nothing that was asked for. */
export interface FontProgram {
  readonly bytes: Uint8Array;
  /** Bare CFF goes into FontFile3, TrueType into FontFile2 (ISO 32000-1, 9.9). */
  readonly flavour: 'truetype' | 'cff';
  /** In ascending order of code points; text is extracted by them. */
  readonly glyphs: ReadonlyMap<number, number>;
}

interface CffSubset {
  includeGlyph: (glyph: number) => number;
  encode: () => Uint8Array;
}

/** A face with CFF outlines, cut down by fontkit: only fonts of a user's own have them, so it is loaded only then. */
async function cffProgram(face: Face, codes: readonly number[]): Promise<FontProgram> {
  const { create } = (await import('fontkit')) as {
    create: (file: Uint8Array) => { createSubset: () => CffSubset };
  };
  return drawing(face, () => {
    const subset = create(fontFileFor(face, codes)).createSubset();
    const glyphs = new Map(codes.map((code) => [code, subset.includeGlyph(glyphOf(face, code))]));
    return { bytes: subset.encode(), flavour: 'cff', glyphs };
  });
}

/** The part of a face that draws `codes`. */
export async function programOf(face: Face, codes: Iterable<number>): Promise<FontProgram> {
  const drawn = drawnCodes(face, codes);
  if (face.sfnt.flavour === 'cff') return cffProgram(face, drawn);
  const glyphs = new Map(drawn.map((code, i) => [code, i + 1]));
  return { bytes: fontProgramFor(face, drawn), flavour: 'truetype', glyphs };
}
