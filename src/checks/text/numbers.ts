/** A number as it stands in a text. Offsets count UTF-16 units. */
export interface NumberToken {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  readonly value: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** 件, 万元, %, 年 …; '' where none follows. */
  readonly unit: string;
  /** 约, 余, 近, 第: not the number itself. */
  readonly inexact: boolean;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
}

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'零一二三四五六七八九']
    .map((c, i) => [c, i])
    .concat([
      ['〇', 0],
      ['两', 2],
    ]),
);
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十二 → 12, 一百零五 → 105, 二〇一七 → 2017; undefined for what is no number (十百). */
export function chineseNumber(word: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(word)) return undefined;
  if (!/[十百千万]/.test(word)) {
    const value = Number([...word].map((c) => digits[c]).join(''));
    return Number.isFinite(value) ? value : undefined;
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let last = Number.POSITIVE_INFINITY;
  for (const c of word) {
    const place = places[c];
    if (c === '万') {
      total = (total + section + (digit ?? 0)) * 10_000;
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
      digit = digits[c];
    }
  }
  return total + section + (digit ?? 0);
}

const NUMBER = /[0-9][0-9,]*(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千万]+/g;
const UNIT =
  / *(万(?!元)|亿(?!元))?(余|多|几)? *(人次|件次|万元|亿元|元|件|条|次|份|篇|期|个百分点|个工作日|个|项|起|宗|例|案|人|名|部|场|户|家|%|‰|倍|成|页|类|处|册|本|年|月|日|号|款|块|步|级|届|周|天|小时|岁|字)?/y;
const LONGEST = 15;
const BEFORE = /(?:近|约|逾|超|超过|突破|多于|不少于|不低于|达到或超过|大约|接近|将近|至少|第|[—–～~\-.]) *$/;

/** All numbers of a text, in order. Linear in its length. */
export function numbersIn(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [word] = match;
    const start = match.index;
    if (word.length > LONGEST + 5) continue;
    const chinese = !/[0-9]/.test(word);
    const plain = word.replace(/,+$/, '');
    if (!chinese && plain.includes(',') && !/^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(plain)) continue;
    const value = chinese ? chineseNumber(word) : Number(plain.replaceAll(',', ''));
    if (value === undefined || !Number.isFinite(value)) continue;
    UNIT.lastIndex = start + plain.length;
    const [matched = '', multiple, more, unit = ''] = UNIT.exec(text) ?? [];
    if (chinese && !unit) continue;
    const after = text.slice(
      start + plain.length + matched.length,
      start + plain.length + matched.length + 2,
    );
    const times = multiple === '万' ? 10_000 : multiple === '亿' ? 100_000_000 : 1;
    const fraction = /\.([0-9]+)$/.exec(plain)?.[1] ?? '';
    tokens.push({
      start,
      end: start + plain.length + (unit || multiple ? matched.length : 0),
      value: times === 1 ? value : Number((value * times).toPrecision(15)),
      decimals: fraction.length,
      unit: unit === '案' ? '件' : unit,
      inexact:
        more !== undefined ||
        multiple !== undefined ||
        BEFORE.test(text.slice(Math.max(0, start - 6), start)) ||
        /^(?:余|多|以[上内下]|左右|[—–～~])/.test(after),
      chinese,
    });
  }
  return tokens;
}
