import { viewOf } from './sfnt';

/** cmap for glyphs 1, 2, 3 … in the order of the code points: format 4, and 12 where one is beyond U+FFFF. */
export function writeCmap(codes: readonly number[]): Uint8Array {
  const groups: { first: number; last: number; glyph: number }[] = [];
  codes.forEach((code, i) => {
    const group = groups[groups.length - 1];
    if (group && group.last === code - 1) group.last = code;
    else groups.push({ first: code, last: code, glyph: i + 1 });
  });
  const basic = groups.flatMap((group) =>
    group.first > 0xfffe ? [] : [{ ...group, last: Math.min(group.last, 0xfffe) }],
  );
  basic.push({ first: 0xffff, last: 0xffff, glyph: 0x10000 });
  const short = 16 + 8 * basic.length;
  const full = 16 + 12 * groups.length;
  const table = new Uint8Array(20 + short + full);
  const view = viewOf(table);
  [0, 2, 3, 1, 0, 20, 3, 10, 0, 20 + short].forEach((value, i) => {
    view.setUint16(2 * i, value);
  });
  const n = basic.length;
  const power = Math.floor(Math.log2(n));
  const header = [4, short, 0, 2 * n, 2 ** (power + 1), power, 2 * n - 2 ** (power + 1)];
  header.forEach((value, i) => {
    view.setUint16(20 + 2 * i, value);
  });
  basic.forEach(({ first, last, glyph }, i) => {
    view.setUint16(34 + 2 * i, last);
    view.setUint16(36 + 2 * n + 2 * i, first);
    view.setUint16(36 + 4 * n + 2 * i, (glyph - first) & 0xffff);
  });
  const long = 20 + short;
  view.setUint16(long, 12);
  view.setUint32(long + 4, full);
  view.setUint32(long + 12, groups.length);
  groups.forEach(({ first, last, glyph }, i) => {
    view.setUint32(long + 16 + 12 * i, first);
    view.setUint32(long + 20 + 12 * i, last);
    view.setUint32(long + 24 + 12 * i, glyph);
  });
  return table;
}
