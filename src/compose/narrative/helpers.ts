import type Big from 'big.js';
import { trimEndOf } from '../../ground/affixes';
import { writtenDate } from '../../ground/writtenDate';
import { chineseDate } from '../dates';
import { isAbsent } from './context';
import { isFigureGroup, partsOf } from './figureGroup';
import { chineseNumeral } from './helpers/numeral';
import { add, among, breakdown, details, subtotal, tally } from './helpers/parts';
import { field, list, Misuse, number, type Value, word } from './helpers/values';

function date(value: Value): string {
  const iso = word(value);
  if (writtenDate(iso)?.iso !== iso) throw new Misuse({ say: 'notDate', name: iso });
  return chineseDate(iso);
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

/** Marks that end a sentence. */
const STOPS = new Set('。！？；');

/**
 * Helpers whose result is text or a number. They get plain values, never quoted ones; when one of their values is
 * blank, so is the result, but for those to which a blank is nothing (helpers/call.ts).
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
  breakdown,
  /** {{among total "网络" a "信函" b "件"}} ，其中网络3件、信函2件; ，均为网络 when it is all of the total; a group as in breakdown */
  among,
  /** {{tally list "条"}} 机构信息120条、政策文件35条, from a list of {name, count} */
  tally,
  /** {{subtotal statistics.requests.results.refused "total"}} Σ of a column over the rows of a group */
  subtotal,
  /** {{details "地址" a "邮编" b}} 地址：…，邮编：…; what is not given is left out */
  details,
  /** {{sentence text}} the text with a full stop where it ends without one */
  sentence: (text) => (STOPS.has(word(text).slice(-1)) ? word(text) : `${word(text)}。`),
  /** {{clause text}} the text without the mark that it ends with, to go on behind it */
  clause: (text) => trimEndOf(word(text), '。；，、'),
};

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
