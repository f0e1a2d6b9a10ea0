import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Chart, Document } from '../../src/document/nodes';
import type { ReportInput } from '../../src/editions/inputs';
import type { Report } from '../../src/model/report';
import { composeDocument, parseReport } from '../../src/stages';

const figuresOf = (edition: string): ReportInput =>
  parse(readFileSync(join(__dirname, `../fixtures/figures/${edition}.yaml`), 'utf8')) as ReportInput;

export function reportOf(input: ReportInput): Report {
  const { report, findings } = parseReport(input);
  if (!report) throw new Error(findings.map(({ message }) => message).join('\n'));
  return report;
}

/** A report of figures alone whose last words are charts, those of its edition, each behind a line of text. */
export function inputWithCharts(edition: '2014' | '2019' | '2021', part = 'other'): ReportInput {
  const input = figuresOf(edition);
  const names = (reportOf(input).edition.charts ?? []).map(({ name }) => name);
  const text = names.map((name) => `图解之前的文字。\n::chart ${name}`).join('\n');
  return { ...input, narrative: { ...input.narrative, [part]: text } };
}

const requests = (year: number) =>
  year < 2019
    ? { received: year, completed: year - 7 }
    : { received: { businesses: year }, results: { granted: { businesses: year - 8 } } };

/** Reports of the years before, of whatever edition was in force. */
export const inputsBefore = (
  { year, agency }: Pick<ReportInput, 'year' | 'agency'>,
  count: number,
): ReportInput[] =>
  Array.from({ length: count }, (_, i) => {
    const statistics = { requests: requests(year - 1 - i) };
    return { agency: { name: agency.name }, year: year - 1 - i, statistics } as ReportInput;
  });

export const chartsIn = ({ blocks }: Document): Chart[] =>
  blocks.flatMap((block) => (block.type === 'chart' ? [block] : []));

/** A document with charts for each edition. */
export const chartDocuments = (['2014', '2019', '2021'] as const).map((edition) => {
  const input = inputWithCharts(edition);
  const [previous, ...earlier] = inputsBefore(input, edition === '2014' ? 1 : 4).map(reportOf);
  const { document } = composeDocument(reportOf(input), { previous, earlier });
  return { name: `charts-${edition}`, document };
});
