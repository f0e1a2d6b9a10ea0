import type Big from 'big.js';
import { isMistyped } from '../numbers/slip';
import type { Sign } from './weights';

/** How far from the tables it is, where these do not have it mistyped. */
export function distance(value: Big, figures: readonly Big[]): Sign | false {
  if (value.lte(0)) return false;
  if (figures.every((figure) => figure.eq(0)))
    return value.lt(10) || figures.length === 0 ? 'noneInTables' : 'farFromNone';
  const isFar = (figure: Big) =>
    (figure.gte(10) || value.gte(10)) && (value.lt(figure.div(2)) || value.gt(figure.times(2)));
  return figures.every((figure) => figure.eq(0) || isFar(figure)) && 'far';
}

/** The tables' own number with a slip of the keys: of more digits it is less chance. */
export function mistyping(stated: string, readings: readonly string[]): Sign | false {
  const meant = readings.find((reading) => reading !== '0' && isMistyped(stated, reading));
  if (meant === undefined) return false;
  const digits = Math.max(meant.length, stated.length);
  return digits > 2 ? 'mistyped' : digits > 1 && 'mistypedTwoDigits';
}
