import Big from 'big.js';

const FACTOR = 10;
/** Below this, figures leap from year to year without anything being wrong. */
const FLOOR = 20;

/** Whether a figure grew or shrank so much that somebody should look at it. */
export function isJump(before: string, now: string, factor = FACTOR): boolean {
  const [less, more] = new Big(before).lt(now) ? [before, now] : [now, before];
  return new Big(more).gte(new Big(Number(less) < FLOOR ? FLOOR : less).times(factor));
}
