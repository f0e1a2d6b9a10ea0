import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ReportInput } from '../../src';
import type { Document, Table } from '../../src/document/nodes';
import type { Report } from '../../src/model/report';
import { composeDocument, parseReport } from '../../src/stages';

const root = join(__dirname, '../..');
const read = (file: string) => parse(readFileSync(join(root, file), 'utf8')) as ReportInput;

/** Inputs of figures alone, by edition. */
export const figuresOnly: Readonly<Record<string, ReportInput>> = {
  '2014': read('__tests__/fixtures/figures/2014.yaml'),
  '2019': read('__tests__/fixtures/figures/2019.yaml'),
  '2021': read('__tests__/fixtures/figures/2021.yaml'),
};

export const examples = {
  suqian: read('examples/2021-suqian-2023.yaml'),
  shili: read('examples/2019-shili-2020.yaml'),
};

/** A report that must be readable. */
export function reportOf(input: unknown): Report {
  const { report, findings } = parseReport(input);
  if (!report) throw new Error(findings.map((f) => f.message).join('\n'));
  return report;
}

export const documentOf = (input: unknown, previous?: unknown): Document =>
  composeDocument(reportOf(input), previous === undefined ? {} : { previous: reportOf(previous) }).document;

export const tablesOf = (document: Document): Table[] =>
  document.blocks.filter((block): block is Table => block.type === 'table');

/** What a document prints as text, a line a block; tables as [name]. */
export const textOf = (document: Document): string =>
  document.blocks
    .map((block) => {
      switch (block.type) {
        case 'title':
          return block.lines.join('');
        case 'heading':
          return block.number + block.text;
        case 'paragraph':
          return `${block.runIn ? block.runIn.number + block.runIn.text : ''}${block.number ?? ''}${block.text}`;
        case 'note':
          return block.text;
        case 'table':
          return `[${block.name}]`;
        default:
          return '';
      }
    })
    .join('\n');
