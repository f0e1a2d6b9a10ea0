// How the time grows with the length of what is read: ten times the text must not take much more than ten times.
// npm run bench:linear
import { jsonFaults } from '../src/cli/input/json';
import { readInput } from '../src/cli/input/read';
import type { Document } from '../src/document/nodes';
import { plainText } from '../src/ground/plainText';
import type { Report } from '../src/model/report';
import { checkReport, composeDocument, layoutDocument, loadFaces, parseReport } from '../src/stages';
import { breakLines } from '../src/typography/breakLines';
import { gbt9704 } from '../src/typography/gbt9704';
import { createShaper } from '../src/typography/shape';

const { report } = parseReport({ agency: { name: '示例县人民政府' }, year: 2023 }) as { report: Report };
const { properties } = composeDocument(report).document;
const paragraph = (text: string): Document => ({ properties, blocks: [{ type: 'paragraph', text }] });
const faces = loadFaces();
const shape = createShaper(faces, { missing: () => {}, substituted: () => {} });

const checked = (text: string) => checkReport(report, { document: paragraph(text) });
const laidOut = (text: string) => layoutDocument(paragraph(text), { profile: gbt9704, faces });
const broken = (text: string) =>
  breakLines(shape(text, { face: 'fangsong', latin: 'roman', size: 16 }), { width: 442.2, spacing: -0.3 });
const ownText = (text: string) =>
  composeDocument({ ...report, narrative: { problems: text } } as Report).document;
const fileNamed = (name: string) => (text: string) => readInput(new TextEncoder().encode(text), name);

/** What is read, the text that is repeated, the length of the longer one, and the stage that reads it. */
const cases: readonly (readonly [
  what: string,
  unit: string,
  length: number,
  read: (text: string) => unknown,
])[] = [
  ['checks: digits', '1', 200_000, checked],
  ['checks: thousands', '1,', 200_000, checked],
  ['checks: numbers', '1件', 200_000, checked],
  ['checks: shares', '共1件，占5%，其中2件、', 200_000, checked],
  ['checks: open brackets', '（', 200_000, checked],
  ['checks: open titles', '《', 200_000, checked],
  ['checks: numerals', '一', 200_000, checked],
  ['checks: gaps', 'X', 200_000, checked],
  ['checks: lines', '_', 200_000, checked],
  ['checks: citations', '国办发（2021', 200_000, checked],
  ['checks: years', '2022年', 200_000, checked],
  ['checks: nested lists', '共3件，其中（1件、2件，', 200_000, checked],
  ['checks: growth', '同比增长5%，收到申请1件，', 200_000, checked],
  ['checks: words', '收到政府信息公开申请', 200_000, checked],
  ['layout: hanzi', '政府信息公开工作年度报告', 200_000, laidOut],
  ['layout: letters with marks', '甲乙e\u0301丙', 200_000, laidOut],
  ['layout: Latin', 'www.example.gov.cn/a?b=c ', 100_000, laidOut],
  ['lines: hanzi', '政府信息公开，工作“年度”报告（2023）', 400_000, broken],
  ['own text: open references', '[[', 160_000, ownText],
  ['own text: marks of headings', '= ', 160_000, ownText],
  ['plain text: radicals', '⼯\u200b', 1_000_000, plainText],
  ['JSON: a list', '1,', 400_000, jsonFaults],
  ['JSON: depth', '[', 200_000, jsonFaults],
  ['YAML: repeated keys', 'a: 1\n', 200_000, fileNamed('a.yaml')],
  ['YAML: aliases', ' - *a\n', 200_000, fileNamed('a.yaml')],
];

const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

function cpu(read: (text: string) => unknown, text: string): number {
  const start = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

for (const [what, unit, length, read] of cases) {
  const short = filled(unit, length / 10);
  read(short);
  const least = Math.min(...[1, 2, 3].map(() => cpu(read, short)));
  const long = cpu(read, filled(unit, length));
  const ratio = long / Math.max(least, 1);
  console.log(
    `${what.padEnd(32)}${String(length).padStart(9)} characters${long.toFixed(0).padStart(8)} ms${ratio.toFixed(1).padStart(8)} ×${ratio > 40 ? '  NOT LINEAR' : ''}`,
  );
}
