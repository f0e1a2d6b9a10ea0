import { tableOf } from './face';
import { FontFileError, type Sfnt, viewOf } from './sfnt';

/** Where an outline lies in the table of outlines. */
interface Place {
  readonly start: number;
  readonly length: number;
}

/** The places of a face's outlines by its loca; a glyph that it does not have is empty. */
export function placesOf(sfnt: Sfnt): { readonly count: number; readonly place: (glyph: number) => Place } {
  const loca = viewOf(tableOf(sfnt, 'loca'));
  const long = viewOf(tableOf(sfnt, 'head')).getInt16(50) !== 0;
  const offset = (i: number) => (long ? loca.getUint32(4 * i) : 2 * loca.getUint16(2 * i));
  const count = Math.floor(loca.byteLength / (long ? 4 : 2)) - 1;
  const place = (glyph: number): Place =>
    glyph < count
      ? { start: offset(glyph), length: Math.max(0, offset(glyph + 1) - offset(glyph)) }
      : { start: 0, length: 0 };
  return { count, place };
}

/** A glyph that a composite one is put together from, with the place of its number. */
interface Component {
  readonly at: number;
  readonly glyph: number;
}

/** Old glyph numbers that a composite glyph is put together from, with their places. */
export function components(glyph: Uint8Array): Component[] {
  const parts: Component[] = [];
  if (glyph.length < 10) return parts;
  const view = viewOf(glyph);
  if (view.getInt16(0) >= 0) return parts;
  for (let at = 10, more = true; more && at + 4 <= glyph.length; ) {
    const flags = view.getUint16(at);
    parts.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + (flags & 0x0001 ? 4 : 2);
    if (flags & 0x0008) at += 2;
    else if (flags & 0x0040) at += 4;
    else if (flags & 0x0080) at += 8;
    more = (flags & 0x0020) !== 0;
  }
  return parts;
}

/** Glyphs in glyphs in glyphs: a font has two or three such levels, one that is damaged may go round in a circle. */
const DEEPEST = 16;

/** Throws FontFileError where the outlines of a TrueType face do not lie in its table, or are made of each other. */
export function checkOutlines(sfnt: Sfnt): void {
  const glyf = tableOf(sfnt, 'glyf');
  const { count, place } = placesOf(sfnt);
  if (count < viewOf(tableOf(sfnt, 'maxp')).getUint16(4)) throw new FontFileError('corrupt');
  const composite = new Map<number, readonly Component[]>();
  for (let glyph = 0; glyph < count; glyph++) {
    const { start, length } = place(glyph);
    if (start + length > glyf.length) throw new FontFileError('corrupt');
    const parts = components(glyf.subarray(start, start + length));
    if (parts.some((part) => part.glyph >= count)) throw new FontFileError('corrupt');
    if (parts.length > 0) composite.set(glyph, parts);
  }
  const depths = new Map<number, number>();
  const depthOf = (glyph: number, above: number): number => {
    if (above > DEEPEST) throw new FontFileError('corrupt');
    const known = depths.get(glyph);
    if (known !== undefined) return known;
    const parts = composite.get(glyph) ?? [];
    const depth = parts.reduce((most, part) => Math.max(most, 1 + depthOf(part.glyph, above + 1)), 0);
    depths.set(glyph, depth);
    return depth;
  };
  for (const glyph of composite.keys()) depthOf(glyph, 0);
}
