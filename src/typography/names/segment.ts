import { isDigit } from '../../ground/digits';
import { hasOne } from '../../ground/written';
import { isHan, isLetterOrDigit } from '../characters';
import { levels, longestWord, peopleNames, type WordKind, words } from './words';

/** A word of a name. `mark`: a mark of punctuation, `figure`: digits and Latin, `other`: a character of no known word. */
export interface Word {
  readonly text: string;
  readonly kind: WordKind | 'year' | 'figure' | 'mark' | 'other';
}

/** A way to read what ends at a place of the text, and what it costs to believe it. */
interface Reading {
  readonly from: number;
  readonly kind: Word['kind'];
  readonly cost: number;
}

/** The fewest words win; a character that no word explains costs more than a word. */
const WORD = 1;
const SHORT = 0.8; // 局, 和: of one character
const UNKNOWN = 2.5;
/** The stem of a name, before 市 or 街道, by its length; most have two characters. A place that is known costs nothing. */
const STEM = [0.3, 0.9, 0.7, 1.1, 1.9, 2.3, 2.7, 3.1, 3.5];
/** Names of peoples make a place sure; a stem with another word in it is none, most likely. */
const SURE = 0.5;
const WORD_IN_STEM = 3;
/** 望城 | 区, 西乡 | 塘区: it may be one all the same. */
const PERHAPS = 1.5;
/** 市 | 和平区 rather than 市和平区; there is a 镇远县. */
const UNLIKE = 0.5;

const numerals = new Set('一二三四五六七八九十百〇零');
const figureMarks = new Set('.%&@/_-');

const isNumeral = (unit: string): boolean => numerals.has(unit) || isDigit(unit);
const isFigure = (unit: string): boolean =>
  isLetterOrDigit(unit) || figureMarks.has(unit) || (unit >= '\u00c0' && unit <= '\u024f');

/** 第八, 三十八: what they count follows. */
function numeral(text: string, end: number): Reading[] {
  let from = end;
  while (from > 0 && isNumeral(text[from - 1] ?? '')) from--;
  if (from === end) return [];
  return [{ from: text[from - 1] === '第' ? from - 1 : from, kind: 'prefix', cost: WORD }];
}

/** What makes a year of the digit before it, where a text ends with that: 年, 年度. */
export const yearUnit = (text: string, end: number): string =>
  ['年度', '年'].find((unit) => text.endsWith(unit, end) && isDigit(text.charAt(end - unit.length - 1))) ??
  '';

/** Digits and Latin letters, 2023年 and 2023年度. */
function figure(text: string, end: number): Reading[] {
  const unit = yearUnit(text, end);
  let from = end - unit.length;
  while (from > 0 && isFigure(text[from - 1] ?? '')) from--;
  return from < end - unit.length ? [{ from, kind: unit ? 'year' : 'figure', cost: WORD }] : [];
}

function word(text: string, end: number): Reading[] {
  const found: Reading[] = [];
  for (let from = Math.max(0, end - longestWord); from < end; from++) {
    const kind = words.get(text.slice(from, end));
    if (kind) found.push({ from, kind, cost: end - from === 1 ? SHORT : WORD });
  }
  return found;
}

/** 恩施土家族苗族自治州: a stem, names of peoples, a level. */
function named(text: string, end: number): Reading[] {
  return levels.flatMap(([level, kind]) => {
    if (!text.endsWith(level, end)) return [];
    const before = end - level.length;
    let stem = before;
    for (;;) {
      const people = peopleNames.find((name) => text.endsWith(name, stem));
      if (people === undefined) break;
      stem -= people.length;
    }
    const plain = stems(text, before, level, 1);
    const sure =
      stem < before ? [{ from: stem, cost: (STEM[0] ?? 0) * SURE }, ...stems(text, stem, '', SURE)] : [];
    return [...plain, ...sure].map(({ from, cost }) => ({ from, kind, cost: WORD + cost }));
  });
}

/** The end of another place: within a stem, at its head. */
const AT_HEAD = '省市县区镇乡旗盟';
const WITHIN = `${AT_HEAD}师`;

/** What it costs that another word is in a stem, or across its end (和城 | 乡). */
function wordsWithin(stem: string, level: string): number {
  if (words.has(stem)) return 0;
  if (stem.includes('第')) return WORD_IN_STEM;
  const name = stem + level;
  let doubt = hasOne(stem.slice(1, -1), WITHIN) ? PERHAPS : AT_HEAD.includes(stem.charAt(0)) ? UNLIKE : 0;
  for (let from = 0; from < stem.length; from++)
    for (let to = from + 2; to <= (from === 0 ? stem.length : name.length); to++) {
      if (!words.has(name.slice(from, to))) continue;
      if (to <= stem.length) return WORD_IN_STEM;
      doubt = PERHAPS;
    }
  return doubt;
}

function stems(text: string, end: number, level: string, share: number): { from: number; cost: number }[] {
  const found: { from: number; cost: number }[] = [];
  for (let length = 1; length < STEM.length && end - length >= 0; length++) {
    const from = end - length;
    if (!isHan(text[from] ?? '')) break;
    const stem = text.slice(from, end);
    const cost = words.get(stem) === 'place' ? 0 : (STEM[length] ?? 0) * share;
    found.push({ from, cost: cost + wordsWithin(stem, level) });
  }
  return found;
}

function single(text: string, end: number): Reading {
  const kind = isHan(text[end - 1] ?? '') ? 'other' : 'mark';
  return { from: end - 1, kind, cost: UNKNOWN };
}

const readings = (text: string, end: number): Reading[] => [
  single(text, end),
  ...word(text, end),
  ...named(text, end),
  ...numeral(text, end),
  ...figure(text, end),
];

/** Cuts a name into words: of all ways to read it the one of least cost (Viterbi). */
export function segment(text: string): Word[] {
  const best: { cost: number; reading?: Reading }[] = [{ cost: 0 }];
  for (let end = 1; end <= text.length; end++) {
    let least: (typeof best)[number] = { cost: Number.POSITIVE_INFINITY };
    for (const reading of readings(text, end)) {
      const cost = (best[reading.from]?.cost ?? 0) + reading.cost;
      if (cost < least.cost) least = { cost, reading };
    }
    best.push(least);
  }
  const found: Word[] = [];
  for (let end = text.length; end > 0; ) {
    const { from = end - 1, kind = 'other' } = best[end]?.reading ?? {};
    found.push({ text: text.slice(from, end), kind });
    end = from;
  }
  return found.reverse();
}
