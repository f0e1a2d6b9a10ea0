import type { Block, Document, Heading } from '../../document/nodes';
import { printedText } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { ordinalAt } from '../../ground/ordinal';
import { without } from '../../ground/written';
import type { Edition, Part } from '../../model/edition';

interface Found {
  readonly block: number;
  readonly raw: string;
  /** Its own ordinal: 五 → 5. */
  readonly ordinal?: number;
  readonly part?: Part;
  readonly exact: boolean;
}

const bare = (heading: string) => without(heading, '，、。：；（）()的和及与');

/** The two-character steps of a heading. */
const stepsOf = (heading: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, heading.length - 1) }, (_, i) => heading.slice(i, i + 2)));

/** Share of steps that two headings have in common, 0 … 1. */
function likeness(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let common = 0;
  for (const step of x) if (y.has(step)) common++;
  return x.size + y.size === 0 ? 0 : (2 * common) / (x.size + y.size);
}

const LIKE = 0.5;

/** A part with the headings that it may have, read once for all headings of a report. */
interface Known {
  readonly part: Part;
  readonly wordings: readonly string[];
  readonly steps: readonly ReadonlySet<string>[];
}

const knownParts = (parts: readonly Part[]): readonly Known[] =>
  parts.map((part) => {
    const wordings = [part.heading ?? '', ...(part.variants ?? [])].map(bare);
    return { part, wordings, steps: wordings.map(stepsOf) };
  });

function identify(text: string, parts: readonly Known[]): { part?: Part; exact: boolean } {
  const heading = bare(text);
  const same = parts.find(({ wordings }) => wordings.includes(heading));
  if (same) return { part: same.part, exact: true };
  const own = stepsOf(heading);
  let best: { part?: Part; score: number } = { score: 0 };
  for (const { part, steps } of parts) {
    const score = Math.max(...steps.map((wording) => likeness(wording, own)));
    if (score > best.score) best = { part, score };
  }
  return best.score >= LIKE ? { part: best.part, exact: false } : { exact: false };
}

function headings(document: Document, parts: readonly Part[]): Found[] {
  const known = knownParts(parts);
  return document.blocks.flatMap((node, block): Found[] => {
    if (node.type !== 'heading' || node.level !== 1) return [];
    const raw = printedText(node as Heading) ?? '';
    const ordinal = ordinalAt(raw);
    const own = ordinal?.level === 1 ? ordinal : undefined;
    return [{ block, raw, ordinal: own?.number, ...identify(own?.rest ?? raw, known) }];
  });
}

const NUMERALS = '一二三四五六七八九十';
const numeral = (n: number) => NUMERALS[n - 1] ?? String(n);

/** Ordinals that do not go on one by one, where the format or the parts that are there do not set them. */
function ordinals(document: Document, parts: readonly Part[], fixed: boolean): Problem[] {
  let last = 0;
  for (const { block, raw, ordinal, part } of headings(document, parts)) {
    if (ordinal === undefined) continue;
    const own = fixed && part ? parts.indexOf(part) + 1 : undefined;
    if (ordinal !== last + 1 && ordinal !== own)
      return [
        {
          code: 'text.part-ordinal',
          severity: 'warning',
          where: [{ say: 'narrative' }, raw],
          span: { block, start: 0, end: raw.length, text: raw },
          actual: numeral(ordinal),
          expected: numeral(last + 1),
        },
      ];
    last = ordinal;
  }
  return [];
}

/** Parts that a format fixes: all there, in order, under their ordinals. */
function fixedParts(edition: Edition, document: Document): Problem[] {
  const parts = edition.parts.filter((part) => part.heading !== undefined);
  const found = headings(document, parts);
  const problems: Problem[] = [];
  const missing = parts.filter((part) => !found.some((f) => f.part === part));
  if (missing.length > 0)
    problems.push({
      code: 'text.part-missing',
      severity: 'error',
      where: { say: 'narrative' },
      expected: { say: 'parts', places: missing.map((part) => part.heading) },
      params: { count: missing.length },
    });
  let furthest = -1;
  for (const { block, raw, part, ordinal, exact } of found) {
    const span = { block, start: 0, end: raw.length, text: raw };
    const place: Pick<Problem, 'where' | 'span'> = { where: [{ say: 'narrative' }, raw], span };
    const index = part ? parts.indexOf(part) : -1;
    if (index < 0) continue;
    if (index < furthest)
      problems.push({
        code: 'text.part-order',
        severity: 'error',
        ...place,
        params: { name: part?.heading ?? '' },
      });
    else if (ordinal !== undefined && ordinal !== index + 1 && missing.length === 0)
      problems.push({
        code: 'text.part-ordinal',
        severity: 'error',
        ...place,
        actual: numeral(ordinal),
        expected: numeral(index + 1),
      });
    if (!exact)
      problems.push({
        code: 'text.part-heading',
        severity: 'info',
        ...place,
        actual: raw,
        expected: part?.heading,
      });
    furthest = Math.max(furthest, index);
  }
  if (missing.length > 0) problems.push(...ordinals(document, parts, true));
  return problems;
}

/** Less than a sentence. */
const SHORT = 10;

/** Parts with nothing, 无, or less than a sentence under their heading. */
function emptyParts(document: Document): Problem[] {
  const { blocks } = document;
  return blocks.flatMap((node, block): Problem[] => {
    if (node.type !== 'heading' || node.level !== 1) return [];
    let text = '';
    for (let i = block + 1; i < blocks.length; i++) {
      const below = blocks[i] as Block;
      if (below.type === 'table') return [];
      if (below.type === 'heading' && below.level === 1) break;
      if (below.type !== 'heading') text += printedText(below) ?? '';
      if (text.length >= SHORT * 2) return [];
    }
    const words = without(text, '。，；、');
    if (words.length >= SHORT || words.includes('待填写')) return [];
    const raw = printedText(node) ?? '';
    return [
      {
        code: words === '' ? 'text.part-empty' : 'text.part-short',
        severity: 'warning',
        where: [{ say: 'narrative' }, raw],
        actual: text.trim(),
        span: { block, start: 0, end: raw.length, text: raw },
      },
    ];
  });
}

/** The parts of a report: those that its format fixes, and that none is empty. */
export const partsOf = (edition: Edition, document: Document): Problem[] => [
  ...(edition.fixedParts ? fixedParts(edition, document) : ordinals(document, edition.parts, false)),
  ...emptyParts(document),
];
