/** How long the checks take: a report of the usual size, and texts of 200,000 characters. `npx tsx bench/checks.ts` */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkFigures, checkReport, checkText } from '../src/checks';
import { compose } from '../src/document/compose';
import type { Document } from '../src/document/nodes';
import { parseReport } from '../src/model/parse';

const input = parse(
  readFileSync(fileURLToPath(new URL('../examples/2021-suqian-2023.yaml', import.meta.url)), 'utf8'),
);
const { report } = parseReport(input);
if (!report) throw new Error('the example cannot be read');
const { document } = compose(report);

function median(runs: number, work: () => unknown): number {
  for (let i = 0; i < 10; i++) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1] as number;
}

const line = (name: string, ms: number) => console.log(`${name.padEnd(34)}${ms.toFixed(1).padStart(9)} ms`);
line(
  'usual report: figures',
  median(100, () => checkFigures(report)),
);
line(
  'usual report: text',
  median(100, () => checkText(report, document)),
);
line(
  'usual report: all',
  median(100, () => checkReport(report, { document })),
);

const LENGTH = 200_000;
const words: Record<string, string> = {
  'a real narrative, repeated': document.blocks.map((b) => (b.type === 'paragraph' ? b.text : '')).join(''),
  'numbers only': '1件',
  'nested lists': '共3件，其中（1件、2件，',
  growth: '同比增长5%，收到申请1件，',
  'open brackets': '（《〔',
  'gaps of a template': 'X_×',
};
for (const [name, unit] of Object.entries(words)) {
  const text = unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
  const long: Document = { ...document, blocks: [{ type: 'paragraph', text }] };
  checkText(report, long);
  const start = performance.now();
  checkText(report, long);
  line(`200,000 characters: ${name}`.slice(0, 60), performance.now() - start);
}
