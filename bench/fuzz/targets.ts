import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { variedInput } from '../../__tests__/judges/varied';
import { readInput } from '../../src/cli/input/read';
import { parseMarkup } from '../../src/compose/narrative/markup';
import { fontFileFor } from '../../src/faces/subset';
import { extractData, gbt9704, generate, importReport, parseReport, type ReportInput } from '../../src/index';
import { readOptions } from '../../src/options';
import { type ProfileInput, readProfile } from '../../src/parse/profile';
import { checkReport, composeDocument, layoutDocument, loadFaces } from '../../src/stages';
import { judgeFiles } from './judge';
import { cellsOf, examples, inputs, json, lines, made, small } from './material';
import { mangled, mutated, ownTextOf, type Random, spliced, textOf } from './random';

/** One way in. */
export interface Target {
  /** Of a hundred seconds. */
  readonly share: number;
  /** Reads the input of a seed. Throws, or takes long, where the library is at fault; 'refused' where nothing was made. */
  readonly run: (random: Random) => unknown;
}

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

const yamlWords = [
  '&a ',
  '*a',
  '<<: *a',
  '!!str ',
  '!!binary ',
  '---\n',
  '...\n',
  '? ',
  '- ',
  '|',
  '>-',
  '"',
  "'",
  '{',
  '[',
  ']',
  '}',
  ':',
  '\n',
  '  ',
  '\t',
  '#',
  '0o17',
  '.inf',
  '2023-02-30',
  '\u0085',
  '%YAML 1.1\n',
  '@',
  '`',
];
const htmlWords = [
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '</td>',
  '<td rowspan="1000000000">',
  '<td colspan="0">',
  '<td colspan="99">',
  '<p>',
  '<o:p>',
  '<span>',
  '<!--',
  '-->',
  '<script>',
  '<style>',
  '<template>',
  '<svg>',
  '&nbsp;',
  '&#0;',
  '&#x10FFFF;',
  '<br',
  '/>',
  '"',
  '（一）',
  '其中：',
  '251000元',
  '—',
  '/',
  '总计',
  ',',
  '\n',
  '1e9',
  '三、',
  '2023年',
];

/** An archive with a part changed, or changed itself. */
async function archive(random: Random): Promise<Uint8Array> {
  const { docx, ofd, xlsx } = random.of(await made);
  const zip = random.of([docx, ofd, xlsx]);
  if (random.below(2)) return mangled(random, zip, random.below(2) ? Math.max(0, zip.length - 2000) : 0);
  const parts = unzipSync(zip, { filter: ({ name }) => /\.(xml|json|rels)$/.test(name) });
  const name = random.of(Object.keys(parts));
  const part = parts[name] as Uint8Array;
  const other = random.below(2)
    ? mangled(random, part)
    : strToU8(
        spliced(random, strFromU8(part), [
          ...Object.keys(parts),
          '<',
          '>',
          '&',
          '"',
          '<!DOCTYPE x [<!ENTITY a "b">]>',
          '&a;',
          '<w:t>',
          '</w:p>',
          '<row r="99999999">',
          'r="ZZZ1"',
          '1e400',
          '-1',
        ]),
      );
  return zipSync({ ...parts, [name]: other }, { level: 0 });
}

/** A PDF changed anywhere, or where its objects are told: its end, and what stands before a stream. */
async function pdf(random: Random): Promise<Uint8Array> {
  const { pdf: file } = random.of(await made);
  return mangled(
    random,
    file,
    random.below(3) ? Math.max(0, file.length - random.of([300, 3000, 12000])) : 0,
  );
}

/** A table that somebody has published, and what became of it. */
async function table(random: Random): Promise<Uint8Array> {
  const { html } = random.of(await made);
  const text = random.below(2) ? strFromU8(html) : cellsOf(html, random.of([',', '\t', ' ', ' | ']));
  const at = random.below(text.length);
  const piece = random.below(8) ? text.slice(at, at + 2500) : text;
  return random.below(3) ? strToU8(spliced(random, piece, htmlWords)) : mangled(random, strToU8(piece));
}

/** A report that can mostly be made: the least there is with text of all kinds; now and then a usual, or a large one. */
function input(random: Random): unknown {
  const kind = random.below(60);
  if (kind === 0) return variedInput(random.below(1e6));
  if (kind < 4) return mutated(random, random.of(inputs), 400);
  const year = random.of([2017, 2020, 2023, 2023, 2023]); // the tables of 2017 are five times as long
  const narrative = {
    problems: ownTextOf(random, lines),
    ...(random.below(3) === 0 && { overview: ownTextOf(random, lines) }),
  };
  if (kind < 10) return mutated(random, { ...small, year, narrative }, 60);
  return {
    ...small,
    year,
    narrative,
    ...(random.below(3) === 0 && { signature: true, date: `${year + 1}-01-12` }),
  };
}

/** The standard, or what an office wants instead of it. */
function profileOf(random: Random): ProfileInput | undefined {
  if (random.below(3)) return undefined;
  const { below, of } = random;
  const size = () => of([5, 9, 12, 16, 22, 36, 72]);
  return {
    ...(below(2) && { pitch: of([12, 20, 28, 28.95, 40, 60]) }),
    ...(below(3) === 0 && { charactersPerLine: of([10, 20, 28, 30, 40, 60]) }),
    ...(below(3) === 0 && {
      page: { [of(['top', 'left', 'right', 'bottom'] as const)]: of([0, 10, 20, 40, 60, 80, 100, 150, 400]) },
    }),
    ...(below(2) && {
      roles: {
        [of([
          'title',
          'body',
          'heading1',
          'tableFigure',
          'tableHead',
          'tableLabel',
          'caption',
          'pageNumber',
        ] as const)]: { size: size() },
      },
    }),
  };
}

const faceFile = fontFileFor(
  faces.face('fangsong'),
  Array.from('政府信息公开2023éÅ，。', (c) => c.codePointAt(0) ?? 0),
);

export const targets = {
  markup: {
    share: 1,
    run: (random) =>
      parseMarkup(`${textOf(random, 20)}\n${textOf(random, 20)}`, { whole: random.below(2) === 0 }),
  },
  input: {
    share: 3,
    run: (random) => {
      const yaml = random.below(2) === 0;
      const bytes = random.of(yaml ? examples : json);
      const at = random.below(bytes.length);
      const piece = random.below(20) ? bytes.subarray(at, at + random.below(400)) : bytes;
      const changed = random.below(2)
        ? strToU8(spliced(random, strFromU8(piece), yamlWords))
        : mangled(random, piece);
      return readInput(changed, yaml ? 'a.yaml' : 'a.json');
    },
  },
  profile: {
    share: 2,
    run: (random) => {
      const { usable } = readOptions({
        profile: mutated(random, gbt9704, 12),
        rules: mutated(random, { off: ['a'], severity: { a: 'info' }, dismissed: [] }, 6),
      });
      return readProfile(usable.profile);
    },
  },
  face: {
    share: 2,
    run: (random) => {
      const path = join(tmpdir(), `nianbao-fuzz-${process.pid}.ttf`);
      writeFileSync(path, mangled(random, faceFile));
      const face = loadFaces({ fangsong: path }).face('fangsong');
      return fontFileFor(face, [0x653f, 0x5e9c, 0xe9]);
    },
  },
  parse: {
    share: 3,
    run: (random) =>
      parseReport(
        mutated(
          random,
          random.below(3) ? { ...small, ...random.of(inputs), narrative: {} } : random.of(inputs),
        ),
      ),
  },
  narrative: {
    share: 4,
    run: (random) => {
      const read = parseReport({ ...small, narrative: { problems: ownTextOf(random, lines) } });
      if (!read.report) return 'refused';
      const { document } = composeDocument(read.report);
      return checkReport(read.report, { document });
    },
  },
  templates: {
    share: 4,
    run: (random) =>
      composeDocument(report, {
        templates: { 'other.hbs': piecesOf(random, tags, 14), 'x.hbs': piecesOf(random, tags, 6) },
      }),
  },
  import: {
    share: 14,
    run: async (random) => {
      const zip = random.below(3) === 0;
      const bytes = zip ? await archive(random) : await table(random);
      const name = random.of(
        zip ? ['a.docx', 'a.xlsx', 'a.ods', 'a.bin'] : ['a.html', 'a.txt', 'a.csv', 'a.tsv'],
      );
      return (await importReport(bytes, { name })).data ?? 'refused';
    },
  },
  extract: {
    share: 11,
    run: async (random) => (await extractData(await (random.below(2) ? pdf : archive)(random))) ?? 'refused',
  },
  layout: {
    share: 24,
    run: (random) => {
      const read = parseReport(input(random));
      if (!read.report) return 'refused';
      const { document, findings } = composeDocument(read.report);
      if (findings.some(({ blocking }) => blocking)) return 'refused';
      const { profile, problems } = readProfile(profileOf(random));
      if (problems.length > 0) return 'refused';
      const { layout } = layoutDocument(document, { profile, faces });
      if (layout.pages.length === 0) throw new Error('no pages');
      const bare = /:null|NaN/.exec(JSON.stringify(layout.pages));
      if (bare) throw new Error(`a place is ${bare[0]}`);
      return layout;
    },
  },
  files: {
    share: 32,
    run: async (random) => {
      const profile = profileOf(random);
      const { files } = await generate(input(random) as ReportInput, {
        ...(profile && { profile }),
        ...(random.below(6) === 0 && { formats: ['docx', 'pdf', 'html', 'ofd', 'svg'] }),
        ...(random.below(5) === 0 && { review: true }),
        ...(random.below(9) === 0 && { attachData: false }),
        ...(random.below(9) === 0 && { links: true }),
      });
      await judgeFiles(files);
      return files.length > 0 ? files : 'refused';
    },
  },
} as const satisfies Readonly<Record<string, Target>>;
