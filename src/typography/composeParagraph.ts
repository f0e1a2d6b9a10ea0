import { greedyLines, type LineSpan } from './breakLines';
import { CLOSE, CLOSE_CALL, costOfEnd, LONE_CHARACTER, MOST_STRETCH } from './faults';
import { type Measure, measureAtoms, type Sums } from './measure';
import type { Atom } from './shape';

/** How a paragraph departs from its style; stated in the Word file as it is (w:spacing of its runs, w:wordWrap). */
export interface ParagraphSetting {
  /** Behind every character that is not Latin, pt. */
  readonly spacing: number;
  readonly breakWords: boolean;
}

export interface Composed extends ParagraphSetting {
  readonly lines: readonly LineSpan[];
}

/** The spacing of a paragraph may depart from that of the page by this much, in steps of one twip, pt. */
const TIGHTER = 0.3;
const WIDER = 0.6;
const STEP = 0.05;

/** So many steps wider a line still holds the characters that the profile lays down; then it loses one. */
const SPARE = 1;
const LOSES_A_CHARACTER = 90;

/** A paragraph whose words may be broken: after an edit Word may break figures in it, too. */
const BREAK_WORDS = 40;

/** How much wide gaps add, were all of them as wide as is allowed: only to rank sets with the same faults. */
const WIDE = 2;

/** A line of Latin letters alone has no gap to widen: it may be short by as much as a line of so many gaps. */
const LATIN_GAPS = 5;

interface Candidate extends ParagraphSetting {
  readonly cost: number;
}

/** The settings that are tried, the cheapest first: first the page's own. */
function candidates(usual: number, words: boolean): readonly Candidate[] {
  const list: Candidate[] = [];
  for (let step = -Math.round(TIGHTER / STEP); step <= Math.round(WIDER / STEP); step++) {
    const spacing = Math.round((usual + step * STEP) * 100) / 100;
    const cost = Math.abs(step) + (step > SPARE ? LOSES_A_CHARACTER : 0);
    list.push({ spacing, breakWords: false, cost });
    if (words) list.push({ spacing, breakWords: true, cost: cost + BREAK_WORDS });
  }
  return list.sort((a, b) => a.cost - b.cost);
}

const TEXT = /[\p{L}\p{N}]/u;

/** Whether a last line holds a single letter, digit or hanzi. */
function isLone(atoms: readonly Atom[], { start, end }: LineSpan): boolean {
  let count = 0;
  for (let i = start; i < end; i++) if (TEXT.test((atoms[i] as Atom).text) && ++count > 1) return false;
  return true;
}

/** What is wrong with the lines of a paragraph; stops where it is already more than `most`. */
function costOf(sums: Sums, lines: readonly LineSpan[], measure: Measure, most: number): number {
  const { atoms, width, spaced, gaps } = sums;
  const { spacing = 0, indent = 0 } = measure;
  let cost = 0;
  let wide = 0;
  for (let i = 0; i < lines.length && cost < most; i++) {
    const line = lines[i] as LineSpan;
    const next = lines[i + 1];
    if (line.last || !next) {
      if (i > 0 && !lines[i - 1]?.last && isLone(atoms, line)) cost += LONE_CHARACTER;
      continue;
    }
    const { start, end } = line;
    const natural =
      (width[end] as number) -
      (width[start] as number) +
      spacing * ((spaced[end - 1] as number) - (spaced[start] as number));
    const missing = measure.width - (i === 0 ? indent : 0) - natural;
    const count = (gaps[end - 1] as number) - (gaps[start] as number);
    const stretch = missing / (count || LATIN_GAPS);
    const at = next.start;
    const over = (width[at + 1] as number) - (width[end] as number) + spacing - missing;
    if (missing < CLOSE || Math.abs(over) < CLOSE) cost += CLOSE_CALL;
    cost += costOfEnd({ atoms, at, before: atoms[at - 1] as Atom, after: atoms[at] as Atom, stretch });
    wide += Math.min(1, Math.max(0, stretch / MOST_STRETCH));
  }
  return cost + (WIDE * wide) / Math.max(1, lines.length);
}

/** Shorter words never leave a line open. */
const LONG_STRING = 8;

/** Whether a paragraph holds a string of Latin letters so long that it can leave a line open. */
function hasLongString(atoms: readonly Atom[]): boolean {
  let length = 0;
  for (const { western } of atoms) {
    length = western ? length + 1 : 0;
    if (length >= LONG_STRING) return true;
  }
  return false;
}

/**
 * Sets a whole paragraph: of the break sets that a greedy engine gives at some setting of the paragraph, the one with
 * the least faults, so that Word finds it, too. The page's own setting wins wherever nothing is wrong with it.
 */
export function composeParagraph(atoms: readonly Atom[], measure: Measure): Composed {
  const sums = measureAtoms(atoms);
  const { spacing: usual = 0 } = measure;
  const plain = greedyLines(sums, measure);
  let best: Composed = { spacing: usual, breakWords: false, lines: plain };
  let least = costOf(sums, plain, measure, Number.POSITIVE_INFINITY);
  if (least <= WIDE) return best;
  for (const { spacing, breakWords, cost } of candidates(usual, hasLongString(atoms))) {
    if (cost >= least) break;
    const tried = { ...measure, spacing, breakWords };
    const lines = greedyLines(sums, tried);
    const total = cost + costOf(sums, lines, tried, least - cost);
    if (total < least) {
      least = total;
      best = { spacing, breakWords, lines };
    }
  }
  return best;
}
