import type { Span } from '../ground/host';
import { perObject } from '../ground/remember';
import { type Face, glyphOf, tableOf } from './face';
import { components, placesOf } from './outlines';
import { type Sfnt, viewOf, writeSfnt } from './sfnt';
import { writeCmap } from './writeCmap';

/** Vertical metrics of every face that is handed on, in em: unequal ones would move the baseline. */
const ASCENT = 0.88;
const DESCENT = -0.12;

/** Tables of hinting that the glyphs' instructions refer to; they go along untouched. */
const HINTING = ['cvt ', 'fpgm', 'prep'];

function copy(table: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const result = table.slice();
  edit(viewOf(result));
  return result;
}

/** hhea and OS/2 with the same line for all faces. */
function levelled({ sfnt, unitsPerEm }: Face): Map<string, Uint8Array> {
  const up = Math.round(ASCENT * unitsPerEm);
  const down = Math.round(DESCENT * unitsPerEm);
  const tables = new Map<string, Uint8Array>();
  const metrics = (at: number) => (view: DataView) => {
    view.setInt16(at, up);
    view.setInt16(at + 2, down);
    view.setInt16(at + 4, 0);
  };
  tables.set('hhea', copy(tableOf(sfnt, 'hhea'), metrics(4)));
  const os2 = sfnt.tables.get('OS/2');
  if (os2 && os2.length >= 78) {
    const level = copy(os2, (view) => {
      metrics(68)(view);
      view.setUint16(74, up);
      view.setUint16(76, -down);
    });
    tables.set('OS/2', level);
  }
  return tables;
}

/** Outlines read so far of a face that keeps them in its file: reports have most of their characters in common. */
const readOutlines = perObject((_: Sfnt) => new Map<number, Uint8Array>());

/** Stretches of the table of outlines by glyph; those of a file are read once, all that are new together. */
function bytesOfGlyphs(sfnt: Sfnt, spans: ReadonlyMap<number, Span>): (glyph: number) => Uint8Array {
  const { outlines } = sfnt;
  if (!outlines) {
    const glyf = tableOf(sfnt, 'glyf');
    return (glyph) => {
      const { start, length } = spans.get(glyph) ?? { start: 0, length: 0 };
      return glyf.subarray(start, start + length);
    };
  }
  const known = readOutlines(sfnt);
  const missing = [...spans].filter(([glyph]) => !known.has(glyph));
  const read = missing.length > 0 ? outlines(missing.map(([, span]) => span)) : [];
  missing.forEach(([glyph], i) => {
    known.set(glyph, read[i] ?? new Uint8Array());
  });
  return (glyph) => known.get(glyph) ?? new Uint8Array();
}

/** Outlines of glyphs, by the face's loca. */
function outlines({ sfnt }: Face): (glyphs: readonly number[]) => readonly Uint8Array[] {
  const { place } = placesOf(sfnt);
  return (glyphs) => glyphs.map(bytesOfGlyphs(sfnt, new Map(glyphs.map((glyph) => [glyph, place(glyph)]))));
}

/** What a font needs beside its outlines to stand alone as a file: a PDF's own objects say these things themselves. */
function fileTables(face: Face, codes: readonly number[], levels: ReadonlyMap<string, Uint8Array>) {
  const tables = new Map<string, Uint8Array>([
    ['cmap', writeCmap(codes)],
    ['post', copy(new Uint8Array(32), (view) => view.setUint32(0, 0x00030000))],
  ]);
  const name = face.sfnt.tables.get('name');
  const os2 = levels.get('OS/2');
  if (name) tables.set('name', name);
  if (os2) tables.set('OS/2', os2);
  return tables;
}

/**
 * Outlines and metrics of just these code points, each as a glyph of its own (so that text can be extracted as it
 * was written even where a face draws two characters with one glyph): glyph i + 1 is `codes[i]`. No layout tables.
 * TrueType outlines only.
 */
function subsetTables(
  face: Face,
  codes: readonly number[],
  levels: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const { sfnt } = face;
  const outlinesOf = outlines(face);
  const old = [0, ...codes.map((code) => glyphOf(face, code))];
  const placed = new Map<number, number>();
  const glyphs: Uint8Array[] = [];
  // Composite glyphs add the glyphs that they are made of; these are read together, after them.
  while (glyphs.length < old.length)
    for (const outline of outlinesOf(old.slice(glyphs.length))) {
      const parts = components(outline);
      const glyph = parts.length > 0 ? outline.slice() : outline;
      for (const part of parts) {
        let place = placed.get(part.glyph);
        if (place === undefined) {
          place = old.push(part.glyph) - 1;
          placed.set(part.glyph, place);
        }
        viewOf(glyph).setUint16(part.at, place);
      }
      glyphs.push(glyph);
    }
  const loca = new Uint8Array(4 * (glyphs.length + 1));
  const size = glyphs.reduce((sum, glyph) => sum + ((glyph.length + 3) & ~3), 0);
  const glyf = new Uint8Array(Math.max(size, 4));
  const hmtx = new Uint8Array(4 * glyphs.length);
  const bearings = viewOf(tableOf(sfnt, 'hmtx'));
  const measured = viewOf(tableOf(sfnt, 'hhea')).getUint16(34);
  const [places, metrics] = [viewOf(loca), viewOf(hmtx)];
  let at = 0;
  glyphs.forEach((glyph, i) => {
    const from = old[i] ?? 0;
    const bearing = from < measured ? 4 * from + 2 : 4 * measured + 2 * (from - measured);
    glyf.set(glyph, at);
    at += (glyph.length + 3) & ~3;
    places.setUint32(4 * (i + 1), at);
    metrics.setUint16(4 * i, face.advances[from] ?? 0);
    metrics.setInt16(4 * i + 2, bearing + 2 <= bearings.byteLength ? bearings.getInt16(bearing) : 0);
  });
  const tables = new Map<string, Uint8Array>([
    ['hhea', copy(levels.get('hhea') ?? new Uint8Array(36), (view) => view.setUint16(34, glyphs.length))],
    ['head', copy(tableOf(sfnt, 'head'), (view) => view.setInt16(50, 1))],
    ['maxp', copy(tableOf(sfnt, 'maxp'), (view) => view.setUint16(4, glyphs.length))],
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', hmtx],
  ]);
  for (const tag of HINTING) {
    const table = sfnt.tables.get(tag);
    if (table) tables.set(tag, table);
  }
  return tables;
}

/** The whole of a CFF font but its layout tables, with levelled metrics. */
function wholeCff(face: Face): Uint8Array {
  const kept = ['CFF ', 'cmap', 'head', 'hmtx', 'maxp', 'name', 'post'];
  const tables = levelled(face);
  for (const tag of kept) {
    const table = face.sfnt.tables.get(tag);
    if (table) tables.set(tag, table);
  }
  const sfnt: Sfnt = { flavour: 'cff', tables };
  return writeSfnt(sfnt);
}

/** The code points that a face has a glyph for, each once, in ascending order. */
export const drawnCodes = (face: Face, codes: Iterable<number>): number[] =>
  [...new Set(codes)].filter((code) => glyphOf(face, code) !== 0).sort((a, b) => a - b);

/**
 * The font file that goes into a Word file: levelled to 0.88/−0.12 em, without layout tables (what was measured is
 * what is drawn), TrueType faces cut down to `codes` (any order, repetitions allowed).
 */
export function fontFileFor(face: Face, codes: Iterable<number>): Uint8Array {
  if (face.sfnt.flavour === 'cff') return wholeCff(face);
  const drawn = drawnCodes(face, codes);
  const levels = levelled(face);
  const tables = new Map([...subsetTables(face, drawn, levels), ...fileTables(face, drawn, levels)]);
  return writeSfnt({ flavour: 'truetype', tables });
}

/** The font program of a CIDFontType2 in a PDF (ISO 32000-1, 9.9): glyph i + 1 draws `codes[i]`. */
export const fontProgramFor = (face: Face, codes: readonly number[]): Uint8Array =>
  writeSfnt({ flavour: 'truetype', tables: subsetTables(face, codes, levelled(face)) });
