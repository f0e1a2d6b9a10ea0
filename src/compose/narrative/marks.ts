import type { Problem } from '../../findings/problem';
import { afterPrefix } from '../../ground/affixes';
import { catalogue } from '../../model/catalogue';
import type { Report } from '../../model/report';
import type { MarkupBlock } from './markup';
import { blank, PLACEHOLDER, quote, settleBlanks, unquote } from './quote';
import type { TemplatePart } from './templates';

/** A problem with the words that print it. */
export interface Mark {
  readonly problem: Problem;
  readonly words: string;
  /** Where they are in the block's text, or in its run-in heading. */
  readonly at: number;
  readonly inHead: boolean;
}

/** The blocks of a part, and the problems that show in the print, by the blocks that they show in. */
export interface MarkedBlocks {
  readonly blocks: readonly MarkupBlock[];
  readonly marks: ReadonlyMap<MarkupBlock, readonly Mark[]>;
}

const REFERENCE = /\[\[([^[\]\n]{1,200})\]\]/g;
const pathIn = (inner: string): string => afterPrefix(inner.trim(), 'statistics.');

/** `[[requests.received]]` in an agency's own words becomes the figure; nothing else in them is active. */
export function fillReferences(report: Report, text: string): string {
  const specs = catalogue(report.edition);
  return text.replace(REFERENCE, (whole, inner: string) => {
    const path = pathIn(inner);
    const figure = report.figures.get(path);
    if (!figure) return whole;
    if (figure.state === 'notApplicable') return '/';
    return figure.value === null
      ? blank(specs.get(path)?.where ?? path, `statistics.${path}`)
      : quote(figure.value);
  });
}

/** References to figures that there are not, which print as they were written. */
const unknownReferences = (text: string, part: string): Omit<Mark, 'inHead'>[] =>
  [...text.matchAll(REFERENCE)].map(({ 0: words, 1: inner = '', index: at }) => ({
    problem: {
      code: 'text.unknown-figure',
      severity: 'error',
      path: `narrative.${part}`,
      where: { say: 'ownText', name: part },
      params: { name: pathIn(inner) },
    },
    words,
    at,
  }));

/** Replaces what has no value by the placeholder, and says so once for each name in a part. */
export function settle(part: TemplatePart, blocks: readonly MarkupBlock[], own: boolean): MarkedBlocks {
  const marks = new Map<MarkupBlock, Mark[]>();
  const told = new Set<string>();
  const words = (text: string, inHead: boolean, found: Mark[]): string => {
    const settled = settleBlanks(text);
    const blanks = settled.blanks.map(({ name, path, at }) => ({
      problem: {
        code: 'text.blank-figure',
        severity: 'error' as const,
        path,
        where: part.heading ? unquote(part.heading) : part.name,
        params: { name },
      },
      words: PLACEHOLDER,
      at,
    }));
    for (const mark of [...blanks, ...(own ? unknownReferences(settled.text, part.name) : [])]) {
      const key = `${mark.problem.code} ${mark.problem.params?.name}`;
      if (!told.has(key)) found.push({ ...mark, inHead });
      told.add(key);
    }
    return settled.text;
  };
  const settled = blocks.map((block): MarkupBlock => {
    if (!('text' in block)) return block;
    const found: Mark[] = [];
    const runIn =
      block.kind === 'paragraph' && block.runIn
        ? { runIn: { ...block.runIn, text: words(block.runIn.text, true, found) } }
        : {};
    const whole = { ...block, ...runIn, text: words(block.text, false, found) };
    marks.set(whole, found);
    return whole;
  });
  return { blocks: settled, marks };
}

/** What is where the agency's own words are missing. */
export function gap(part: TemplatePart, heading: string | undefined): { block: MarkupBlock; mark: Mark } {
  const problem: Problem = {
    code: 'text.to-fill-in',
    severity: 'error',
    path: `narrative.${part.name}`,
    where: heading ?? part.name,
  };
  return {
    block: { kind: 'paragraph', text: PLACEHOLDER },
    mark: { problem, words: PLACEHOLDER, at: 0, inHead: false },
  };
}
