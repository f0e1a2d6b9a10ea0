// What every program is measured on: the 2017 report of seven pages, as data, as a tree and as a Word file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('..', import.meta.url));
const name = '2014-taizhou-2017';

export const faces = {
  biaosong: ['Nianbao Biaosong', 'fonts/ofl/NianbaoBiaosong.ttf'],
  fangsong: ['Nianbao Fangsong', 'fonts/gpl/NianbaoFangsong.ttf'],
  kaiti: ['Nianbao Kaiti', 'fonts/gpl/NianbaoKaiti.ttf'],
  heiti: ['Nianbao Heiti', 'fonts/ofl/NianbaoHeiti.ttf'],
  songti: ['Nianbao Songti', 'fonts/ofl/NianbaoSongti.ttf'],
  roman: ['Nianbao Roman', 'fonts/ofl/NianbaoRoman.ttf'],
};

/** A built checkout of nianbao. */
export const library = (checkout) => import(pathToFileURL(join(checkout, 'dist/index.js')).href);

export const reportPath = (checkout) => join(checkout, 'examples', `${name}.yaml`);
export const templatesPath = (checkout) => join(checkout, 'examples', name);

export const readReport = (checkout) => parse(readFileSync(reportPath(checkout), 'utf8'));

const DOCUMENT = 'document.json';
const WORD = 'report.docx';

/** Makes what the other programs are given, the same report as a tree and as a Word file, in a folder. */
export async function prepare(folder) {
  const { composeDocument, generate, parseReport } = await library(root);
  const input = readReport(root);
  const templates = templatesPath(root);
  const { document } = composeDocument(parseReport(input).report, { templates });
  const { files } = await generate(input, { formats: ['docx'], templates });
  writeFileSync(join(folder, DOCUMENT), JSON.stringify(document));
  writeFileSync(join(folder, WORD), files[0].bytes);
}

const made = (name) => readFileSync(join(process.env.BENCH_MATERIAL, name));
export const document = () => JSON.parse(made(DOCUMENT).toString());
export const wordFile = () => made(WORD);

export const installed = (peer) => existsSync(join(root, 'bench/node_modules', peer));
