import { unmarked } from '../../ground/markup';
import { type Ordinal, ordinalAt } from '../../ground/ordinal';
import { hasOne, indexOfAny } from '../../ground/written';
import type { Edition, Part } from '../../model/edition';
import { type Label, labelOf, likeness, normal } from '../match/labels';
import { isFurniture } from './furniture';

export interface Narrative {
  /** Own text by part, in the markup of the narrative. */
  readonly texts: Readonly<Record<string, string>>;
  /** Headings of the first level that are none of the format's; they are in the part before. */
  readonly others: readonly string[];
  /** Parts of the format that have no heading in the text. */
  readonly missing: readonly Part[];
}

/** What closes 一、 and 1. before a paragraph. */
const MARKS = '、.．';
const HEADING = 45;
/** A heading in its paragraph, with the stop that ends it. */
const RUN_IN = 31;
const SENTENCE = '。；';
/** Above that likeness a heading is the format's, in the words of a province. */
const LIKE = 0.5;

const headingsOf = ({ heading, variants = [] }: Part): Label[] =>
  [heading, ...variants].filter((text) => text !== undefined).map(labelOf);

/** 一、 … 十二、 */
function firstLevel(text: string): Ordinal | undefined {
  const ordinal = ordinalAt(text);
  return ordinal?.level === 1 && hasOne(ordinal.mark, MARKS) ? ordinal : undefined;
}

/** The part of the format that a heading names, with what follows it on its line. */
function partOf(parts: readonly Part[], text: string): { part: Part; rest: string } | undefined {
  const line = text.trim();
  const stop = indexOfAny(line, '。：:\n', 1);
  const head = line.slice(0, stop < 0 ? undefined : stop);
  if (head.length > HEADING) return undefined;
  const name = normal(head);
  const isFirstLevel = firstLevel(text) !== undefined;
  let best: { part: Part; like: number } | undefined;
  for (const part of parts)
    for (const label of headingsOf(part)) {
      const like = likeness(label, name);
      // A line of the text that only holds the words of a heading has no ordinal.
      if (like >= (isFirstLevel ? LIKE : 1) && like > (best?.like ?? 0)) best = { part, like };
    }
  return best && { part: best.part, rest: stop < 0 ? '' : line.slice(stop + 1).trimStart() };
}

/** （一）主动公开。 with its text behind it is a heading in the paragraph; alone in its line, a heading of its own. */
function secondLevel(text: string): string {
  const end = indexOfAny(text, '。：:') + 1;
  if (end > 1 && end <= RUN_IN && end < text.length) return `== ${text.slice(0, end)} || ${text.slice(end)}`;
  return text.length <= HEADING && !hasOne(text.slice(0, -1), SENTENCE)
    ? `== ${text.endsWith('。') ? text.slice(0, -1) : text}`
    : unmarked(text);
}

/** Takes the ordinals that the document numbers itself off, as long as they count on. */
function createMarkup() {
  const counts = [0, 0];
  const goesOn = (level: 0 | 1, { number }: Ordinal): boolean => {
    if (number !== (counts[level] ?? 0) + 1) return false;
    counts[level] = number;
    if (level === 0) counts[1] = 0;
    return true;
  };
  return {
    heading(): void {
      counts.fill(0);
    },
    line(text: string): string {
      const ordinal = ordinalAt(text);
      if (ordinal?.level === 2 && goesOn(0, ordinal)) return secondLevel(ordinal.rest.trim());
      const isItem = ordinal?.level === 3 && hasOne(ordinal.mark, MARKS);
      if (isItem && goesOn(1, ordinal)) return `+ ${ordinal.rest.trim()}`;
      if (!isItem) counts[1] = 0;
      return unmarked(text.trim());
    },
  };
}

/** Own text by part, from the paragraphs behind the title: each under the heading of the format that is above it. */
export function readNarrative(edition: Edition, paragraphs: readonly string[]): Narrative {
  const headed = edition.parts.filter(({ heading }) => heading !== undefined);
  const first = edition.parts.find(({ heading, tables }) => heading === undefined && !tables);
  const texts: Record<string, string[]> = {};
  const others: string[] = [];
  const found = new Set<Part>();
  const markup = createMarkup();
  let current = first;
  const add = (line: string): void => {
    if (!current || line === '') return;
    const lines = texts[current.name] ?? [];
    texts[current.name] = lines;
    lines.push(line);
  };
  for (const text of paragraphs) {
    if (isFurniture(text)) {
      if (found.size > 0) break;
      continue;
    }
    const named = partOf(headed, text);
    if (named && !found.has(named.part)) {
      current = named.part;
      found.add(current);
      markup.heading();
      if (named.rest) add(markup.line(named.rest));
      continue;
    }
    const other = text.length <= HEADING && !hasOne(text, SENTENCE) ? firstLevel(text) : undefined;
    if (other) {
      const words = other.rest.trim();
      others.push(words);
      markup.heading();
      add(`= ${words}`);
    } else add(markup.line(text));
  }
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([name, lines]) => [name, lines.join('\n')])),
    others,
    missing: headed.filter((part) => !part.optional && !found.has(part)),
  };
}
