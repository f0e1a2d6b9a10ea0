import { blockText } from '../document/blockText';
import type { Block, Document, Level, Properties } from '../document/nodes';
import type { Problem } from '../findings/problem';
import { deepFreeze } from '../ground/freeze';
import type { Host } from '../ground/host';
import { type Limits, withUsual } from '../ground/limits';
import type { TemplateSource } from '../model/edition';
import { describe } from '../model/fields';
import { type Report, reportSchema } from '../model/report';
import { buildChart } from './chart';
import { chineseDate } from './dates';
import { buildTable } from './forms/table';
import type { Mark } from './narrative/marks';
import type { MarkupBlock } from './narrative/markup';
import { composeNarrative, type NarrativePart } from './narrative/narrative';
import { createNumbering } from './numbering';
import { titleLines, titleText } from './title';
import { namesIn, unprintedFacts } from './unprinted';

export interface ComposeOptions {
  /** A folder of own templates, or texts by file name. */
  readonly templates?: TemplateSource;
  /** Last year's report, for growth. */
  readonly previous?: Report;
  /** Reports of the years before, for charts over several years. */
  readonly earlier?: readonly Report[];
  /** Characters of the title's size that a line of the page holds; default 20. */
  readonly titleCharacters?: number;
  /** How much templates may do and make. */
  readonly limits?: Partial<Limits>;
}

/** A heading made by a template has nothing under it where an agency has no data; it then goes too. */
function dropEmptyHeadings(blocks: readonly MarkupBlock[]): MarkupBlock[] {
  const kept: MarkupBlock[] = [];
  let under: Level | 5 = 1; // the level whose heading the blocks behind would be under; 1: nothing behind
  for (const block of [...blocks].reverse()) {
    if (block.kind === 'heading' && (under === 1 || under <= block.level)) continue;
    under = block.kind === 'heading' ? block.level : 5;
    kept.push(block);
  }
  return kept.reverse();
}

type Numbering = ReturnType<typeof createNumbering>;

const headingBlock = (numbering: Numbering, level: Level, text: string): Block => ({
  type: 'heading',
  level,
  number: numbering.heading(level),
  text,
});

/** The charts of a report by name, or why there is nothing to show in them. */
type Charts = ReadonlyMap<string, ReturnType<typeof buildChart>>;

const chartsOf = (report: Report, { previous, earlier = [] }: ComposeOptions): Charts => {
  const before = [...(previous ? [previous] : []), ...earlier];
  const forms = report.edition.charts ?? [];
  return new Map(forms.map((form) => [form.name, buildChart(form, report, before)]));
};

/** What is printed of a part: charts that have nothing to show are reported and left out. */
function printedOf(part: NarrativePart, charts: Charts, problems: Problem[]): readonly MarkupBlock[] {
  const blocks = part.blocks.filter((block) => {
    if (block.kind !== 'chart') return true;
    const { name } = block;
    const chart = charts.get(name);
    if (typeof chart !== 'string') return true;
    problems.push({
      code: `chart.${chart}`,
      severity: 'warning',
      where: { say: 'narrative' },
      params: { name },
    });
    return false;
  });
  return part.own ? blocks : dropEmptyHeadings(blocks);
}

/** The block that a line of the narrative becomes; none for a form or a chart that the edition does not have. */
function blockOf(
  report: Report,
  charts: Charts,
  block: MarkupBlock,
  numbering: Numbering,
): Block | undefined {
  if (block.kind === 'chart') {
    const chart = charts.get(block.name);
    return typeof chart === 'string' ? undefined : chart;
  }
  if (block.kind === 'heading') return headingBlock(numbering, block.level, block.text);
  if (block.kind === 'note') return { type: 'note', text: block.text };
  if (block.kind === 'table') {
    const form = report.edition.forms.find((f) => f.name === block.name);
    return form && buildTable(report, form);
  }
  const { text } = block;
  if (block.runIn) {
    const { level } = block.runIn;
    return { type: 'paragraph', runIn: { ...block.runIn, number: numbering.heading(level) }, text };
  }
  if (block.item) return { type: 'paragraph', number: numbering.item(block.item), text };
  numbering.paragraph();
  return { type: 'paragraph', text };
}

/** A problem with the place in the print that shows it. */
function shown({ problem, words, at, inHead }: Mark, block: Block, index: number): Problem {
  const own = 'text' in block ? block.text.length : 0;
  const head = block.type === 'paragraph' && block.runIn ? block.runIn.number.length : 0;
  const start = at + (inHead ? head : blockText(block).length - own);
  return { ...problem, span: { block: index, start, end: start + words.length, text: words } };
}

interface Composed {
  readonly blocks: Block[];
  readonly problems: Problem[];
  /** Parts that the agency wrote itself, by their blocks. */
  readonly own: Map<number, string>;
  /** Comes behind the text and before an appendix; gone once placed. */
  signature?: Block;
}

function sign(into: Composed): void {
  if (into.signature) into.blocks.push(into.signature);
  into.signature = undefined;
}

function addPart(
  report: Report,
  charts: Charts,
  part: NarrativePart,
  numbering: Numbering,
  into: Composed,
): void {
  if (part.heading) into.blocks.push(headingBlock(numbering, 1, part.heading));
  for (const source of printedOf(part, charts, into.problems)) {
    const block = blockOf(report, charts, source, numbering);
    if (!block) continue;
    if (block.type === 'table' && block.newPage) sign(into);
    const index = into.blocks.length;
    for (const mark of part.marks.get(source) ?? []) into.problems.push(shown(mark, block, index));
    if (part.own && block.type !== 'table') into.own.set(index, part.name);
    into.blocks.push(block);
  }
}

/** 署名 and 成文日期, where they are asked for. */
function signatureOf(report: Report, problems: Problem[]): Block | undefined {
  if (!report.signature) return undefined;
  const { name, nameLines } = report.agency;
  if (report.date !== undefined) {
    const lines = nameLines && { agencyLines: nameLines };
    return { type: 'signature', agency: name, ...lines, date: chineseDate(report.date) };
  }
  const where = describe(reportSchema(report.edition), ['date']);
  problems.push({ code: 'signature.no-date', severity: 'error', path: 'date', where });
  return undefined;
}

function properties(report: Report): Properties {
  const { agency, edition, year, date, publication } = report;
  const index = publication.index ? [`索引号：${publication.index}`] : [];
  const disclosure = publication.disclosure ? [`公开方式：${publication.disclosure}`] : [];
  return {
    title: titleText(report),
    subject: `${year}年${edition.name}`,
    author: publication.publisher ?? agency.name,
    keywords: [...(edition.naming?.keywords ?? []), String(year), ...index, ...disclosure],
    created: `${date ?? `${year + 1}-01-01`}T00:00:00Z`,
  };
}

/**
 * Report → Document: runs the templates, numbers the headings, fills the forms, adds 署名 where it is asked for.
 * `own` names the part of each block that the agency wrote itself.
 */
export function compose(
  host: Host,
  report: Report,
  options: ComposeOptions = {},
): { document: Document; problems: readonly Problem[]; own: ReadonlyMap<number, string> } {
  const title = titleText(report);
  const narrative = composeNarrative(host, report, {
    title,
    ...options,
    limits: withUsual(options.limits),
  });
  const numbering = createNumbering();
  const problems = [...narrative.problems];
  const composed: Composed = {
    blocks: [{ type: 'title', lines: titleLines(report, options.titleCharacters) }],
    problems,
    own: new Map(),
    signature: signatureOf(report, problems),
  };
  const charts = chartsOf(report, options);
  for (const part of narrative.parts) addPart(report, charts, part, numbering, composed);
  sign(composed);
  const { blocks, own } = composed;
  if (!problems.some(({ blocking }) => blocking))
    problems.push(...unprintedFacts(report, namesIn(narrative.templates), blocks));
  return { document: deepFreeze({ properties: properties(report), blocks }), problems, own };
}
