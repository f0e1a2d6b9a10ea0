import type Big from 'big.js';
import { isWord } from '../frames/phrase';
import type { NumberToken } from '../numbers/number';
import type { Range } from '../numbers/range';
import { isOneDigit } from '../numbers/slip';
import { OF_INFORMATION } from '../numbers/units';
import { areWays } from './complete';
import { type Entry, isChannelled } from './entries';
import { isElsewhere, isEnough, isExplained } from './evidence';
import type { List } from './list';
import { holds, mayHold, type Reading, readingsOf } from './readings';
import { isTwisted, sumOf } from './sum';

/** A list that does not add up: the whole, and the parts as they are read. */
export interface Contradiction {
  readonly whole: Entry;
  readonly items: readonly Entry[];
  readonly sum: Big;
}

const FEW = 10;
const SOME = 100;
const FEW_ITEMS = 5;

/** 173769万条 for 75656条 and 98113条. */
const isTenThousandfold = ({ value }: NumberToken, { min, max }: Range): boolean =>
  min.eq(max) && min.gt(0) && value.eq(min.times(10_000));

const SMALL = 40;
/** Shares are rounded, or cut off. */
const SHARE_OFF = 0.1;
const ALL_SHARES = 99.5;

/** Words before some of its numbers and behind others (其中20件为招生，复议1件), or units for some alone. */
const isMixed = (items: readonly Entry[]): boolean => {
  const [first, ...others] = items.map(({ name, number }) =>
    [name.some((node) => node.kind !== 'mark' && !isWord(node, 'AMONG', 'TOTAL')), number.unit === ''].join(),
  );
  return others.some((other) => other !== first);
};

/** 发布会3次，其中领导参加2次；访谈4次，…: behind ；, and more than the whole, it is beside it. */
const goesOnBeside = (whole: Entry, [, second, third]: readonly Entry[]): boolean =>
  (third === undefined || third.opens) && second?.mark === 3 && second.number.min.gt(whole.number.max);

/**
 * Whether the parts contradict their whole. A list that is closed does at once. Others may be meant to be open: there
 * only a slip counts, one digit wrong or two exchanged, and the less it can be chance the less the list must say.
 */
function contradicts({ whole, items, sum }: Reading, list: List): boolean {
  const { number } = whole;
  if (goesOnBeside(whole, items) || items.some(({ ofSome }) => ofSome)) return false;
  if (isTenThousandfold(number, sum)) return true;
  const above = sum.min.gt(number.max);
  const difference = above ? sum.min.minus(number.max) : number.min.minus(sum.max);
  const exact = number.exact && items.every((item) => item.number.exact);
  const twisted =
    exact &&
    isTwisted(
      number.value,
      items.map((item) => item.number.value),
      sum.min,
    );
  // 37.62万 for 9.12万 and 28.41万: as they are written, their places are the same.
  const written = sumOf(
    items.map((item) => ({ ...item.number, min: item.number.value, max: item.number.value })),
    number,
  );
  const slip = isOneDigit(exact ? difference : written.min.minus(number.value)) || twisted;
  const overlapping = items.filter(isChannelled).length > 1;
  // 80条…，微博公开0条，其他渠道公开0条: none at all is hardly what is said of its parts.
  if (sum.max.eq(0) && !list.closed) return false;
  const rounded = [whole, ...items].every((each) => each.number.exact || each.number.rounded);
  if (!exact && !rounded) return above && list.announced && isOneDigit(difference);
  const closed = list.closed || areWays(items) || (!list.open && items.at(-1)?.closes === true);
  const covered = number.value.eq(0) ? 0 : Number(sum.max.div(number.value));
  // More than one slip: only where nearly all of it is there.
  if (!slip) return closed && list.announced && !overlapping && covered >= 0.8 && covered <= 1.25;
  // Any difference of small numbers is one digit: what the row is must be beyond doubt.
  if (!closed && number.value.lt(SMALL) && isMixed(items)) return false;
  // A short row of small numbers that nothing announces is more often none.
  if (!list.announced && !closed && number.value.lt(SOME) && items.length < FEW_ITEMS) return false;
  if (closed && list.announced && !overlapping) return true;
  if (above) return list.announced || items.length > 2 || closed;
  if (list.open) return false;
  if (closed || list.full) return true;
  if (twisted && !isOneDigit(difference)) return covered >= 0.9 || difference.gte(SOME);
  const many = items.length > 2 && list.announced;
  if (difference.lt(FEW)) return covered >= (many ? 0.6 : 0.8);
  // Three and more that are announced are seldom open, and one in ten of those misses just so much.
  if (difference.lt(SOME))
    return many || covered >= (items.length === 2 ? 0.7 : items.length < FEW_ITEMS ? 0.5 : 0.65);
  return list.announced || covered >= 0.5;
}

/** Parts far above their whole, in every reading: no open list, whatever the reason. */
const isTooMuch = ({ whole, items, sum }: Reading, { announced }: List): boolean =>
  announced && items.length > 2 && sum.min.gt(whole.number.max) && items.filter(isChannelled).length < 2;

/** Units that count alike are one: 规章2部 is no whole beside 建议提案20件. */
const kindOf = ({ unit }: NumberToken): string => (OF_INFORMATION.has(unit) ? '' : unit);

/** 发布55条，更新5条。其中…27条…: not of the 5; in one sentence it is hardly of what all of its items are more than. */
function mayBeOf({ whole, items }: Reading): boolean {
  const isLess = ({ number }: Entry) => number.min.lte(whole.number.max);
  return isElsewhere(whole, items) ? items.every(isLess) : items.some(isLess);
}

/** The nearest number that can be the whole. */
const nearestOf = (readings: readonly Reading[]): Entry | undefined =>
  (readings.find(mayBeOf) ?? readings[0])?.whole;

/** What of two contradictions is told: what one slip explains, of these what ends where its row does, then the smaller. */
const byCertainty =
  ({ items }: List) =>
  (a: Reading, b: Reading): number => {
    const doubts = (reading: Reading) =>
      isExplained(reading)
        ? Number(reading.items.length < items.length) * (reading.items.at(-1)?.closes ? 1 : 2) +
          Number(reading.goesOn) * 2
        : 4;
    return doubts(a) - doubts(b) || gapOf(a).cmp(gapOf(b)) || b.items.length - a.items.length;
  };

/** 349条，占36.28%，607条，占63.1%: each is said to be what it is of the whole, which has more parts. */
const areShares = ({ whole, items }: Reading): boolean =>
  items.every(
    ({ number, share }) =>
      share?.value.gt(0) &&
      number.value
        .times(100)
        .minus(share.value.times(whole.number.value))
        .abs()
        .lte(whole.number.value.times(SHARE_OFF)),
  ) && items.reduce((sum, { share }) => sum + Number(share?.value ?? 0), 0) < ALL_SHARES;

/** The readings of a list that are wrong where none is right, one for each kind of unit: 25件2950元，其中10件950元，15件2200元. */
export function contradictionsIn(list: List): Contradiction[] {
  const readings = readingsOf(list);
  const kinds = [...new Set(list.wholes.map(({ number }) => kindOf(number)))];
  return kinds.flatMap((kind) => {
    const own = readings.filter(({ whole }) => kindOf(whole.number) === kind);
    const inRow = own.filter(({ goesOn }) => !goesOn);
    const nearest = nearestOf(inRow.length > 0 ? inRow : own);
    if (!nearest || inRow.some((reading) => holds(reading, list.wholes)) || mayHold(list, nearest)) return [];
    if (inRow.some((reading) => reading.whole === nearest && areShares(reading))) return [];
    const near = inRow.filter(({ whole, taken }) => whole === nearest && taken <= list.sure);
    if (near.length === 0 && inRow.length > 0) return [];
    const wrong =
      near.length > 0 && near.every((reading) => isTooMuch(reading, list))
        ? near
        : own.filter(
            (reading) =>
              (near.includes(reading) ||
                ((reading.goesOn || reading.taken > list.sure) &&
                  reading.whole === nearest &&
                  isExplained(reading))) &&
              contradicts(reading, list),
          );
    const [best] = wrong
      .filter((reading) => isTenThousandfold(reading.whole.number, reading.sum) || isEnough(reading, list))
      .sort(byCertainty(list));
    return best ? [{ whole: best.whole, items: best.items, sum: best.sum.min }] : [];
  });
}

const gapOf = ({ whole, sum }: Reading): Big => sum.min.minus(whole.number.value).abs();
