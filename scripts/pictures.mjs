// Pages of the examples as docs/page.png, side by side: node scripts/pictures.mjs, after npm run build.
// Needs pdftoppm (poppler-utils).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { generate } from 'nianbao';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const DPI = '60';
const GAP = 12;
const DESK = 0xc8;

/** One page of an example as pixels. */
async function page(name, number) {
  const own = join(root, 'examples', name);
  const input = parse(readFileSync(`${own}.yaml`, 'utf8'));
  const { files } = await generate(input, { formats: ['pdf'], templates: existsSync(own) ? own : undefined });
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-picture-'));
  const path = join(folder, 'report.pdf');
  writeFileSync(path, files[0].bytes);
  const range = ['-f', String(number), '-l', String(number)];
  const ppm = execFileSync('pdftoppm', ['-r', DPI, ...range, path], { maxBuffer: 1 << 26 });
  rmSync(folder, { recursive: true });
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
  return { width: Number(width), height: Number(height), pixels: ppm.subarray(head.length) };
}

function png(width, height, pixels) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits each of red, green, blue
  const line = width * 3;
  const rows = Buffer.alloc((line + 1) * height);
  for (let y = 0; y < height; y++) pixels.copy(rows, y * (line + 1) + 1, y * line, (y + 1) * line);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

const pages = [
  await page('2014-taizhou-2017', 1),
  await page('2014-taizhou-2017', 6),
  await page('2021-suqian-2023', 3),
];
const width = pages.reduce((sum, p) => sum + p.width + GAP, GAP);
const height = Math.max(...pages.map((p) => p.height)) + 2 * GAP;
const desk = Buffer.alloc(width * height * 3, DESK);
let left = GAP;
for (const { width: w, height: h, pixels } of pages) {
  for (let y = 0; y < h; y++)
    desk.set(pixels.subarray(y * w * 3, (y + 1) * w * 3), ((y + GAP) * width + left) * 3);
  left += w + GAP;
}
writeFileSync(join(root, 'docs/page.png'), png(width, height, desk));
