import type { Problem } from '../../findings/problem';
import { LINE_END } from '../../ground/characters';
import type { Host } from '../../ground/host';
import type { Limits } from '../../ground/limits';
import type { TemplateSource } from '../../model/edition';
import type { Report } from '../../model/report';
import { type Budget, createBudget, TemplateFault } from './budget';
import { contextSchema, templateContext } from './context';
import { textOf } from './environment';
import { lintTemplate } from './lint';
import { fillReferences, gap, type MarkedBlocks, settle } from './marks';
import { type MarkupBlock, parseMarkup } from './markup';
import { settleBlanks, unquote } from './quote';
import { faultAt, type Source } from './templateFault';
import { loadTemplates, type TemplatePart, withTakenIn } from './templates';

/** One part of the narrative, ready for the document stage. */
export interface NarrativePart extends MarkedBlocks {
  readonly name: string;
  readonly heading?: string;
  /** The agency wrote it; nothing in it is left out. */
  readonly own: boolean;
}

interface NarrativeOptions {
  /** The title as it will be. */
  readonly title: string;
  readonly templates?: TemplateSource;
  readonly previous?: Report;
  readonly limits: Limits;
}

interface Job {
  readonly report: Report;
  /** All template texts by file name. */
  readonly files: ReadonlyMap<string, string>;
  readonly context: Record<string, unknown>;
  readonly problems: Problem[];
  readonly budget: Budget;
}

/** Why a template was stopped, with its place as far as that is known. */
function stopped(error: unknown, of: Source): Problem {
  if (error instanceof TemplateFault) {
    const { code, why, file, place } = error;
    const inside = file === of.file ? of : ({ file, kind: 'template' } as const);
    const { line, column } = place?.start ?? {};
    return {
      code,
      params: { detail: why },
      ...faultAt(inside, line, column === undefined ? undefined : column + 1),
    };
  }
  // A page whose policy forbids `eval` runs no templates but those compiled beforehand.
  const message = error instanceof Error ? error.message : String(error);
  const detail = error instanceof EvalError ? ({ say: 'noEval' } as const) : message;
  const { lineNumber } = error as { lineNumber?: number };
  return { code: 'template.failed', params: { detail }, ...faultAt(of, lineNumber) };
}

/** Checks a template, then runs it; '' when it cannot be run. */
function render({ report, files, context, problems, budget }: Job, source: string, of: Source): string {
  if (problems.some(({ code }) => code === 'template.budget')) return '';
  try {
    return budget.within(of.file, () => {
      const schema = contextSchema(report.edition);
      const faults = lintTemplate(source, of, files, schema, context, budget);
      for (const fault of faults) problems.push(fault);
      return faults.length > 0 ? '' : textOf(source, context, files, budget);
    });
  } catch (error) {
    problems.push(stopped(error, of));
    return '';
  }
}

/** The line that a line of markup was written in; unknown where it comes from a template that is taken in, or from data. */
function lineOf(source: string, text: string): number | undefined {
  const at = source.split(LINE_END).findIndex((line) => line.trim().startsWith(text));
  return at < 0 ? undefined : at + 1;
}

/** The place of a directive that cannot be followed. */
const directiveAt = (part: TemplatePart, own: string | undefined, text: string) =>
  own === undefined
    ? faultAt({ file: part.file, kind: 'template' }, lineOf(part.source, text))
    : ({
        severity: 'warning',
        path: `narrative.${part.name}`,
        where: { say: 'ownText', name: part.name, line: lineOf(own, text) },
      } as const);

/** Charts that the edition does not have. */
function unknownCharts(
  { report }: Job,
  part: TemplatePart,
  own: string | undefined,
  blocks: readonly MarkupBlock[],
): Problem[] {
  const charts = (report.edition.charts ?? []).map(({ name }) => name);
  return blocks.flatMap((block) =>
    block.kind !== 'chart' || charts.includes(block.name)
      ? []
      : [
          {
            ...directiveAt(part, own, `::chart ${block.name}`),
            code: 'template.unknown-chart',
            severity: 'error',
            blocking: true,
            params: { name: block.name },
            expected: charts,
          },
        ],
  );
}

function composePart(job: Job, part: TemplatePart): NarrativePart {
  const own = Object.hasOwn(job.report.narrative, part.name) ? job.report.narrative[part.name] : undefined;
  const source =
    own === undefined
      ? render(job, part.source, { file: part.file, kind: 'template' })
      : fillReferences(job.report, own);
  const markup = parseMarkup(source, { whole: own !== undefined });
  for (const text of markup.unknown)
    job.problems.push({
      code: 'template.markup',
      params: { name: text },
      ...directiveAt(part, own, text),
    });
  job.problems.push(...unknownCharts(job, part, own, markup.blocks));
  const { blocks: settled, marks } = settle(part, markup.blocks, own !== undefined);
  let blocks: readonly MarkupBlock[] = settled;
  const missing = (part.tables ?? []).filter((t) => !blocks.some((b) => b.kind === 'table' && b.name === t));
  if (own !== undefined) blocks = [...blocks, ...missing.map((name) => ({ kind: 'table' as const, name }))];
  const heading =
    part.heading &&
    settleBlanks(unquote(render(job, part.heading, { file: part.file, kind: 'heading' }))).text;
  const toFillIn = part.ownText && blocks.length === 0 ? gap(part, heading) : undefined;
  if (toFillIn) blocks = [toFillIn.block];
  const stays = heading && !(part.optional && blocks.length === 0);
  return {
    name: part.name,
    ...(stays && { heading }),
    blocks,
    own: own !== undefined,
    marks: toFillIn ? new Map([[toFillIn.block, [toFillIn.mark]]]) : marks,
  };
}

/** Every form occurs exactly once. */
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

/** Runs the templates of a report and reads the markup that comes out. `templates` are the texts of those that ran. */
export function composeNarrative(
  host: Host,
  report: Report,
  options: NarrativeOptions,
): { parts: readonly NarrativePart[]; problems: readonly Problem[]; templates: readonly string[] } {
  const { parts, files, problems, typed } = loadTemplates(host, report.edition, options.templates);
  const job: Job = {
    report,
    files,
    context: templateContext(report, options.title, options.previous),
    problems,
    budget: createBudget(options.limits),
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
  const running = parts.filter((part) => !Object.hasOwn(report.narrative, part.name));
  return {
    parts: composed,
    problems: [...problems.map(typed.inTyped), ...typed.problems()],
    templates: [
      ...parts.flatMap(({ heading }) => heading ?? []),
      ...withTakenIn(
        running.map(({ source }) => source),
        files,
      ),
    ],
  };
}
