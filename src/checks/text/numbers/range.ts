import Big from 'big.js';

/** What a number is at least, and at most. */
export interface Range {
  readonly min: Big;
  readonly max: Big;
}

const ZERO = new Big(0);
export const NOTHING = { value: ZERO, min: ZERO, max: ZERO } as const satisfies Range & {
  readonly value: Big;
};

export const meets = (a: Range, b: Range): boolean => a.min.lte(b.max) && b.min.lte(a.max);
