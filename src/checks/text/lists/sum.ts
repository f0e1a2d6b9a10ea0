import Big from 'big.js';
import type { NumberToken } from '../numbers/number';
import { IN_YUAN, OF_CASES, OF_INFORMATION } from '../numbers/units';

export interface Range {
  readonly min: Big;
  readonly max: Big;
}

const yuan = ({ unit }: NumberToken) => IN_YUAN[unit] ?? 1;

/** A number in the whole's unit: 0.3万元 of 2950元. */
const like = (number: NumberToken, whole: NumberToken): Range => {
  const [from, to] = [yuan(number), yuan(whole)];
  if (from === to) return number;
  return { min: number.min.times(from).div(to), max: number.max.times(from).div(to) };
};

const NOTHING: Range = { min: new Big(0), max: new Big(0) };

/** What numbers are together, in the whole's unit; with a sum that is there already. */
export const sumOf = (items: readonly NumberToken[], whole: NumberToken, before = NOTHING): Range =>
  items.reduce<Range>((sum, item) => {
    const { min, max } = like(item, whole);
    return { min: sum.min.plus(min), max: sum.max.plus(max) };
  }, before);

export const meets = (a: Range, b: Range): boolean => a.min.lte(b.max) && b.min.lte(a.max);

/** Items may be parts of a whole: money of money, cases of cases; 条, 件, 篇 of information one like the other. */
export function sameUnit(item: NumberToken, whole: NumberToken): boolean {
  if (item.unit === whole.unit || (item.kind === 'money' && whole.kind === 'money')) return true;
  return item.unit === '' && item.kind !== 'time';
}

export const likeUnit = (item: NumberToken, whole: NumberToken): boolean =>
  sameUnit(item, whole) ||
  [OF_INFORMATION, OF_CASES].some((units) => units.has(item.unit) && units.has(whole.unit));

/** A number with two neighbouring digits exchanged: 74 for 47. */
function exchanged(value: Big): Big[] {
  const digits = value.toFixed();
  if (digits.length < 2 || digits.length > 15 || digits.includes('.') || digits.startsWith('-')) return [];
  return Array.from(
    { length: digits.length - 1 },
    (_, i) => new Big(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2)),
  );
}

/** Whether exchanging two digits of the whole or of one part makes the parts give the whole. */
export function isTwisted(whole: Big, items: readonly Big[], sum: Big): boolean {
  const missing = whole.minus(sum);
  return (
    exchanged(whole).some((value) => value.eq(sum)) ||
    items.some((item) => exchanged(item).some((value) => value.eq(item.plus(missing))))
  );
}

/** Whether one digit, wrong in the whole or in a part, explains a difference: 406 cannot be one, 30 can. */
export function isOneDigit(difference: Big): boolean {
  const digits = difference.abs().toFixed();
  return digits[0] !== '0' && [...digits.slice(1)].every((c) => c === '0');
}
