import type { NumberToken } from './numbers';

/** A number with two neighbouring digits exchanged: 74 for 47. */
function exchanged(value: number): number[] {
  const digits = String(value);
  if (!/^[0-9]{2,15}$/.test(digits)) return [];
  return Array.from({ length: digits.length - 1 }, (_, i) =>
    Number(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2)),
  );
}

/** Whether exchanging two digits of the whole or of one part makes the parts give the whole. */
export function twisted(whole: number, items: readonly NumberToken[], sum: number): boolean {
  if (sum === whole) return false;
  return (
    exchanged(whole).includes(sum) ||
    items.some(({ value }) => exchanged(value).includes(value + (whole - sum)))
  );
}

/** Whether one digit, wrong in the whole or in a part, explains the difference: 406 cannot be one, 30 can. */
export const oneDigit = (difference: number): boolean => /^[1-9]0*$/.test(String(Math.abs(difference)));
