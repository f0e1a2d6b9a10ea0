import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { generate } from '../../src';
import { readFace } from '../../src/faces/face';
import { readSfnt, writeSfnt } from '../../src/faces/sfnt';
import { fontFileFor, fontProgramFor } from '../../src/faces/subset';
import { loadFaces } from '../../src/stages';
import { heavy, runs } from '../fixtures/amount';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-damaged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const text = '某市政府信息公开工作年度报告2023éÅ，。（一）';
const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
const whole = fontFileFor(loadFaces().face('fangsong'), codes);
const input = { agency: { name: '示例县水利局' }, year: 2023 };

/** The font with one of its tables changed. */
function changed(tag: string, change: (table: Uint8Array, view: DataView) => void): Uint8Array {
  const { flavour, tables } = readSfnt(whole);
  const table = Uint8Array.from(tables.get(tag) ?? []);
  change(table, new DataView(table.buffer));
  return writeSfnt({ flavour, tables: new Map(tables).set(tag, table) });
}

/** The font with another PostScript name, of as many characters. */
function named(name: string): Uint8Array {
  const { flavour, tables } = readSfnt(whole);
  const bytes = new TextEncoder().encode(name);
  const table = new Uint8Array(18 + bytes.length);
  const view = new DataView(table.buffer);
  [0, 1, 18, 1, 0, 0, 6, bytes.length, 0].forEach((value, i) => {
    view.setUint16(2 * i, value);
  });
  table.set(bytes, 18);
  return writeSfnt({ flavour, tables: new Map(tables).set('name', table) });
}

const large: [string, () => string, string] = [
  'has 100 MB of nothing',
  () => {
    const path = write('large.ttf', new Uint8Array(4));
    truncateSync(path, 100 * 1024 * 1024);
    return path;
  },
  'face.corrupt',
];

test.each<[string, () => string, string]>([
  ...heavy([large]),
  ['is not there', () => join(folder, 'no.ttf'), 'face.missing'],
  ['is a folder', () => folder, 'face.missing'],
  ['is a device without end', () => '/dev/zero', 'face.missing'],
  ['is empty', () => write('empty.ttf', new Uint8Array()), 'face.corrupt'],
  ['is cut off', () => write('cut.ttf', whole.slice(0, 900)), 'face.corrupt'],
  ['is a text', () => write('text.ttf', new TextEncoder().encode('这不是字体')), 'face.corrupt'],
  ['is WOFF2', () => write('a.woff2', new TextEncoder().encode('wOF2 and so on')), 'face.woff'],
  [
    'has a collection of a billion',
    () => write('a.ttc', Buffer.from('ttcf\0\x01\0\0\x7f\xff\xff\xff', 'latin1')),
    'face.corrupt',
  ],
  [
    'has outlines beyond its end',
    () =>
      write(
        'loca.ttf',
        changed('loca', (_, view) => view.setUint32(view.byteLength - 4, 0x7fffffff)),
      ),
    'face.corrupt',
  ],
  [
    'has an empty list of places',
    () =>
      write(
        'noloca.ttf',
        changed('loca', (table) => table.fill(0xff)),
      ),
    'face.corrupt',
  ],
  [
    'maps a billion characters',
    () =>
      write(
        'cmap.ttf',
        (() => {
          const { flavour, tables } = readSfnt(whole);
          const groups = 3000;
          const table = new Uint8Array(12 + 16 + 12 * groups);
          const view = new DataView(table.buffer);
          [0, 1, 3, 10, 0, 12, 12].forEach((value, i) => {
            view.setUint16(2 * i, value);
          });
          view.setUint32(24, groups);
          for (let i = 0; i < groups; i++) view.setUint32(28 + 12 * i + 4, 0x10ffff);
          return writeSfnt({ flavour, tables: new Map(tables).set('cmap', table) });
        })(),
      ),
    'face.corrupt',
  ],
])('a face that %s is told, and the shipped one is used', async (_, path, code) => {
  const { files, findings } = await generate(input, { fonts: { fangsong: path() }, formats: ['pdf'] });
  expect([findings.find(({ path: at }) => at === 'fonts.fangsong')?.code, files.length]).toEqual([code, 1]);
});

test('a glyph that is made of itself is damage', () => {
  const file = changed('glyf', (table, view) => {
    table.fill(0, 0, 16);
    view.setInt16(0, -1); // glyph 0: composite, of glyph 0
  });
  expect(loadFaces({ fangsong: write('circle.ttf', file) }).findings).toMatchObject([
    { code: 'face.corrupt' },
  ]);
});

test('a variable font is used in its default style, and that is told', () => {
  const { flavour, tables } = readSfnt(whole);
  const file = writeSfnt({ flavour, tables: new Map(tables).set('fvar', new Uint8Array(16)) });
  expect(loadFaces({ fangsong: write('variable.ttf', file) }).findings).toMatchObject([
    { code: 'face.variable', severity: 'info' },
  ]);
});

test('a name of a face breaks no file, whatever it holds', async () => {
  const path = write('named.ttf', named('A(b/c)<d>%[e]\u0001"&#'));
  const formats = ['pdf', 'ofd', 'html', 'svg', 'docx'] as const;
  const { files, findings } = await generate(input, { fonts: { fangsong: path }, formats, embedFonts: true });
  expect(findings.filter(({ path: at }) => at.startsWith('fonts'))).toEqual([]);
  const pdf = Buffer.from(files[0]?.bytes ?? []).toString('latin1');
  expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+A_b_c__d___e_____\b/);
});

test('a font with a few bytes changed anywhere is refused or drawn, never an exception', () => {
  const mutation = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(mutation, (changes) => {
      const file = Uint8Array.from(whole);
      for (const [at, value] of changes) file[at] = value;
      const path = write('mutated.ttf', file);
      const face = loadFaces({ fangsong: path }).face('fangsong');
      expect(readFace(readSfnt(fontFileFor(face, codes)), 'again').advances.length).toBeGreaterThan(0);
      fontProgramFor(face, codes);
    }),
    { numRuns: runs(150) },
  );
});
