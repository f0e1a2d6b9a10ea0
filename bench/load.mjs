// Load: one process makes so many different reports for two embedders by turns, no socket may be opened, and nothing of
// one report may be in another. node bench/load.mjs [2000]. Needs a build (npm run build).
import dns from 'node:dns';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

let sockets = 0;
const refuse = () => {
  sockets++;
  throw new Error('no network');
};
net.Socket.prototype.connect = refuse;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse;
globalThis.fetch = refuse;

const { extractData, generate } = await import('../dist/index.js');
const all = Number(process.argv[2] ?? 2000);
const songti = fileURLToPath(new URL('../fonts/ofl/NianbaoSongti.ttf', import.meta.url));

/** Two programs in one process: other faces, language, templates, profile. */
const embedders = [
  { mark: '甲', options: {} },
  {
    mark: '乙',
    options: {
      locale: 'en',
      fonts: { fangsong: songti },
      templates: { 'other.hbs': '乙用的模板，{{year}}年度没有其他需要报告的事项。' },
      profile: { name: '乙', charactersPerLine: 30 },
    },
  },
];
/** A character of its own for each report, spelt in figures that no other has in a row. */
const nameOf = (i) => `示例${embedders[i % 2].mark}${String(i).padStart(6, '0')}号局`;
const inputOf = (i) => ({
  agency: { name: nameOf(i) },
  year: 2021 + (i % 4),
  statistics: { requests: { received: { naturalPersons: i }, results: { granted: { naturalPersons: i } } } },
  narrative: { problems: `${nameOf(i)}的公开工作还有${i % 97}处需要改进，将逐项整改落实。` },
  facts: { processingFees: { notices: 0, notified: 0, received: 0 } },
});

/** A part of a Word file, by its central directory. */
function part(zip, wanted) {
  const b = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = b.readUInt32LE(b.length - 6); b.readUInt32LE(at) === 0x02014b50; ) {
    const [packed, name, extra, comment, local] = [
      b.readUInt32LE(at + 20),
      b.readUInt16LE(at + 28),
      b.readUInt16LE(at + 30),
      b.readUInt16LE(at + 32),
      b.readUInt32LE(at + 42),
    ];
    if (b.toString('utf8', at + 46, at + 46 + name) === wanted) {
      const from = local + 30 + b.readUInt16LE(local + 26) + b.readUInt16LE(local + 28);
      return inflateRawSync(b.subarray(from, from + packed)).toString('utf8');
    }
    at += 46 + name + extra + comment;
  }
  return '';
}

let wrong = 0;
async function one(i) {
  const { options } = embedders[i % 2];
  const { files, findings } = await generate(inputOf(i), {
    formats: i % 5 === 0 ? ['docx', 'pdf'] : ['docx'],
    ...options,
  });
  const names = new Set();
  for (const { bytes } of files) names.add((await extractData(bytes))?.agency.name);
  const text = files[0] ? part(files[0].bytes, 'word/document.xml') : '';
  for (const [name] of text.matchAll(/示例[甲乙]\d{6}号局/g)) names.add(name);
  const own = text.includes('乙用的模板') === (i % 2 === 1);
  const told = findings.every(({ message }) => i % 2 === 0 || !/应为|请/.test(message));
  if (names.size !== 1 || !names.has(nameOf(i)) || !own || !told) {
    wrong++;
    if (wrong < 5) console.log('WRONG', i, [...names], own, told, findings.slice(0, 2));
  }
}

const peaks = [0, 0];
const begun = performance.now();
for (let i = 0; i < all; i += 2) {
  await Promise.all([one(i), one(i + 1)]); // both embedders have reports under way at once
  const half = i < all / 2 ? 0 : 1;
  peaks[half] = Math.max(peaks[half], process.memoryUsage.rss());
}
const mb = (bytes) => Math.round(bytes / 1024 / 1024);
console.log(
  `${all} reports in ${((performance.now() - begun) / 1000).toFixed(0)} s (${(process.cpuUsage().user / 1e6).toFixed(0)} s of the processor), peak ${mb(peaks[0])} MB in the first half, ${mb(peaks[1])} MB in the second; ${wrong} with something of another report, ${sockets} sockets`,
);
process.exitCode = wrong || sockets ? 1 : 0;
