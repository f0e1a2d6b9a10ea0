// How long the checks take: a report of the usual size, and texts of 200,000 characters.
// Run by hand after `npm run build`: node bench/checks.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkReport, composeDocument, parseReport } from 'nianbao';
import { parse } from 'yaml';

const read = (name) =>
  parseReport(
    parse(readFileSync(fileURLToPath(new URL(`../examples/${name}.yaml`, import.meta.url)), 'utf8')),
  ).report;

function median(runs, work) {
  for (let i = 0; i < 20; i++) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs >> 1];
}

const line = (name, ms) => console.log(`${name.padEnd(48)}${ms.toFixed(1).padStart(9)} ms`);
for (const name of ['2014-taizhou-2017', '2019-shili-2020', '2021-suqian-2023']) {
  const report = read(name);
  const { document } = composeDocument(report);
  line(
    `${name}: figures`,
    median(100, () => checkReport(report)),
  );
  line(
    `${name}: figures and text`,
    median(100, () => checkReport(report, { document })),
  );
}

const LENGTH = 200_000;
const report = read('2021-suqian-2023');
const { document } = composeDocument(report);
const texts = {
  'a real narrative, repeated': document.blocks.map((b) => (b.type === 'paragraph' ? b.text : '')).join(''),
  'numbers only': '1件',
  'nested lists': '共3件，其中（1件、2件，',
  growth: '同比增长5%，收到申请1件，',
  'open brackets': '（《〔',
  'gaps of a template': 'X_×',
};
for (const [name, unit] of Object.entries(texts)) {
  const long = (length) => ({
    ...document,
    blocks: [{ type: 'paragraph', text: unit.repeat(Math.ceil(length / unit.length)).slice(0, length) }],
  });
  checkReport(report, { document: long(LENGTH / 10) });
  const start = performance.now();
  checkReport(report, { document: long(LENGTH) });
  line(`200,000 characters, ${name}`, performance.now() - start);
}
