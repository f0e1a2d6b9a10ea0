import Big from 'big.js';
import type Handlebars from 'handlebars';
import type { Word } from '../../findings/problem';
import { trimEndOf } from '../../ground/affixes';
import { writtenDate } from '../../ground/writtenDate';
import { chineseDate } from '../dates';
import type { Budget, Place } from './budget';
import { isAbsent } from './context';
import { isFigureGroup, partsOf } from './figureGroup';
import { isBlank, quote, unquote } from './quote';

type Value = unknown;

/** A helper that was given what it cannot take: a mistake of the template. */
export class Misuse extends Error {
  constructor(readonly why: Word) {
    super(why.say);
  }
}

/** A value as text; a list or a group of data has none. */
function word(value: Value): string {
  if (typeof value === 'object' && value !== null) throw new Misuse({ say: 'notText' });
  return String(value);
}

function number(value: Value): Big {
  try {
    return new Big(word(value));
  } catch (error) {
    if (typeof value === 'object' && value !== null) throw error;
    throw new Misuse({ say: 'notNumber', name: word(value) });
  }
}

function list(value: Value): readonly Value[] {
  if (!Array.isArray(value)) throw new Misuse({ say: 'notList' });
  return value;
}

/** A field of an item of a list; a name that the items do not have is a mistake of the template. */
function field(item: Value, key: Value): Value {
  const name = word(key);
  if (typeof item === 'object' && item !== null && Object.hasOwn(item, name))
    return (item as Record<string, Value>)[name];
  throw new Misuse({ say: 'noField', name });
}

function date(value: Value): string {
  const iso = word(value);
  if (writtenDate(iso)?.iso !== iso) throw new Misuse({ say: 'notDate', name: iso });
  return chineseDate(iso);
}

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

const MYRIAD = 10_000;

/** 1 … 9999 in Chinese numerals. */
function section(value: number): string {
  const digits = [...String(value)].map(Number);
  const words = digits.map((digit, i) => {
    if (digit) return `${DIGITS[digit]}${UNITS[digits.length - 1 - i]}`;
    return digits[i + 1] ? '〇' : ''; // one for several, none at the end
  });
  return words.join('');
}

/** 0 … 99999999 in Chinese numerals: 十二, 一百〇五, 一万二千. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= MYRIAD * MYRIAD)
    throw new Misuse({ say: 'noNumeral', name: String(value) });
  if (value === 0) return DIGITS[0] as string;
  const [high, low] = [Math.floor(value / MYRIAD), value % MYRIAD];
  const gap = high > 0 && low > 0 && low < MYRIAD / 10 ? '〇' : '';
  const words = `${high > 0 ? `${section(high)}万` : ''}${gap}${low > 0 ? section(low) : ''}`;
  return words.startsWith('一十') ? words.slice(1) : words;
}

/** One decimal where the template does not say how many. */
function decimals(value: Big, places: Value = 1): string {
  const digits = Number(places);
  if (!Number.isInteger(digits) || digits < 0 || digits > 10) throw new Misuse({ say: 'decimals' });
  return value.toFixed(digits);
}

/** 增长12.5% / 下降3.0% / 持平; from 0 there is no rate. */
function growth(now: Value, before: Value, places?: Value): string {
  const [a, b] = [number(now), number(before)];
  if (a.eq(b)) return '持平';
  if (b.eq(0)) return `增加${a.toFixed()}`;
  const rate = a.minus(b).div(b).times(100);
  return `${rate.gt(0) ? '增长' : '下降'}${decimals(rate.abs(), places)}%`;
}

const add = (values: readonly Value[]): string =>
  values.reduce<Big>((sum, value) => (isAbsent(value) ? sum : sum.plus(number(value))), new Big(0)).toFixed();

/** Label and number by turns; a group of figures, or one column of it, gives those of its parts. */
function pairsOf(args: readonly Value[], unit: string): readonly Value[] {
  const [group, column] = args;
  if (!isFigureGroup(group)) return args;
  const parts = partsOf(group, unit, column === undefined ? undefined : word(column));
  return parts.flatMap(([said, cells]) => [said, add(cells)]);
}

/** Pairs of label and number: those that are not 0 as 予以公开1191件、部分公开328件. */
function breakdown(args: readonly Value[]): string {
  const unit = word(args.at(-1));
  return listed(pairsOf(args.slice(0, -1), unit), unit);
}

function listed(args: readonly Value[], unit: string): string {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const value = args[i + 1];
    if (!isAbsent(value) && !number(value).eq(0))
      pairs.push(`${word(args[i])}${number(value).toFixed()}${unit}`);
  }
  return pairs.join('、');
}

/** How a total is made up: ，其中A3件、B2件; ，均为A when one part is all of it; nothing when no part is known. */
function among(args: readonly Value[]): string {
  const unit = word(args.at(-1));
  const total = args[0];
  const pairs = pairsOf(args.slice(1, -1), unit);
  const parts = listed(pairs, unit);
  if (isAbsent(total) || !parts) return '';
  const i = pairs.findIndex((part, at) => at % 2 === 1 && !isAbsent(part) && number(part).eq(number(total)));
  if (i < 0 || parts.includes('、')) return `，其中${parts}`;
  return `，${number(total).eq(1) ? '' : '均'}为${pairs[i - 1]}`;
}

/** What is between the pairs of labels and texts that are given: 地址：…，邮编：… */
function details(args: readonly Value[]): string {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < args.length; i += 2)
    if (!isAbsent(args[i + 1])) pairs.push(`${word(args[i])}：${word(args[i + 1])}`);
  return pairs.join('，');
}

/** Marks that end a sentence. */
const STOPS = new Set('。！？；');

/** The items of a list of {name, count} that are not 0, as pairs. */
const tallied = (items: Value): Value[] =>
  list(items).flatMap((item) => [field(item, 'name'), field(item, 'count')]);

/** Σ of one column over the rows of a group of a matrix, or over the one row that the group is. */
function subtotal(group: Value, column: Value): string {
  if (typeof group !== 'object' || group === null) throw new Misuse({ say: 'notGroup' });
  const rows = Object.hasOwn(group, word(column)) ? [group] : Object.values(group);
  return add(rows.map((row) => field(row, column)));
}

/**
 * Helpers whose result is text or a number. They get plain values, never quoted ones; when one of their values is
 * blank, so is the result, unless the helper is in `blankIsNothing`.
 */
export const textHelpers: Readonly<Record<string, (...args: Value[]) => string>> = {
  /** {{date d}} 2018年1月17日, from a calendar date */
  date,
  /** {{count n "件"}} 5件, 无 for 0 */
  count: (n, unit = '') => (number(n).eq(0) ? '无' : `${number(n).toFixed()}${word(unit)}`),
  /** {{chinese n}} 十二 */
  chinese: (n) => chineseNumeral(Number(n)),
  /** {{ordinal @index}} 一 for the first */
  ordinal: (index) => chineseNumeral(Number(index) + 1),
  /** {{percent part whole}} 12.5%; a third argument says how many decimals */
  percent: (part, whole, places) =>
    number(whole).eq(0) ? '0%' : `${decimals(number(part).div(number(whole)).times(100), places)}%`,
  /** {{growth now before}} 增长12.5%, 下降3.0%, 持平 */
  growth,
  /** {{sum a b c}}; with a list of objects and a key: {{sum list "issues"}}; a group of figures gives its cells */
  sum: (...args) => {
    const [items, key] = args;
    if (Array.isArray(items)) return add(items.map((item) => (key === undefined ? item : field(item, key))));
    return add(
      args.flatMap((value) =>
        isFigureGroup(value) ? partsOf(value).flatMap(([, cells]) => cells) : [value],
      ),
    );
  },
  /** {{minus a b}} */
  minus: (a, b) => number(a).minus(number(b)).toFixed(),
  /** {{join list "、"}} */
  join: (items, separator = '、') => list(items).map(word).join(word(separator)),
  /** {{size list}} */
  size: (items) => String(list(items).length),
  /**
   * {{breakdown "予以公开" a "部分公开" b "件"}} 予以公开5件、部分公开2件; what is 0 is left out. Instead of the pairs a
   * group of figures, whose parts have their labels from the schema: {{breakdown statistics.requests.results "total" "件"}}
   */
  breakdown: (...args) => breakdown(args),
  /** {{among total "网络" a "信函" b "件"}} ，其中网络3件、信函2件; ，均为网络 when it is all of the total; a group as in breakdown */
  among: (...args) => among(args),
  /** {{tally list "条"}} 机构信息120条、政策文件35条, from a list of {name, count} */
  tally: (list, unit) => breakdown([...tallied(list), unit]),
  /** {{subtotal statistics.requests.results.refused "total"}} Σ of a column over the rows of a group */
  subtotal,
  /** {{details "地址" a "邮编" b}} 地址：…，邮编：…; what is not given is left out */
  details: (...args) => details(args),
  /** {{sentence text}} the text with a full stop where it ends without one */
  sentence: (text) => (STOPS.has(word(text).slice(-1)) ? word(text) : `${word(text)}。`),
  /** {{clause text}} the text without the mark that it ends with, to go on behind it */
  clause: (text) => trimEndOf(word(text), '。；，、'),
};

/** Helpers for which a blank is nothing rather than a hole in the sentence. */
const blankIsNothing = new Set(['sum', 'breakdown', 'join', 'size', 'among', 'tally', 'subtotal', 'details']);

/** Helpers that answer yes or no. */
export const testHelpers: Readonly<Record<string, (...args: Value[]) => boolean>> = {
  /** {{#if (positive n)}}: filled in and more than 0 */
  positive: (n) => !isAbsent(n) && number(n).gt(0),
  /** filled in and exactly 0 */
  zero: (n) => !isAbsent(n) && number(n).eq(0),
  eq: (a, b) => String(a) === String(b),
  gt: (a, b) => !isAbsent(a) && !isAbsent(b) && number(a).gt(number(b)),
  and: (...args) => args.every((a) => !isAbsent(a)),
  or: (...args) => args.some((a) => !isAbsent(a)),
  not: (a) => isAbsent(a),
  /** {{#if (some facts.problems "measure")}}: one item of the list at least has it */
  some: (items, key) => list(items).some((item) => !isAbsent(field(item, key))),
};

type Plain = (value: Value) => Value;
type Members = Readonly<Record<PropertyKey, Value>>;

/**
 * Strips the quotes from a value and everything in it. Remembers lists and objects, which the templates hand to their
 * helpers again and again, once an item of a loop.
 */
export function createPlain(): Plain {
  const known = new WeakMap<object, Value>();
  const plain: Plain = (value) => {
    if (typeof value === 'string') return unquote(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = Array.isArray(value)
      ? value.map(plain)
      : Object.fromEntries(Reflect.ownKeys(value).map((key) => [key, plain((value as Members)[key])]));
    known.set(value, result);
    return result;
  };
  return plain;
}

/** What Handlebars hands to a helper behind its values. */
export interface Call extends Handlebars.HelperOptions {
  readonly data: { readonly budget: Budget };
  readonly loc?: Place;
}

/** Helpers that look at no item of a list. */
const besideItems = new Set(['size', 'and', 'or', 'not']);

/** What it costs to go through a value: a list by its items, a text by its hundreds of characters. */
const stepsOf = (value: Value, name: string): number =>
  1 +
  (Array.isArray(value) && !besideItems.has(name) ? value.length : 0) +
  (typeof value === 'string' ? value.length / 100 : 0);

/** Runs a helper on plain values, counted; what it was given wrong is told with the place of the call. */
function called<T>(
  name: string,
  args: readonly Value[],
  plain: Plain,
  helper: (values: readonly Value[]) => T,
): T {
  const { data, loc } = args.at(-1) as Call;
  const values = args.slice(0, -1);
  for (const value of values) data.budget.spend(stepsOf(value, name), loc);
  try {
    const result = helper(values.map(plain));
    data.budget.spend(stepsOf(result, name), loc);
    return result;
  } catch (error) {
    throw error instanceof Misuse ? data.budget.fault('template.failed', error.why, loc) : error;
  }
}

/** A text helper as Handlebars calls it: plain values in, quoted text out, blanks passed on. */
export const wrapText =
  (name: string, helper: (...args: Value[]) => string, plain: Plain) =>
  (...args: Value[]): string =>
    called(name, args, plain, (values) => {
      if (values.length === 0 || values.some((value) => value === undefined))
        throw new Misuse({ say: 'noArgument', name });
      const hole = values.find(isBlank);
      if (hole !== undefined && !blankIsNothing.has(name)) return String(hole);
      return quote(helper(...values));
    });

export const wrapTest =
  (name: string, helper: (...args: Value[]) => boolean, plain: Plain) =>
  (...args: Value[]): boolean =>
    called(name, args, plain, (values) => helper(...values));
