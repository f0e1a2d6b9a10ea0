import Big from 'big.js';
import { chineseNumber, isNumeral } from '../../../ground/chineseNumber';
import { isDigit } from '../../../ground/digits';
import { kindOf, type UnitKind, unitAt } from './units';

/** A number as it stands in a text. Offsets count in the spelling. */
export interface NumberToken {
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  readonly value: Big;
  /** What it may be: 近600 is 500 to 600; for an exact number both are the value. */
  readonly min: Big;
  readonly max: Big;
  readonly exact: boolean;
  /** 4.02万: its last place is rounded, and nothing else is left open. */
  readonly rounded: boolean;
  /** Digits behind the point. */
  readonly decimals: number;
  /** 件, 万元, %, 年 …; '' where none follows. */
  readonly unit: string;
  readonly kind: UnitKind | undefined;
  readonly chinese: boolean;
}

type Bounds = (value: Big, step: Big) => readonly [Big, Big];
const share = (value: Big, part: number) => value.times(part);
const most = (a: Big, b: Big) => (a.gt(b) ? a : b);

/** 600余: not yet the next of its last place; a number without round end may be a tenth more. */
const more: Bounds = (value, step) => [value, value.plus(most(step.minus(1), share(value, 0.1).round(0, 0)))];
const around: Bounds = (value) => [share(value, 0.9), share(value, 1.1)];
const above: Bounds = (value, step) => [value, value.plus(most(step, share(value, 0.5)))];
const below: Bounds = (value, step) => [value.minus(most(step, share(value, 0.1))), value];
const atLeast: Bounds = (value) => [value, new Big('1e30')];
const atMost: Bounds = (value) => [new Big(0), value];

const BEFORE: readonly (readonly [string, Bounds])[] = [
  ['不少于', atLeast],
  ['不低于', atLeast],
  ['至少', atLeast],
  ['不超过', atMost],
  ['不到', below],
  ['不足', below],
  ['大约', around],
  ['约为', around],
  ['约', around],
  ['接近', below],
  ['将近', below],
  ['近', below],
  ['超过', above],
  ['超出', above],
  ['突破', above],
  ['多于', above],
  ['达到或超过', above],
  ['超', above],
  ['逾', above],
];
const AFTER: readonly (readonly [string, Bounds])[] = [
  ['左右', around],
  ['上下', around],
  ['以上', atLeast],
  ['以内', atMost],
  ['以下', atMost],
  ['余', more],
  ['多', more],
];
const MORE = '余多';
const isLetter = (c: string | undefined) =>
  c !== undefined && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
const RANGE = '—–～~-至到';
const LONGEST = 24;

/** What is left open by digits that were not given: the last place of 4.02万, the zeros of 600. */
function lastPlace(value: Big, decimals: number, times: number): Big {
  if (times > 1 || decimals > 0) return new Big(10).pow(-decimals).times(times);
  let step = new Big(1);
  while (value.gt(0) && value.mod(step.times(10)).eq(0)) step = step.times(10);
  return step;
}

interface Digits {
  readonly value: Big;
  readonly end: number;
  readonly decimals: number;
  readonly chinese: boolean;
}

function arabic(text: string, start: number): Digits | undefined {
  let end = start;
  while (isDigit(text[end])) end++;
  const whole = end;
  if (text[end] === '.' && isDigit(text[end + 1])) {
    end++;
    while (isDigit(text[end])) end++;
  }
  if (end - start > LONGEST) return undefined;
  const decimals = end > whole ? end - whole - 1 : 0;
  return { value: new Big(text.slice(start, end)), end, decimals, chinese: false };
}

function chinese(text: string, start: number): Digits | undefined {
  let end = start;
  while (isNumeral(text[end]) && end - start <= LONGEST) end++;
  const value = chineseNumber(text.slice(start, end));
  return value && { value, end, decimals: 0, chinese: true };
}

const PERCENT = '百分之';
const TIMES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

const OPENINGS = '\n。；：';

const isDigits = (text: string, from: number, to: number): boolean =>
  from >= 0 && [...text.slice(from, to)].every(isDigit);

/** 2.10件予以公开 opens a line or a sentence: things have no decimals. */
function isItemOf(text: string, start: number, point: number): boolean {
  if (!OPENINGS.includes(text[start - 1] ?? '\n') || text[point] !== '.' || point - start > 2) return false;
  const number = numberAt(text, point + 1);
  return number?.kind === 'thing' && !number.rounded && number.decimals === 0;
}

/** The end of what is no statement of a number: 第3, PM2.5, 1.组织机构, 010-12345. */
export function notCounted(text: string, start: number): number | undefined {
  const before = text[start - 1];
  let end = start;
  while (isDigit(text[end])) end++;
  const short = end > start && end - start <= 2 && !isDigit(before);
  if (short && text[end] === '.' && !isDigit(text[end + 1])) return end + 1;
  if (short && isItemOf(text, start, end)) return end + 1;
  // 3、 opens a line or a sentence.
  if (short && text[end] === '、' && OPENINGS.includes(before ?? '\n')) return end + 1;
  const isItem =
    before === '.' &&
    [2, 3].some((back) => isDigits(text, start - back, start - 1) && isItemOf(text, start - back, start - 1));
  if (isItem) return undefined;
  if (before === '第' || isLetter(before) || before === '-' || before === '.' || before === '_') {
    while (isDigit(text[end]) || text[end] === '.' || text[end] === '-') end++;
    return Math.max(end, start + 1);
  }
  return undefined;
}

/** The number that begins at a place of the text; undefined where there is none. */
export function numberAt(text: string, start: number): NumberToken | undefined {
  const percent = text.startsWith(PERCENT, start);
  const from = percent ? start + PERCENT.length : start;
  const digits = isDigit(text[from])
    ? arabic(text, from)
    : isNumeral(text[from])
      ? chinese(text, from)
      : undefined;
  if (!digits) return undefined;
  let { end } = digits;
  let bounds: Bounds | undefined;
  const takeMore = () => {
    if (!MORE.includes(text[end] ?? '#')) return;
    bounds = more;
    end++;
  };
  takeMore();
  const multiple = text[end] ?? '';
  const times = (text[end + 1] !== '元' && TIMES[multiple]) || 1;
  if (times > 1) end++;
  takeMore();
  const unit = percent ? '%' : unitAt(text, end);
  if (!percent) end += unit.length;
  if (digits.chinese && unit === '') return undefined;
  const value = digits.value.times(times);
  const step = lastPlace(digits.value, digits.decimals, times);
  if (
    RANGE.includes(text[end] ?? '#') &&
    (isDigit(text[end + 1]) || isNumeral(text[end + 1])) &&
    kindOf(unit) !== 'time'
  )
    bounds = atLeast;
  if (RANGE.includes(text[start - 1] ?? '#') && isDigit(text[start - 2])) bounds = atMost;
  bounds ??= AFTER.find(([word]) => text.startsWith(word, end))?.[1];
  bounds ??= BEFORE.find(([word]) => text.startsWith(word, start - word.length))?.[1];
  const [min, max] = bounds
    ? bounds(value, step)
    : times > 1
      ? // 4.02万 is rounded or cut off at its last place.
        [value.minus(step.div(2)), value.plus(step)]
      : [value, value];
  // 2023全年: a year without its 年.
  const isYear = unit === '' && !bounds && digits.end - from === 4 && value.gte(1990) && value.lt(2100);
  const kind = isYear ? 'time' : kindOf(unit);
  return {
    start,
    end,
    value,
    min,
    max,
    exact: min.eq(max),
    rounded: times > 1 && bounds === undefined,
    decimals: digits.decimals,
    unit: isYear ? '年' : unit,
    kind,
    chinese: digits.chinese,
  };
}
