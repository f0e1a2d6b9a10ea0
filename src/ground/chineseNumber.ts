import Big from 'big.js';

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九']
    .map((c, i) => [c, i] as const)
    .concat([
      ['〇', 0],
      ['两', 2],
    ]),
);
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const NUMERALS = new Set([DIGITS, PLACES, GROUPS].flatMap((values) => Object.keys(values)));

export const isNumeral = (c: string | undefined): boolean => c !== undefined && NUMERALS.has(c);

/** 十二 → 12, 一百零五 → 105, 二〇一七 → 2017, 三万二千 → 32000; undefined for what is no number (十百). */
export function chineseNumber(word: string): Big | undefined {
  const characters = [...word];
  if (word === '' || word.length > 20 || !characters.every(isNumeral)) return undefined;
  if (characters.every((c) => c in DIGITS)) return new Big(characters.map((c) => DIGITS[c]).join(''));
  let total = new Big(0);
  let largest = 0; // of the groups so far
  let section = 0; // below the next 万 or 亿
  let digit: number | undefined;
  let last = Number.POSITIVE_INFINITY; // the place before: places fall
  for (const c of characters) {
    const place = PLACES[c];
    const group = GROUPS[c];
    if (group !== undefined) {
      // 一亿零三万: the second group is beside the first, 三万亿 multiplies it.
      const own = new Big(section + (digit ?? 0));
      total = group < largest ? total.plus(own.times(group)) : total.plus(own).times(group);
      largest = group;
      section = 0;
      digit = undefined;
      last = Number.POSITIVE_INFINITY;
    } else if (place !== undefined) {
      if (place >= last) return undefined;
      section += (digit ?? 1) * place;
      digit = undefined;
      last = place;
    } else {
      if (digit) return undefined;
      digit = DIGITS[c];
    }
  }
  return total.plus(section + (digit ?? 0));
}
