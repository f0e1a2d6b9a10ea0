import { spawnSync } from 'node:child_process';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture in grey, a byte a pixel; 255 is white. */
export interface Gray {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** 16 greys are enough to see ink, and make the files small. */
const STEP = 17;

/** A page of a PDF as poppler draws it. Throws where it cannot. */
export function drawPage(path: string, page: number, dpi: number): Gray {
  const at = String(page);
  const ran = spawnSync('pdftoppm', ['-r', String(dpi), '-gray', '-f', at, '-l', at, path], {
    maxBuffer: 1 << 28,
  });
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(ran.stdout?.toString('latin1', 0, 64)) ?? [];
  if (ran.status !== 0 || !head) throw new Error(`pdftoppm: ${ran.error?.message ?? ran.stderr}`);
  const pixels = ran.stdout.subarray(head.length).map((value) => Math.round(value / STEP) * STEP);
  return { width: Number(width), height: Number(height), pixels };
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}

/** A PNG of four bits a pixel. */
export function writePng({ width, height, pixels }: Gray): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0, 0, 0, 0], 8); // four bits of grey
  const line = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = Math.round((pixels[y * width + x] as number) / STEP);
      const at = y * line + 1 + (x >> 1);
      rows[at] = (rows[at] as number) | (x % 2 ? value : value << 4);
    }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The data of the chunks of a PNG that hold its pixels, unpacked. */
function rowsOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return inflateSync(Buffer.concat(parts));
}

/** What a byte is counted from, by the filter of its row (PNG, clause 9): left, above, and left above. */
const filters: readonly ((a: number, b: number, c: number) => number)[] = [
  () => 0,
  (a) => a,
  (_, b) => b,
  (a, b) => (a + b) >> 1,
  (a, b, c) => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    if (pa <= pb && pa <= pc) return a;
    return pb <= pc ? b : c;
  },
];

/** A PNG of eight bits a colour with transparency, as resvg writes it, in the greys that `drawPage` has. */
export function grayOf(png: Uint8Array): Gray {
  const bytes = Buffer.from(png);
  if (bytes.readUInt8(24) !== 8 || bytes.readUInt8(25) !== 6) throw new Error('not eight bits of RGBA');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const rows = rowsOf(bytes);
  const line = 4 * width;
  const plain = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = filters[rows[y * (line + 1)] as number];
    if (!filter) throw new Error('a filter that PNG does not have');
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x < 4 ? 0 : (plain[at - 4] as number);
      const above = y === 0 ? 0 : (plain[at - line] as number);
      const corner = x < 4 || y === 0 ? 0 : (plain[at - line - 4] as number);
      plain[at] = (rows[y * (line + 1) + 1 + x] as number) + filter(left, above, corner);
    }
  }
  const pixels = new Uint8Array(width * height).map((_, i) => {
    const [red, green, blue] = [plain[4 * i], plain[4 * i + 1], plain[4 * i + 2]] as [number, number, number];
    return Math.round((0.299 * red + 0.587 * green + 0.114 * blue) / STEP) * STEP;
  });
  return { width, height, pixels };
}

/** Reads back what writePng wrote, and nothing else. */
export function readPng(bytes: Buffer): Gray {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const rows = rowsOf(bytes);
  const line = Math.ceil(width / 2) + 1;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const pair = rows[y * line + 1 + (x >> 1)] as number;
      pixels[y * width + x] = (x % 2 ? pair & 15 : pair >> 4) * STEP;
    }
  return { width, height, pixels };
}

/** Each pixel the mean of its 3 × 3 neighbours: an edge that is smoothed otherwise is no difference. */
function blurred({ width, height, pixels }: Gray): Uint8Array {
  const result = new Uint8Array(pixels.length).fill(255);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let dy = -width; dy <= width; dy += width)
        for (let dx = -1; dx <= 1; dx++) sum += pixels[y * width + x + dy + dx] as number;
      result[y * width + x] = sum / 9;
    }
  return result;
}

/** Side of a tile: about a character of a table at 70 dpi. */
const TILE = 10;
/** Grey levels, of 255, by which a blurred pixel must differ to count. */
const LEVELS = 40;

/**
 * The greatest share of differing pixels in any tile of the page, 0 to 1: one lost character counts as much as many.
 * 1 where the pictures differ in size.
 */
export function worstTile(a: Gray, b: Gray): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const [p, q] = [blurred(a), blurred(b)];
  const columns = Math.ceil(a.width / TILE);
  const tiles = new Uint32Array(columns * Math.ceil(a.height / TILE));
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) {
      const at = y * a.width + x;
      if (Math.abs((p[at] as number) - (q[at] as number)) <= LEVELS) continue;
      const tile = Math.floor(y / TILE) * columns + Math.floor(x / TILE);
      tiles[tile] = (tiles[tile] as number) + 1;
    }
  return tiles.reduce((most, count) => Math.max(most, count), 0) / TILE ** 2;
}
