import type { Block, Document, Level, Properties } from '../document/nodes';
import type { Problem } from '../findings/problem';
import { deepFreeze } from '../ground/freeze';
import type { Host } from '../ground/host';
import type { TemplateSource } from '../model/edition';
import { describe } from '../model/fields';
import { type Report, reportSchema } from '../model/report';
import { chineseDate } from './dates';
import { buildTable } from './forms/table';
import type { MarkupBlock } from './narrative/markup';
import { composeNarrative, type NarrativePart } from './narrative/narrative';
import { createNumbering } from './numbering';
import { titleLines, titleText } from './title';

export interface ComposeOptions {
  /** A folder of own templates, or texts by file name. */
  readonly templates?: TemplateSource;
  /** Last year's report, for growth. */
  readonly previous?: Report;
  /** Characters of the title's size that a line of the page holds; default 20. */
  readonly titleCharacters?: number;
}

/** A heading made by a template has nothing under it where an agency has no data; it then goes too. */
function dropEmptyHeadings(blocks: readonly MarkupBlock[]): MarkupBlock[] {
  const kept: MarkupBlock[] = [];
  let under: Level | 5 = 1; // the level whose heading the blocks behind would stand under; 1: nothing behind
  for (const block of [...blocks].reverse()) {
    if (block.kind === 'heading' && (under === 1 || under <= block.level)) continue;
    under = block.kind === 'heading' ? block.level : 5;
    kept.push(block);
  }
  return kept.reverse();
}

function composePart(
  report: Report,
  part: NarrativePart,
  numbering: ReturnType<typeof createNumbering>,
): Block[] {
  const blocks: Block[] = [];
  const heading = (level: Level, text: string): Block => ({
    type: 'heading',
    level,
    number: numbering.heading(level),
    text,
  });
  if (part.heading) blocks.push(heading(1, part.heading));
  for (const block of part.own ? part.blocks : dropEmptyHeadings(part.blocks)) {
    if (block.kind === 'heading') blocks.push(heading(block.level, block.text));
    else if (block.kind === 'note') blocks.push({ type: 'note', text: block.text });
    else if (block.kind === 'table') {
      const form = report.edition.forms.find((f) => f.name === block.name);
      if (form) blocks.push(buildTable(report, form));
    } else if (block.runIn) {
      const { level, text } = block.runIn;
      blocks.push({
        type: 'paragraph',
        runIn: { level, number: numbering.heading(level), text },
        text: block.text,
      });
    } else if (block.item)
      blocks.push({ type: 'paragraph', number: numbering.item(block.item), text: block.text });
    else {
      numbering.paragraph();
      blocks.push({ type: 'paragraph', text: block.text });
    }
  }
  return blocks;
}

/** 署名 and 成文日期 stand behind the text and before an appendix. */
function addSignature(report: Report, blocks: Block[], problems: Problem[]): void {
  if (!report.signature) return;
  if (report.date === undefined) {
    const where = describe(reportSchema(report.edition), ['date']);
    problems.push({ code: 'signature.no-date', severity: 'error', path: 'date', where });
    return;
  }
  const appendix = blocks.findIndex((block) => block.type === 'table' && block.newPage);
  blocks.splice(appendix < 0 ? blocks.length : appendix, 0, {
    type: 'signature',
    agency: report.agency.name,
    date: chineseDate(report.date),
  });
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

/** Report → Document: runs the templates, numbers the headings, fills the forms, adds 署名 where it is asked for. */
export function compose(
  host: Host,
  report: Report,
  options: ComposeOptions = {},
): { document: Document; problems: readonly Problem[] } {
  const title = titleText(report);
  const narrative = composeNarrative(host, report, { title, ...options });
  const numbering = createNumbering();
  const blocks: Block[] = [
    { type: 'title', lines: titleLines(report, options.titleCharacters) },
    ...narrative.parts.flatMap((part) => composePart(report, part, numbering)),
  ];
  const problems = [...narrative.problems];
  addSignature(report, blocks, problems);
  return { document: deepFreeze({ properties: properties(report), blocks }), problems };
}
