import { isMistyped, isOneWrong } from '../numbers/slip';
import { weighed } from '../weighed';
import type { Entry } from './entries';
import type { List } from './list';
import { isGivenByFirst, type Reading } from './readings';
import { isTwisted, isUnit } from './sum';

/**
 * Signs against a list that does not add up, weighed as those of the statements are: how much more often they were seen
 * with false findings than with numbers made wrong, in eight sets of published reports each read for the first time.
 */
const WEIGHTS = {
  /** No word says that it is a list, and it is short. */
  unannounced: -1.9,
  /** It ends before its last number, or leaves some out. */
  part: -1.8,
  /** It goes on behind what looks like another deed. */
  goesOn: -1.8,
  otherUnits: -1.5,
  /** None of it has the unit of its whole, and no word says that it is a list. */
  unlike: -2,
  otherSentence: -1.3,
  small: -1.7,
  /** No number of it, mistyped, explains the difference; and much of the whole is missing. */
  unexplained: -1.5,
  uncovered: -1.5,
  /** Its parts are twice the whole or half of it: they are those of another one, or its row ends elsewhere. */
  farOff: -2.5,
  /** Its first parts are the whole to the last digit: 4034条，其中县直2657条、乡镇1377条，文件24条. */
  givenBefore: -4,
} as const;
type Sign = keyof typeof WEIGHTS;

const ENOUGH = -5.1;
const SMALL = 40;
const FEW = 5;
const COVERED = 0.8;
const FAR = 2;
/** Of fewer digits, one more or less is chance. */
const DIGITS = 3;

/** One number of the list mistyped: a digit wrong, left out, typed twice, or two exchanged. */
export function isExplained({ whole, items, sum }: Reading): boolean {
  const { value } = whole.number;
  const missing = value.minus(sum.min);
  const parts = items.map(({ number }) => number.value);
  if (isTwisted(value, parts, sum.min)) return true;
  return (
    isMistyped(value.toFixed(), sum.min.toFixed()) ||
    parts.some((part) => {
      const [stated, meant] = [part.toFixed(), part.plus(missing).toFixed()];
      if (meant.startsWith('-')) return false;
      return stated.length >= DIGITS ? isMistyped(stated, meant) : isOneWrong(stated, meant);
    })
  );
}

/** The whole is said in another sentence, or behind its parts. */
export const isElsewhere = (whole: Entry, [first]: readonly Entry[]): boolean =>
  first !== undefined &&
  (whole.frame?.sentence !== first.frame?.sentence || whole.number.start > first.number.start);

const isGivenBefore = ({ whole, items }: Reading): boolean =>
  isGivenByFirst(items, whole.number, [whole.number], () => true);

/** Whether what speaks against a list is not too much. */
export function isEnough(reading: Reading, list: List): boolean {
  const { whole, items, sum } = reading;
  const { value, unit } = whole.number;
  const unexplained = !isExplained(reading);
  const signs: readonly (Sign | false)[] = [
    !list.announced && items.length < FEW && 'unannounced',
    items.length < list.items.length && 'part',
    reading.goesOn && 'goesOn',
    list.items.some(({ number }) => !isUnit(number, unit)) && 'otherUnits',
    !list.announced && items.every(({ number }) => !isUnit(number, unit)) && 'unlike',
    isElsewhere(whole, items) && 'otherSentence',
    value.lt(SMALL) && 'small',
    unexplained && 'unexplained',
    unexplained && sum.max.lt(value.times(COVERED)) && 'uncovered',
    unexplained && isGivenBefore(reading) && 'givenBefore',
    unexplained && (sum.min.gt(value.times(FAR)) || sum.max.times(FAR).lt(value)) && 'farOff',
  ];
  return weighed(signs, WEIGHTS) >= ENOUGH;
}
