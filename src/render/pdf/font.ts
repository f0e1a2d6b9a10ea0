import { advanceOf, type Face, tableOf } from '../../faces/face';
import { viewOf } from '../../faces/sfnt';
import type { KitDocument, Reference } from './kit';
import type { FontProgram } from './program';
import { type Deflated, writeStream } from './streams';

const EM = 1000;
const ASCENT = 880;
const DESCENT = -120;
/** Symbolic: the glyphs are numbered by us, not by a standard encoding. */
const SYMBOLIC = 4;

const HEX = Array.from({ length: 0x100 }, (_, i) => i.toString(16).padStart(2, '0'));

/** A number of 16 bits in four hexadecimal digits. */
export const hex4 = (value: number): string => `${HEX[value >> 8]}${HEX[value & 0xff]}`;

function utf16(code: number): string {
  if (code < 0x10000) return hex4(code);
  const beyond = code - 0x10000;
  return hex4(0xd800 + (beyond >> 10)) + hex4(0xdc00 + (beyond & 0x3ff));
}

/** Entries of a CMap that one operator may hold (Adobe Technical Note 5014). */
const MOST = 100;

/**
 * Glyph → text. Single entries (bfchar): arrays in bfrange do not survive Ghostscript, and the text can then not be
 * searched.
 */
export function toUnicode(glyphs: ReadonlyMap<number, number>): string {
  const entries = [...glyphs].map(([code, glyph]) => `<${hex4(glyph)}> <${utf16(code)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += MOST) {
    const part = entries.slice(i, i + MOST);
    blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** Widths that are not one em, by glyph: the W array of a CIDFont (ISO 32000-1, 9.7.4.3). */
function widths(face: Face, glyphs: ReadonlyMap<number, number>): (number | number[])[] {
  const found: (number | number[])[] = [];
  let next = -1;
  for (const [code, glyph] of [...glyphs].sort(([, a], [, b]) => a - b)) {
    const width = Math.round(advanceOf(face, code) * EM * EM) / EM;
    if (width === EM) continue;
    const run = found[found.length - 1];
    if (glyph === next && Array.isArray(run)) run.push(width);
    else found.push(glyph, [width]);
    next = glyph + 1;
  }
  return found;
}

/** Six letters that say which subset of a face it is (ISO 32000-1, 9.6.4): two with one tag are taken for one. */
function subsetTag(glyphs: ReadonlyMap<number, number>): string {
  let hash = 0x811c9dc5; // FNV-1a
  for (const code of glyphs.keys()) hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++, hash = Math.floor(hash / 26)) tag += String.fromCharCode(65 + (hash % 26));
  return tag;
}

function boundingBox(face: Face): number[] {
  const head = viewOf(tableOf(face.sfnt, 'head'));
  return [36, 38, 40, 42].map((at) => Math.round((head.getInt16(at) * EM) / face.unitsPerEm));
}

/** A face as a composite font: glyph numbers in the text (Identity-H), widths and ToUnicode beside them. */
export function writeFont(
  document: KitDocument,
  font: Reference,
  face: Face,
  { flavour, glyphs }: FontProgram,
  { program, map }: { program: Deflated; map: Deflated },
): void {
  const name = `${subsetTag(glyphs)}+${face.name}`;
  const isCff = flavour === 'cff';
  const file = writeStream(
    document,
    isCff ? { Subtype: 'CIDFontType0C' } : { Length1: program.length },
    program,
  );
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: boundingBox(face),
    ItalicAngle: 0,
    Ascent: ASCENT,
    Descent: DESCENT,
    CapHeight: 700,
    StemV: 80,
    [isCff ? 'FontFile3' : 'FontFile2']: file,
  });
  descriptor.end();
  const descendant = document.ref({
    Type: 'Font',
    Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    // pdfkit writes a String object as a text string, a plain one as a name.
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: EM,
    W: widths(face, glyphs),
    ...(!isCff && { CIDToGIDMap: 'Identity' }),
  });
  descendant.end();
  Object.assign(font.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: writeStream(document, {}, map),
  });
  font.end();
}
