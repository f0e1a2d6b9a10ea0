import type Big from 'big.js';
import { isDigits } from '../../../ground/digits';

/** Whether one text is the other with one of its characters left out. */
function isOneLess(short: string, long: string): boolean {
  let at = 0;
  while (short[at] === long[at] && at < short.length) at++;
  return short.slice(at) === long.slice(at + 1);
}

/** Whether two neighbouring characters of one text are exchanged in the other. */
function isSwapped(stated: string, meant: string): boolean {
  const wrong = Array.from(stated, (c, i) => (c === meant[i] ? -1 : i)).filter((i) => i >= 0);
  const [first = 0, second] = wrong;
  return (
    stated.length === meant.length &&
    wrong.length === 2 &&
    second === first + 1 &&
    stated[first] === meant[second] &&
    stated[second] === meant[first]
  );
}

/** Whether two neighbouring digits of a whole number are exchanged: 74 for 47, 10 for 1. */
export function isExchanged(stated: Big, meant: Big): boolean {
  const [digits, others] = [stated.toFixed(), meant.toFixed()];
  return isDigits(digits, 2, 15) && isSwapped(digits, others.padStart(digits.length, '0'));
}

/** Whether one digit, wrong in one of two numbers, explains their difference: 406 cannot be one, 30 can. */
export function isOneDigit(difference: Big): boolean {
  const [first, ...others] = difference.abs().toFixed();
  return first !== '0' && others.every((c) => c === '0');
}

/** Whether one character is wrong: 84 is no 284, nor 6 a 46. */
export const isOneWrong = (stated: string, meant: string): boolean =>
  stated.length === meant.length && Array.from(stated).filter((c, i) => c !== meant[i]).length === 1;

/**
 * Whether a number may be another one mistyped: one digit wrong, left out or typed twice, or two neighbours exchanged.
 * 39129 for 30129, 126 for 1266, 74 for 47.
 */
export function isMistyped(stated: string, meant: string): boolean {
  if (stated === meant) return false;
  if (Math.abs(stated.length - meant.length) === 1)
    return stated.length < meant.length ? isOneLess(stated, meant) : isOneLess(meant, stated);
  return isOneWrong(stated, meant) || isSwapped(stated, meant);
}
