import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { parse as readYamlText } from 'yaml';
import { variedDocument, variedInput } from '../../__tests__/judges/varied';
import { readInput } from '../../src/cli/input/read';
import { parseMarkup } from '../../src/compose/narrative/markup';
import { fontFileFor } from '../../src/faces/subset';
import {
  extractData,
  gbt9704,
  generate,
  importReport,
  makeWorkbook,
  parseReport,
  type ReportInput,
} from '../../src/index';
import { readOptions } from '../../src/options';
import { readProfile } from '../../src/parse/profile';
import { checkReport, composeDocument, layoutDocument, loadFaces } from '../../src/stages';
import { mangled, mutated, type Random, textOf } from './random';

/** Reads one input of a target; throws, or takes long, where the library is at fault. */
export type Target = (random: Random) => unknown;

const root = process.cwd();
const examples = ['2014-taizhou-2017', '2019-shili-2020', '2021-suqian-2023'].map((name) =>
  readFileSync(join(root, `examples/${name}.yaml`)),
);
const inputs = examples.map((bytes) => readYamlText(strFromU8(bytes)) as ReportInput);
const small = { agency: { name: '示例县水利局' }, year: 2023 };
const { report } = parseReport(small);
if (!report) throw new Error('no report');
const faces = loadFaces();

const tags = [
  '{{',
  '}}',
  '{{{',
  '{{#each facts.problems}}',
  '{{/each}}',
  '{{#if year}}',
  '{{else}}',
  '{{/if}}',
  '{{year}}',
  '{{date date}}',
  '{{> x}}',
  '{{this}}',
  '{{@index}}',
  '{{../year}}',
  '{{sum statistics.requests.received.total 1}}',
  '{{count facts "件"}}',
  '{{#with agency}}',
  '{{/with}}',
  '{{name}}',
  '{{!-- x --}}',
  '{{~',
  '~}}',
  '(',
  ')',
  '{{#unless',
  '{{a.b.[c]}}',
  '甲',
  '\n',
  '"',
  '= 标题',
  '::table requests\n',
];
const piecesOf = ({ below, of }: Random, list: readonly string[], most: number) =>
  Array.from({ length: below(most) }, () => of(list)).join('');

const wellFormed = (xml: string) => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
};

function checkFiles(files: readonly { format: string; bytes: Uint8Array }[]): void {
  for (const { format, bytes } of files)
    if (format === 'docx') {
      for (const [name, part] of Object.entries(unzipSync(bytes)))
        if (/\.(xml|rels)$/.test(name)) wellFormed(strFromU8(part));
    } else {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      const place = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]);
      if (!text.startsWith('%PDF-1.7') || text.slice(place, place + 4) !== 'xref')
        throw new Error('PDF without its table');
      for (const [i, entry] of [...text.slice(place).matchAll(/(\d{10}) 00000 n/g)].entries())
        if (!text.startsWith(`${i + 1} 0 obj`, Number(entry[1])))
          throw new Error(`object ${i + 1} is not in its place`);
    }
}

/** What `extract` and `import` are given: files of ours and others, and their parts. */
async function material() {
  const { files } = await generate(inputs[2] as ReportInput, { formats: ['docx', 'pdf', 'ofd', 'html'] });
  const { bytes } = await makeWorkbook({ data: inputs[2], edition: '2021' });
  const [docx, pdf, ofd, html] = files.map((file) => file.bytes) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  return { docx, pdf, ofd, html, xlsx: bytes as Uint8Array };
}
const made = material();

/** An archive with a part mangled, or mangled itself. */
async function archive(random: Random): Promise<Uint8Array> {
  const { docx, ofd, xlsx } = await made;
  const zip = random.of([docx, ofd, xlsx]);
  if (random.below(2)) return mangled(random, zip);
  const parts = unzipSync(zip, { filter: ({ name }) => /\.(xml|json|rels)$/.test(name) });
  const name = random.of(Object.keys(parts));
  return zipSync({ ...parts, [name]: mangled(random, parts[name] as Uint8Array) }, { level: 0 });
}

const ownText = (random: Random) => `${textOf(random, 20)}\n${textOf(random, 20)}`;
const faceFile = fontFileFor(
  faces.face('fangsong'),
  Array.from('政府信息公开2023éÅ，。', (c) => c.codePointAt(0) ?? 0),
);

export const targets: Readonly<Record<string, Target>> = {
  parse: (random) => parseReport(mutated(random, random.of(inputs))),
  input: (random) => {
    const yaml = random.below(2) === 0;
    const bytes = yaml ? random.of(examples) : strToU8(JSON.stringify(random.of(inputs)));
    const at = random.below(bytes.length);
    const piece = bytes.subarray(at, at + random.below(400)); // also pieces: short texts are read a thousand times as often
    return readInput(mangled(random, random.below(20) ? piece : bytes), yaml ? 'a.yaml' : 'a.json');
  },
  markup: (random) => parseMarkup(ownText(random), { whole: random.below(2) === 0 }),
  profile: (random) => {
    const { usable } = readOptions({
      profile: mutated(random, gbt9704, 12),
      rules: mutated(random, { off: ['a'], severity: { a: 'info' }, dismissed: [] }, 6),
    });
    return readProfile(usable.profile);
  },
  templates: (random) =>
    composeDocument(report, {
      templates: { 'other.hbs': piecesOf(random, tags, 14), 'x.hbs': piecesOf(random, tags, 6) },
    }),
  narrative: (random) => {
    const read = parseReport({ ...small, narrative: { problems: ownText(random) } });
    return read.report && composeDocument(read.report);
  },
  face: (random) => {
    const path = join(tmpdir(), `nianbao-fuzz-${process.pid}.ttf`);
    writeFileSync(path, mangled(random, faceFile));
    const face = loadFaces({ fangsong: path }).face('fangsong');
    return fontFileFor(face, [0x653f, 0x5e9c, 0xe9]);
  },
  layout: (random) => {
    const data = random.below(4)
      ? { ...small, narrative: { problems: ownText(random), overview: ownText(random) } }
      : mutated(random, random.of(inputs), 300);
    const read = parseReport(data);
    if (!read.report) return 'refused';
    const { document } = random.below(6)
      ? composeDocument(read.report)
      : { document: variedDocument(random.below(1e6)) };
    checkReport(read.report, { document });
    const { layout } = layoutDocument(document, { profile: gbt9704, faces });
    if (
      layout.pages.length === 0 ||
      /null|NaN/.test(JSON.stringify(layout.pages.map(({ width, height }) => [width, height])))
    )
      throw new Error('no pages');
    return layout;
  },
  files: async (random) => {
    const data = random.below(3)
      ? { ...small, narrative: { problems: ownText(random) } }
      : random.below(2)
        ? variedInput(random.below(1e6))
        : mutated(random, random.of(inputs), 400);
    const { files } = await generate(data as ReportInput);
    checkFiles(files);
    return files.length === 2 ? files : 'refused';
  },
  extract: async (random) => {
    const { pdf } = await made;
    return extractData(random.below(2) ? mangled(random, pdf) : await archive(random)).catch((error) => {
      if (!/^zip file: /.test((error as Error).message)) throw error;
    });
  },
  import: async (random) => {
    const { html } = await made;
    const kind = random.below(3);
    if (kind === 0)
      return importReport(await archive(random), { name: random.of(['a.docx', 'a.xlsx', 'a.ods', 'a.bin']) });
    const text = kind === 1 ? html : random.of(examples);
    const at = random.below(text.length);
    return importReport(mangled(random, random.below(4) ? text.subarray(at, at + 4000) : text), {
      name: random.of(['a.html', 'a.txt', 'a.csv', 'a.tsv']),
    });
  },
};
