import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { advanceOf, glyphOf, readFace } from '../../src/faces/face';
import { FACES } from '../../src/faces/faceId';
import { openFaces } from '../../src/faces/faceSet';
import { FontFileError, readSfnt, writeSfnt } from '../../src/faces/sfnt';
import { shippedFaces } from '../../src/faces/shipped';
import { fontFileFor } from '../../src/faces/subset';
import type { Host } from '../../src/ground/host';
import { nodeHost } from '../../src/nodeHost';
import { loadFaces } from '../../src/stages';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-faces-'));
const write = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const codesOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

const faces = loadFaces();
const small = fontFileFor(faces.face('fangsong'), codesOf('政府信息公开'));
const other = fontFileFor(faces.face('kaiti'), codesOf('年度报告'));

/** A collection of fonts: their table directories behind one header. */
function collection(...fonts: Uint8Array[]): Uint8Array {
  const header = 12 + 4 * fonts.length;
  const bytes = new Uint8Array(header + fonts.reduce((sum, font) => sum + font.length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(codesOf('ttcf'));
  view.setUint32(4, 0x00010000);
  view.setUint32(8, fonts.length);
  let at = header;
  fonts.forEach((font, i) => {
    view.setUint32(12 + 4 * i, at);
    bytes.set(font, at);
    for (let table = 0; table < view.getUint16(at + 4); table++) {
      const record = at + 12 + 16 * table + 8;
      view.setUint32(record, view.getUint32(record) + at);
    }
    at += font.length;
  });
  return bytes;
}

/** The font with another OS/2.fsType. */
function licensed(font: Uint8Array, type: number): Uint8Array {
  const { flavour, tables } = readSfnt(font);
  const os2 = Uint8Array.from(tables.get('OS/2') ?? []);
  new DataView(os2.buffer).setUint16(8, type);
  return writeSfnt({ flavour, tables: new Map(tables).set('OS/2', os2) });
}

test('every shipped face has the characters of a report', () => {
  for (const id of ['biaosong', 'fangsong', 'kaiti', 'heiti', 'songti'] as const) {
    for (const code of codesOf('政府信息公开工作年度报告（一）“三安全一稳定”——……·〔2021〕％℃〓，。、；：')) {
      expect(glyphOf(faces.face(id), code)).not.toBe(0);
    }
  }
});

test('hanzi are one em wide, digits half of one', () => {
  expect(advanceOf(faces.face('fangsong'), 0x653f)).toBe(1);
  expect(advanceOf(faces.face('roman'), 0x32)).toBe(0.5);
  for (const mark of codesOf('—…“”')) expect(advanceOf(faces.face('songti'), mark)).toBe(1);
});

describe('subset', () => {
  test('holds the characters asked for with their widths, levelled to 0.88/−0.12 em', () => {
    const face = readFace(readSfnt(small), 'small');
    const hhea = new DataView(Uint8Array.from(face.sfnt.tables.get('hhea') ?? []).buffer);
    for (const code of codesOf('政府信息公开')) expect(advanceOf(face, code)).toBe(1);
    expect(glyphOf(face, 0x5e74)).toBe(0);
    expect(hhea.getInt16(4) / face.unitsPerEm).toBeCloseTo(0.88, 3);
    expect(hhea.getInt16(6) / face.unitsPerEm).toBeCloseTo(-0.12, 3);
    expect(small.length).toBeLessThan(20_000);
  });

  test('characters beyond U+FFFF are in it too', () => {
    const rare = codesOf('𬭎𬬮').filter((code) => glyphOf(faces.face('fallback'), code) !== 0);
    const face = readFace(readSfnt(fontFileFor(faces.face('fallback'), rare)), 'rare');
    expect(rare).not.toEqual([]);
    for (const code of rare) expect(glyphOf(face, code)).not.toBe(0);
  });

  test('does not depend on the order of the characters and leaves the face as it was', () => {
    const before = nodeHost.read(shippedFaces.fangsong);
    const again = fontFileFor(loadFaces().face('fangsong'), codesOf('开公息信府政政府'));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(small))).toBe(0);
    expect(faces.face('fangsong').sfnt.tables.get('head')).toEqual(
      readSfnt(Uint8Array.from(before)).tables.get('head'),
    );
  });
});

describe('faces by path', () => {
  const ttc = write('two.ttc', collection(small, other));
  const name = readFace(readSfnt(other), 'other').name;

  test('a collection gives its first font, or the one named by PostScript name or number', () => {
    const has = (source: string, character: string) => {
      const set = loadFaces({ fangsong: source });
      expect(set.findings).toEqual([]);
      return glyphOf(set.face('fangsong'), character.codePointAt(0) ?? 0) !== 0;
    };
    expect([has(ttc, '政'), has(ttc, '年')]).toEqual([true, false]);
    expect([has(`${ttc}#1`, '政'), has(`${ttc}#1`, '年')]).toEqual([false, true]);
    expect(has(`${ttc}#${name}`, '年')).toBe(true);
    expect(loadFaces({ fangsong: `${ttc}#7` }).findings).toMatchObject([{ code: 'face.member' }]);
  });

  test('the licence in OS/2.fsType is honoured', () => {
    const refused = loadFaces({ fangsong: write('restricted.ttf', licensed(small, 2)) });
    expect(refused.findings).toMatchObject([{ code: 'face.no-embedding', severity: 'error' }]);
    expect(refused.face('fangsong').source).toBe(shippedFaces.fangsong);
    const print = loadFaces({ fangsong: write('print.ttf', licensed(small, 4)) });
    expect(print.findings).toMatchObject([{ code: 'face.print-only', severity: 'warning' }]);
    expect(print.face('fangsong').source).toContain('print.ttf');
    expect(loadFaces({ fangsong: write('editable.ttf', licensed(small, 8)) }).findings).toEqual([]);
  });

  test('a file cut short anywhere is corrupt, never an exception', () => {
    for (let length = 0; length < small.length; length += 97) {
      const read = () => readFace(readSfnt(small.slice(0, length)), 'cut');
      expect(read).toThrow(FontFileError);
    }
  });
});

test('a face whose outlines stay in its file gives the subset that the whole file gives, at first and again', () => {
  const whole: Host = { ...nodeHost, readSpans: undefined };
  const words = [...'某市政府信息公开工作年度报告2023，（一）《条例》éÅ'].map((c) => c.codePointAt(0) ?? 0);
  for (const id of FACES) {
    const apart = openFaces(nodeHost).faces.face(id);
    const expected = fontFileFor(openFaces(whole).faces.face(id), words);
    expect(apart.sfnt.tables.has('glyf')).toBe(false);
    fontFileFor(apart, words.slice(0, 9));
    for (let time = 0; time < 2; time++) expect(Buffer.compare(fontFileFor(apart, words), expected)).toBe(0);
  }
});
