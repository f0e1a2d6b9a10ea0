import { type CharacterMap, readCmap } from './cmap';
import { FontFileError, postScriptName, type Sfnt, viewOf } from './sfnt';

/** A typeface that text can be measured in and that can be embedded. Immutable. */
export interface Face {
  /** File that it comes from, with `#member` for a font of a collection. */
  readonly source: string;
  readonly name: string;
  /** @internal */
  readonly sfnt: Sfnt;
  readonly unitsPerEm: number;
  /** @internal */
  readonly characters: CharacterMap;
  /** Advance widths by glyph, font units. */
  readonly advances: Uint16Array;
}

/** Glyph of a code point; 0 where the face has none. */
export const glyphOf = ({ characters }: Face, code: number): number =>
  (code < 0x10000 ? characters.basic[code] : characters.beyond.get(code)) ?? 0;

/** Advance width of a code point in em. */
export const advanceOf = (face: Face, code: number): number =>
  (face.advances[glyphOf(face, code)] ?? 0) / face.unitsPerEm;

/** A table that `readSfnt` has seen to be there. */
export function tableOf(sfnt: Sfnt, tag: string): Uint8Array {
  const table = sfnt.tables.get(tag);
  if (!table) throw new FontFileError('corrupt');
  return table;
}

/** A name as PostScript allows it, whatever a font says: it goes into files of every kind. */
const plainName = (name: string): string => name.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 63) || 'Font';

/** Reads what measuring needs; outlines are left alone. Throws FontFileError. */
export function readFace(sfnt: Sfnt, source: string): Face {
  try {
    const unitsPerEm = viewOf(tableOf(sfnt, 'head')).getUint16(18);
    const glyphs = viewOf(tableOf(sfnt, 'maxp')).getUint16(4);
    const measured = viewOf(tableOf(sfnt, 'hhea')).getUint16(34);
    const metrics = viewOf(tableOf(sfnt, 'hmtx'));
    const advances = new Uint16Array(glyphs);
    for (let i = 0; i < glyphs; i++) advances[i] = metrics.getUint16(4 * Math.min(i, measured - 1));
    if (unitsPerEm === 0) throw new FontFileError('corrupt');
    if (tableOf(sfnt, 'head').length < 54) throw new FontFileError('corrupt');
    const characters = readCmap(tableOf(sfnt, 'cmap'), glyphs);
    return { source, name: plainName(postScriptName(sfnt)), sfnt, unitsPerEm, characters, advances };
  } catch (error) {
    if (error instanceof FontFileError) throw error;
    throw new FontFileError('corrupt');
  }
}

/** What OS/2.fsType allows: `none` forbids embedding, `print` allows it for viewing and printing only. */
export function embeddingRight({ tables }: Sfnt): 'full' | 'print' | 'none' {
  const os2 = tables.get('OS/2');
  if (!os2 || os2.length < 10) return 'full';
  const type = viewOf(os2).getUint16(8);
  if (type & 0x0200 || (type & 0x000f) === 0x0002) return 'none';
  return (type & 0x000f) === 0x0004 ? 'print' : 'full';
}

/** Outlines of a face of one's own that cannot be drawn, which shows when they are. */
export class OutlineFault extends Error {
  constructor(readonly source: string) {
    super(source);
  }
}

/** Does something with the outlines of a face. Throws OutlineFault where they are damaged. */
export function drawing<T>({ source }: Face, action: () => T): T {
  try {
    return action();
  } catch {
    throw new OutlineFault(source);
  }
}
