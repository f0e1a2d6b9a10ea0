import type { Span } from '../ground/host';

/** A font file taken apart: its tables by tag, as views into the file. */
export interface Sfnt {
  readonly flavour: 'truetype' | 'cff';
  readonly tables: ReadonlyMap<string, Uint8Array>;
  /** Stretches of the table of outlines, where it was left in the file and is not among the tables. */
  readonly outlines?: (spans: readonly Span[]) => readonly Uint8Array[];
}

/** Why a font file cannot be used; `reason` is the last part of the finding's code. */
export class FontFileError extends Error {
  override readonly name = 'FontFileError';
  constructor(readonly reason: 'woff' | 'corrupt' | 'member') {
    super(reason);
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const tagAt = (bytes: Uint8Array, offset: number): string =>
  String.fromCharCode(...bytes.subarray(offset, offset + 4));

type Reader = (spans: readonly Span[]) => readonly Uint8Array[];

const HEADER = 12;
const RECORD = 16;

/** The tables of the font whose directory begins at `offset`; `apart` names one that is left in the file. */
function readTables(read: Reader, size: number, offset: number, apart?: string): Sfnt {
  const [header = new Uint8Array()] = read([{ start: offset, length: HEADER }]);
  const version = viewOf(header).getUint32(0);
  const isCff = version === 0x4f54544f; // 'OTTO'
  if (!isCff && version !== 0x00010000 && version !== 0x74727565) throw new FontFileError('corrupt');
  const count = viewOf(header).getUint16(4);
  const [directory = new Uint8Array()] = read([{ start: offset + HEADER, length: RECORD * count }]);
  const places = new Map<string, Span>();
  for (let record = 0; record < RECORD * count; record += RECORD) {
    const view = viewOf(directory);
    const [start, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (start + length > size) throw new FontFileError('corrupt');
    places.set(tagAt(directory, record), { start, length });
  }
  for (const tag of ['head', 'hhea', 'maxp', 'hmtx', 'cmap', ...(isCff ? ['CFF '] : ['glyf', 'loca'])]) {
    if (!places.has(tag)) throw new FontFileError('corrupt');
  }
  const left = apart === undefined ? undefined : places.get(apart);
  const tags = [...places.keys()].filter((tag) => tag !== apart);
  const contents = read(tags.map((tag) => places.get(tag) ?? { start: 0, length: 0 }));
  return {
    flavour: isCff ? 'cff' : 'truetype',
    tables: new Map(tags.map((tag, i) => [tag, contents[i] ?? new Uint8Array()])),
    ...(left && {
      outlines: (spans) => read(spans.map(({ start, length }) => ({ start: left.start + start, length }))),
    }),
  };
}

/** Views into a file that has been read; a span beyond its end is a RangeError. */
const within =
  (file: Uint8Array): Reader =>
  (spans) =>
    spans.map(({ start, length }) => {
      if (start + length > file.length) throw new RangeError('beyond the end of the file');
      return file.subarray(start, start + length);
    });

/** Reads a TTF all but its outlines, which are nine tenths of it: {@link Sfnt.outlines}. */
export const readSfntApart = (read: Reader): Sfnt => readTables(read, Number.POSITIVE_INFINITY, 0, 'glyf'); // a span beyond the end cannot be read

/** PostScript name (name ID 6) of a font. */
export function postScriptName({ tables }: Sfnt): string {
  const table = tables.get('name');
  if (!table) return '';
  const view = viewOf(table);
  const strings = view.getUint16(4);
  for (let i = 0; i < view.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (view.getUint16(record + 6) !== 6) continue;
    const start = strings + view.getUint16(record + 10);
    const raw = table.subarray(start, start + view.getUint16(record + 8));
    return String.fromCharCode(...raw.filter((byte) => byte !== 0)); // ASCII by definition, one byte or two
  }
  return '';
}

/** More fonts than any collection has. */
const MEMBERS = 256;

/**
 * Reads TTF, OTF and TTC. `member` chooses a font of a collection by PostScript name or number, the first one
 * when absent. Throws {@link FontFileError}.
 */
export function readSfnt(file: Uint8Array, member?: string): Sfnt {
  try {
    const tag = tagAt(file, 0);
    if (tag === 'wOFF' || tag === 'wOF2') throw new FontFileError('woff');
    const read = within(file);
    if (tag !== 'ttcf') return readTables(read, file.length, 0);
    const view = viewOf(file);
    if (view.getUint32(8) > MEMBERS) throw new FontFileError('corrupt');
    const fonts = Array.from({ length: view.getUint32(8) }, (_, i) => view.getUint32(12 + 4 * i));
    const chosen = fonts.find((offset, i) => {
      if (member === undefined || member === String(i)) return true;
      return postScriptName(readTables(read, file.length, offset)) === member;
    });
    if (chosen === undefined) throw new FontFileError('member');
    return readTables(read, file.length, chosen);
  } catch (error) {
    if (error instanceof FontFileError) throw error;
    throw new FontFileError('corrupt'); // a read beyond the end of the file
  }
}

function checksum(table: Uint8Array): number {
  let sum = 0;
  const view = viewOf(table);
  const whole = table.length & ~3;
  for (let i = 0; i < whole; i += 4) sum = (sum + view.getUint32(i)) >>> 0;
  for (let i = whole; i < table.length; i++) sum = (sum + (table[i] ?? 0) * 2 ** (24 - 8 * (i & 3))) >>> 0;
  return sum;
}

/** Puts tables together to a font file, checksums included. */
export function writeSfnt({ flavour, tables }: Sfnt): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = 12 + 16 * entries.length;
  const size = entries.reduce((sum, [, table]) => sum + ((table.length + 3) & ~3), head);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  const power = Math.floor(Math.log2(entries.length));
  view.setUint32(0, flavour === 'cff' ? 0x4f54544f : 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * entries.length - 16 * 2 ** power);
  let at = head;
  let adjustment = -1;
  entries.forEach(([tag, table], i) => {
    const record = 12 + 16 * i;
    for (let k = 0; k < 4; k++) view.setUint8(record + k, tag.charCodeAt(k));
    file.set(table, at);
    if (tag === 'head') {
      adjustment = at + 8;
      view.setUint32(adjustment, 0);
    }
    view.setUint32(record + 4, checksum(file.subarray(at, at + table.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += (table.length + 3) & ~3;
  });
  if (adjustment >= 0) view.setUint32(adjustment, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}
