import { FontFileError, viewOf } from './sfnt';

/** Glyph by code point: a plain table for the basic plane, a map above it. */
export interface CharacterMap {
  readonly basic: Uint16Array;
  readonly beyond: ReadonlyMap<number, number>;
}

/** Subtables in order of preference: full Unicode, then the basic plane. */
const PREFERRED = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0'];

/** Code points of Unicode: a damaged table names the same ones over and over, a billion times. */
const MOST = 0x110000;

function counter(): (more: number) => void {
  let all = 0;
  return (more) => {
    all += Math.max(0, more);
    if (all > MOST) throw new FontFileError('corrupt');
  };
}

/** Reads formats 4 and 12, the ones that Unicode fonts have; a glyph that the font does not have is none. */
export function readCmap(table: Uint8Array, glyphs: number): CharacterMap {
  const view = viewOf(table);
  const offsets = new Map<string, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const record = 4 + 8 * i;
    offsets.set(`${view.getUint16(record)}/${view.getUint16(record + 2)}`, view.getUint32(record + 4));
  }
  for (const key of PREFERRED) {
    const at = offsets.get(key);
    if (at === undefined) continue;
    const format = view.getUint16(at);
    if (format === 12) return readFormat12(view, at, glyphs);
    if (format === 4) return readFormat4(view, at, glyphs);
  }
  throw new FontFileError('corrupt');
}

function readFormat12(view: DataView, at: number, glyphs: number): CharacterMap {
  const basic = new Uint16Array(0x10000);
  const beyond = new Map<number, number>();
  const count = counter();
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const first = view.getUint32(group);
    const last = Math.min(view.getUint32(group + 4), 0x10ffff);
    const glyph = view.getUint32(group + 8);
    count(last - first + 1);
    for (let code = first; code <= last && glyph + code - first < glyphs; code++) {
      if (code < 0x10000) basic[code] = glyph + code - first;
      else beyond.set(code, glyph + code - first);
    }
  }
  return { basic, beyond };
}

function readFormat4(view: DataView, at: number, glyphs: number): CharacterMap {
  const basic = new Uint16Array(0x10000);
  const count = counter();
  const doubled = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let i = 0; i < doubled; i += 2) {
    const start = view.getUint16(starts + i);
    const end = Math.min(view.getUint16(ends + i), 0xfffe);
    const delta = view.getUint16(deltas + i);
    const range = view.getUint16(ranges + i);
    count(end - start + 1);
    for (let code = start; code <= end; code++) {
      const glyph = range === 0 ? code : view.getUint16(ranges + i + range + 2 * (code - start));
      const drawn = glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      basic[code] = drawn < glyphs ? drawn : 0;
    }
  }
  return { basic, beyond: new Map() };
}
