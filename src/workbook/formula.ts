import Big from 'big.js';
import type { FigurePath, Figures } from '../model/figure';
import { type Identity, neededBy, type Side } from './identities';

/** A cell, as a formula names it. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly reference: string;
}

export type Places = ReadonlyMap<FigurePath, Place>;

/** Places one after the other in a row or a column as one range. */
function ranges(places: readonly Place[]): string[] {
  const found: { first: Place; last: Place }[] = [];
  for (const place of places) {
    const run = found.at(-1);
    const isNext =
      run &&
      run.last.sheet === place.sheet &&
      ((run.first.row === place.row && run.last.row === place.row && place.column === run.last.column + 1) ||
        (run.first.column === place.column &&
          run.last.column === place.column &&
          place.row === run.last.row + 1));
    if (isNext) run.last = place;
    else found.push({ first: place, last: place });
  }
  // The end of a range has no sheet of its own.
  return found.map(({ first, last }) =>
    first === last
      ? first.reference
      : `${first.reference}:${last.reference.slice(last.reference.lastIndexOf('!') + 1)}`,
  );
}

const listed = (paths: readonly FigurePath[], places: Places): string =>
  ranges(paths.flatMap((path) => places.get(path) ?? [])).join(',');

/** Adds up what is a number; a blank and a / are none. */
const sumOf = (paths: readonly FigurePath[], places: Places): string =>
  paths.length === 0 ? '0' : `SUM(${listed(paths, places)})`;

function side({ plus, previous = [], minus = [] }: Side, now: Places, before: Places): string {
  const terms = [previous.length > 0 && sumOf(previous, before), plus.length > 0 && sumOf(plus, now)];
  return [terms.filter(Boolean).join('+') || '0', ...(minus.length > 0 ? [sumOf(minus, now)] : [])].join('-');
}

/** By how much an identity does not hold. */
function difference({ left, right, relation }: Identity, now: Places, before: Places): string {
  const [own, other] = [side(left, now, before), side(right, now, before)];
  if (relation === 'equal') return `${own}-(${other})`;
  if (relation === 'atMost') return `MAX(0,${own}-(${other}))`;
  return `MAX(0,${own}-${other})+MIN(0,${own}-MAX(${listed(right.plus, now)}))`;
}

/** Beyond any amount's decimals; doubles do not add up exactly. */
const PLACES = 6;

/** A total that is filled in by its parts: blank as long as all of them are. */
export const totalFormula = (parts: readonly FigurePath[], places: Places): string =>
  `IF(COUNT(${listed(parts, places)})=0,"",SUM(${listed(parts, places)}))`;

/** 平, 不平（差 n）, or nothing while nothing is filled in. */
export function verdictFormula(identity: Identity, now: Places, before: Places): string {
  const off = `ROUND(${difference(identity, now, before)},${PLACES})`;
  const blank = `COUNT(${listed(neededBy(identity), now)})=0`;
  return `IF(${blank},"",IF(${off}=0,"平","不平（差 "&${off}&"）"))`;
}

const zero = new Big(0);
const numbers = (paths: readonly FigurePath[], figures?: Figures): Big[] =>
  paths.flatMap((path) => {
    const value = figures?.get(path)?.value;
    return value == null ? [] : [new Big(value)];
  });
const total = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), zero);

/** What the formula gives for figures at hand. */
export function verdict(identity: Identity, now: Figures, before?: Figures): string {
  if (numbers(neededBy(identity), now).length === 0) return '';
  const [own, other] = [identity.left, identity.right].map(({ plus, previous = [], minus = [] }) =>
    total([...numbers(previous, before), ...numbers(plus, now)]).minus(total(numbers(minus, now))),
  ) as [Big, Big];
  const off = own.minus(other);
  const over = off.gt(0) ? off : zero;
  const under = numbers(identity.right.plus, now).reduce((least, part) => {
    const missing = own.minus(part);
    return missing.lt(least) ? missing : least;
  }, zero);
  const by = identity.relation === 'equal' ? off : identity.relation === 'atMost' ? over : over.plus(under);
  return by.eq(0) ? '平' : `不平（差 ${by.round(PLACES).toFixed()}）`;
}
