import type Big from 'big.js';
import type { NumberToken } from '../numbers/number';
import { NOTHING, type Range } from '../numbers/range';
import { isExchanged } from '../numbers/slip';
import { IN_YUAN, OF_CASES, OF_DECISIONS, OF_INFORMATION } from '../numbers/units';

const yuan = ({ unit }: NumberToken) => IN_YUAN[unit] ?? 1;

/** A number in the whole's unit: 0.3万元 of 2950元. */
const like = (number: NumberToken, whole: NumberToken): Range => {
  const [from, to] = [yuan(number), yuan(whole)];
  if (from === to) return number;
  return { min: number.min.times(from).div(to), max: number.max.times(from).div(to) };
};

/** What numbers are together, in the whole's unit; with a sum that is there already. */
export const sumOf = (items: readonly NumberToken[], whole: NumberToken, before: Range = NOTHING): Range =>
  items.reduce<Range>((sum, item) => {
    const { min, max } = like(item, whole);
    return { min: sum.min.plus(min), max: sum.max.plus(max) };
  }, before);

/** 条次, 场次 count as 条, 场 do. */
const oneOf = (unit: string): string => (unit.length > 1 && unit.endsWith('次') ? unit.slice(0, -1) : unit);

export const isUnit = ({ unit }: Pick<NumberToken, 'unit'>, other: string): boolean =>
  oneOf(unit) === oneOf(other);

/** Items may be parts of a whole: money of money, cases of cases; 条, 件, 篇 of information one like the other. */
export function sameUnit(item: NumberToken, whole: NumberToken): boolean {
  if (isUnit(item, whole.unit) || (item.kind === 'money' && whole.kind === 'money')) return true;
  return item.unit === '' && item.kind !== 'time';
}

export const likeUnit = (item: NumberToken, whole: NumberToken): boolean =>
  sameUnit(item, whole) ||
  [OF_INFORMATION, OF_CASES, OF_DECISIONS].some((units) => units.has(item.unit) && units.has(whole.unit));

/** Whether exchanging two digits of the whole or of one part makes the parts give the whole. */
export function isTwisted(whole: Big, items: readonly Big[], sum: Big): boolean {
  const missing = whole.minus(sum);
  return isExchanged(whole, sum) || items.some((item) => isExchanged(item, item.plus(missing)));
}
