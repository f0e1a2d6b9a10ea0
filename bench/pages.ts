// How reports full of addresses, figures and Latin words are set: npm run bench:pages -- FIRST COUNT
import { plain, runningPages, sameLines } from '../__tests__/judges/same-lines';
import { measureSetting } from '../__tests__/judges/setting';
import { variedDocument } from '../__tests__/judges/varied';
import { layOutAsWord } from '../__tests__/judges/word-layout';
import { layoutDocument, loadFaces } from '../src/stages';
import { gbt9704 } from '../src/typography/gbt9704';

const [first = 1000, count = 20] = process.argv.slice(2).map(Number);
const faces = loadFaces();
const KINDS = ['stretched', 'torn', 'ragged', 'single', 'parted'] as const;
const found: Record<(typeof KINDS)[number] | 'word', string[]> = {
  stretched: [],
  torn: [],
  ragged: [],
  single: [],
  parted: [],
  word: [],
};
let [paragraphs, lines, ends, told, milliseconds] = [0, 0, 0, 0, 0];
for (let seed = first; seed < first + count; seed++) {
  const document = variedDocument(seed);
  const start = process.cpuUsage();
  const { layout, hints } = layoutDocument(document, { profile: gbt9704, faces });
  milliseconds += process.cpuUsage(start).user / 1000;
  const setting = measureSetting(document, layout, gbt9704);
  for (const kind of KINDS) found[kind].push(...setting[kind].map((line) => `${seed} ${line}`));
  const word = layOutAsWord(document, gbt9704, hints).map((page) =>
    page.lines.map(({ text }) => plain(text)),
  );
  const same = sameLines(runningPages(layout), [word]);
  found.word.push(...same.differences.map((line) => `${seed} ${line}`));
  paragraphs += setting.paragraphs;
  lines += same.of;
  ends += setting.ends;
  told += hints.settings.size;
}
console.log(
  `${count} reports, ${paragraphs} paragraphs (Word is told of ${told}), ${ends} line ends; layout ${(milliseconds / count).toFixed(0)} ms each`,
);
const bases = { stretched: ends, torn: ends, ragged: ends, single: paragraphs, parted: ends, word: lines };
for (const kind of [...KINDS, 'word'] as const) {
  const list = found[kind];
  console.log(`${kind}: ${list.length}, ${((list.length / bases[kind]) * 100).toFixed(2)} %`);
  for (const line of list.slice(0, 8)) console.log(`  ${line}`);
}
