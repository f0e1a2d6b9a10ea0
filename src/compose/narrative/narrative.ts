import type { Problem } from '../../findings/problem';
import type { Host } from '../../ground/host';
import { catalogue } from '../../model/catalogue';
import type { TemplateSource } from '../../model/edition';
import type { Report } from '../../model/report';
import { contextSchema, templateContext } from './context';
import { readTemplate, takingIn } from './environment';
import { Misuse } from './helpers';
import { faultAt, lintTemplate, type Source } from './lint';
import { type MarkupBlock, parseMarkup } from './markup';
import { blank, PLACEHOLDER, quote, settleBlanks, unquote } from './quote';
import { loadTemplates, type TemplatePart } from './templates';

/** One part of the narrative, ready for the document stage. */
export interface NarrativePart {
  readonly name: string;
  readonly heading?: string;
  readonly blocks: readonly MarkupBlock[];
  /** The agency wrote it; nothing in it is left out. */
  readonly own: boolean;
}

export interface NarrativeOptions {
  /** The title as it will stand. */
  readonly title: string;
  readonly templates?: TemplateSource;
  readonly previous?: Report;
}

interface Job {
  readonly report: Report;
  /** All template texts by file name. */
  readonly files: ReadonlyMap<string, string>;
  readonly context: Record<string, unknown>;
  readonly problems: Problem[];
}

/** Checks a template, then runs it; '' when it cannot be run. */
function render(job: Job, source: string, of: Source): string {
  const { files, context, problems } = job;
  const faults = lintTemplate(source, of, files, contextSchema(job.report.edition), context);
  for (const fault of faults) problems.push(fault);
  if (faults.length) return '';
  try {
    return readTemplate(source).run(context, takingIn(files));
  } catch (error) {
    const detail =
      error instanceof Misuse ? error.why : error instanceof Error ? error.message : String(error);
    problems.push({
      code: 'template.failed',
      params: { detail },
      ...faultAt(of, (error as { lineNumber?: number }).lineNumber),
    });
    return '';
  }
}

/** `[[requests.received]]` in an agency's own words becomes the figure; nothing else in them is active. */
function fillReferences(job: Job, text: string, part: string): string {
  const specs = catalogue(job.report.edition);
  const unknown = new Set<string>();
  return text.replace(/\[\[([^[\]\n]{1,200})\]\]/g, (whole, inner: string) => {
    const path = inner.trim().replace(/^statistics\./, '');
    const figure = job.report.figures.get(path);
    if (!figure) {
      if (unknown.has(path)) return whole;
      unknown.add(path);
      job.problems.push({
        code: 'text.unknown-figure',
        severity: 'error',
        path: `narrative.${part}`,
        where: { say: 'ownText', name: part },
        params: { name: path },
      });
      return whole;
    }
    if (figure.state === 'notApplicable') return '/';
    return figure.value === null ? blank(specs.get(path)?.where ?? path) : quote(figure.value);
  });
}

/** Replaces what has no value by the placeholder, and says so once for each name in a part. */
function settle(job: Job, part: TemplatePart, blocks: readonly MarkupBlock[]): MarkupBlock[] {
  const told = new Set<string>();
  const words = (text: string): string => {
    const settled = settleBlanks(text);
    for (const name of settled.names) {
      if (told.has(name)) continue;
      told.add(name);
      job.problems.push({
        code: 'text.blank-figure',
        severity: 'error',
        path: `narrative.${part.name}`,
        where: part.heading ? unquote(part.heading) : part.name,
        params: { name },
      });
    }
    return settled.text;
  };
  return blocks.map((block) => {
    if (block.kind === 'table') return block;
    if (block.kind === 'paragraph' && block.runIn)
      return { ...block, text: words(block.text), runIn: { ...block.runIn, text: words(block.runIn.text) } };
    return { ...block, text: words(block.text) };
  });
}

function composePart(job: Job, part: TemplatePart): NarrativePart {
  const own = Object.hasOwn(job.report.narrative, part.name) ? job.report.narrative[part.name] : undefined;
  const source =
    own === undefined
      ? render(job, part.source, { file: part.file, kind: 'template' })
      : fillReferences(job, own, part.name);
  const markup = parseMarkup(source);
  for (const { line, text } of markup.unknown)
    job.problems.push({
      code: 'template.markup',
      params: { name: text },
      ...(own === undefined
        ? faultAt({ file: part.file, kind: 'template' }, line)
        : {
            severity: 'warning',
            path: `narrative.${part.name}`,
            where: { say: 'ownText', name: part.name },
          }),
    });
  let blocks: MarkupBlock[] = settle(job, part, markup.blocks);
  const missing = (part.tables ?? []).filter((t) => !blocks.some((b) => b.kind === 'table' && b.name === t));
  if (own !== undefined) blocks = [...blocks, ...missing.map((name) => ({ kind: 'table' as const, name }))];
  const heading =
    part.heading &&
    settleBlanks(unquote(render(job, part.heading, { file: part.file, kind: 'heading' }))).text;
  if (part.ownText && blocks.length === 0) {
    blocks = [{ kind: 'paragraph', text: PLACEHOLDER }];
    job.problems.push({
      code: 'text.to-fill-in',
      severity: 'error',
      path: `narrative.${part.name}`,
      where: heading ?? part.name,
    });
  }
  const stands = heading && !(part.optional && blocks.length === 0);
  return { name: part.name, ...(stands && { heading }), blocks, own: own !== undefined };
}

/** Every form stands exactly once. */
function checkTables(report: Report, parts: readonly NarrativePart[]): Problem[] {
  const forms = report.edition.forms.map((form) => form.name);
  const placed = parts.flatMap((part) => part.blocks.flatMap((b) => (b.kind === 'table' ? [b.name] : [])));
  const base = { severity: 'error', blocking: true, where: { say: 'templates' } } as const;
  return [
    ...[...new Set(placed)]
      .filter((name) => !forms.includes(name))
      .map((name) => ({
        ...base,
        code: 'template.unknown-table',
        params: { name },
        expected: forms,
      })),
    ...forms.flatMap((name) => {
      const times = placed.filter((p) => p === name).length;
      if (times === 1) return [];
      return [
        { ...base, code: times ? 'template.table-repeated' : 'template.table-missing', params: { name } },
      ];
    }),
  ];
}

/** Runs the templates of a report and reads the markup that comes out. */
export function composeNarrative(
  host: Host,
  report: Report,
  options: NarrativeOptions,
): { parts: readonly NarrativePart[]; problems: readonly Problem[] } {
  const { parts, files, problems, typed } = loadTemplates(host, report.edition, options.templates);
  const job: Job = {
    report,
    files,
    context: templateContext(report, options.title, options.previous),
    problems,
  };
  for (const name of Object.keys(report.narrative))
    if (!parts.some((part) => part.name === name))
      problems.push({
        code: 'template.unknown-part',
        severity: 'error',
        blocking: true,
        path: `narrative.${name}`,
        where: { say: 'field', title: '自写文字', key: 'narrative' },
        params: { name },
        expected: parts.map((part) => part.name),
      });
  const composed = parts.map((part) => composePart(job, part));
  if (!problems.some((p) => p.blocking)) problems.push(...checkTables(report, composed));
  return { parts: composed, problems: [...problems.map(typed.inTyped), ...typed.problems()] };
}
