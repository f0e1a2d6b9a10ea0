import { annotate } from '../../src/checks';
import { buildTable } from '../../src/compose/forms/table';
import { displayWidth, formatFindings } from '../../src/findings/formatFindings';
import type { Report } from '../../src/model/report';
import { checkReport, parseReport } from '../../src/stages';
import { area } from './narratives';
import { documentOf } from './textDocument';

const input = structuredClone(area) as typeof area & {
  statistics: { requests: { received: { total?: number } } };
};
input.statistics.requests.received.total = 714;
const report = parseReport(input).report as Report;
const plain = documentOf('示例县2022年政府信息公开工作年度报告', ['全年办结政府信息公开申请781件。']);
const document = {
  ...plain,
  blocks: [...plain.blocks, ...report.edition.forms.map((form) => buildTable(report, form))],
};
const findings = checkReport(report, { document }).filter((f) => f.code !== 'text.part-missing');

test('remarks sit on the offending cell and on the words; what has no place stands on the title', () => {
  const annotations = annotate(findings, document);
  expect(findings.map((f) => f.code)).toEqual(['sum.cell', 'text.year', 'text.figure']);
  expect(annotations.map((a) => a.target)).toEqual([
    { figure: 'requests.received.total' },
    { block: 0, start: 0, end: 20 },
    { block: 1, start: 0, end: 16 },
  ]);
  expect(new Set(annotations.map((a) => a.author))).toEqual(new Set(['核对']));
  expect(annotations[0]?.text).toBe(findings[0]?.message);
});

test('the table groups by place, errors first, and counts in its last line', () => {
  const lines = formatFindings(findings).split('\n');
  expect(lines.at(-1)).toBe('共3处：错误2，警告1，提示0。');
  expect(lines.filter((line) => !line.startsWith(' '))).toEqual(['表三', '标题', '正文', lines.at(-1)]);
  expect(formatFindings([])).toBe('没有发现问题。');
});

test('columns line up by display width', () => {
  expect([displayWidth('表三 · a'), displayWidth('（一）'), displayWidth('𠮷')]).toEqual([9, 6, 2]);
});
