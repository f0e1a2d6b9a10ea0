// The pictures of docs/: node scripts/pictures.mjs, after npm run build.
// docs/page.png: pages of the examples; docs/charts.png: a page with charts; docs/pages/: every page of the examples and of the reports of figures alone,
// the PDF on the left, the Word file as LibreOffice sets it on the right.
// Needs pdftoppm (poppler-utils) and what scripts/docx-to-pdf.sh needs.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { generate } from 'nianbao';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const GAP = 12;
const DESK = 0xc8;

/** Both files of a report, the Word file made a PDF by LibreOffice. */
async function filesOf(yaml, folder) {
  const own = yaml.replace(/\.yaml$/, '');
  const input = parse(readFileSync(yaml, 'utf8'));
  const { files } = await generate(input, { templates: existsSync(own) ? own : undefined });
  for (const { format, bytes } of files) writeFileSync(join(folder, `report.${format}`), bytes);
  execFileSync('bash', [
    join(root, 'scripts/docx-to-pdf.sh'),
    join(folder, 'report.docx'),
    join(folder, 'word'),
  ]);
  return [join(folder, 'report.pdf'), join(folder, 'word/report.pdf')];
}

/** The pages of a PDF as pixels, red, green, blue. */
function pagesOf(path, dpi, folder) {
  execFileSync('pdftoppm', ['-r', String(dpi), path, join(folder, basename(path, '.pdf'))]);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
  return names.sort().map((name) => {
    const ppm = readFileSync(join(folder, name));
    rmSync(join(folder, name));
    const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
    return { width: Number(width), height: Number(height), pixels: ppm.subarray(head.length) };
  });
}

/** Pages side by side on a grey desk, as a PNG. `levels` of each colour: fewer make a smaller file. */
function desk(pages, levels = 256) {
  const width = pages.reduce((sum, p) => sum + p.width + GAP, GAP);
  const height = Math.max(...pages.map((p) => p.height)) + 2 * GAP;
  const pixels = Buffer.alloc(width * height * 3, DESK);
  const step = 255 / (levels - 1);
  let left = GAP;
  for (const page of pages) {
    for (let y = 0; y < page.height; y++)
      for (let x = 0; x < page.width * 3; x++)
        pixels[((y + GAP) * width + left) * 3 + x] = Math.round(
          Math.round(page.pixels[y * page.width * 3 + x] / step) * step,
        );
    left += page.width + GAP;
  }
  return png(width, height, pixels);
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

const figures = '__tests__/fixtures/figures';
const reports = [
  ...['2014-taizhou-2017', '2019-shili-2020', '2021-suqian-2023'].map((name) => [
    name,
    `examples/${name}.yaml`,
  ]),
  ...['2014', '2019', '2021'].map((edition) => [`figures-${edition}`, `${figures}/${edition}.yaml`]),
];
const showcase = [];
rmSync(join(root, 'docs/pages'), { recursive: true, force: true });
mkdirSync(join(root, 'docs/pages'), { recursive: true });
for (const [name, yaml] of reports) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'));
  const [ours, word] = await filesOf(join(root, yaml), folder);
  const [left, right] = [pagesOf(ours, 72, folder), pagesOf(word, 72, folder)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const pair = [left[i], right[i]].filter((page) => page !== undefined);
    writeFileSync(join(root, `docs/pages/${name}-${i + 1}.png`), desk(pair, 16));
  }
  const small = pagesOf(ours, 60, folder);
  if (name.startsWith('2014')) showcase.push(small[0], small[5]);
  if (name.startsWith('2021')) showcase.push(small[2]);
  rmSync(folder, { recursive: true });
}
writeFileSync(join(root, 'docs/page.png'), desk(showcase, 16));

/** Figures of a year, made up. */
const year = (number, received, granted) => ({
  agency: { name: '示例市' },
  year: number,
  statistics: {
    requests: {
      received: { naturalPersons: received, businesses: 24 },
      results: {
        granted: { naturalPersons: granted },
        partlyGranted: { naturalPersons: 31 },
        refused: { internalAffairs: { naturalPersons: 12 } },
        unavailable: { notHeld: { naturalPersons: received - granted - 50 } },
        notProcessed: { petitions: { naturalPersons: 19 } },
      },
      carriedForward: { naturalPersons: 12 },
    },
  },
});
const [report, previous, ...earlier] = [
  year(2023, 411, 233),
  year(2022, 372, 180),
  year(2021, 318, 171),
  year(2020, 240, 122),
  year(2019, 195, 93),
];
report.narrative = {
  preamble: '现将示例市2023年政府信息公开工作情况报告如下。',
  overview: '::chart requests\n::chart years',
  problems: '无。',
};
const { files: charts } = await generate(report, { formats: ['pdf'], previous, earlier });
const folder = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'));
writeFileSync(join(folder, 'charts.pdf'), charts[0].bytes);
writeFileSync(
  join(root, 'docs/charts.png'),
  desk(pagesOf(join(folder, 'charts.pdf'), 72, folder).slice(0, 1), 16),
);
rmSync(folder, { recursive: true });
