import Big from 'big.js';
import type { FigurePath } from '../model/figure';
import type { Given, Trace } from './trace';

/** Why a cell of a sum is what it is. */
export interface Explanation {
  readonly sum: Given;
  readonly own: boolean;
  /** Units that gave something, the most first; those without a number last. */
  readonly from: readonly (readonly [unit: string, given: Given])[];
  /** How many others gave 0. */
  readonly zeros: number;
  /** What the cell has more, or less, than the sum, and the units whose figure is just that. */
  readonly delta?: string;
  readonly same: readonly string[];
}

const number = (given: Given): Big | undefined =>
  given === null || given === 'n/a' ? undefined : new Big(given);

/** Explains a cell from the trace of its sum; `actual` is what the parent's report has there now. */
export function why(trace: Trace, path: FigurePath, actual: Given): Explanation | undefined {
  const figure = trace.figures[path];
  if (!figure) return undefined;
  const size = (given: Given) => Number(number(given) ?? Number.NEGATIVE_INFINITY);
  const from = Object.entries(figure.from).sort(([, a], [, b]) => size(b) - size(a) || 0);
  const zeros = trace.units.length - from.length;
  const delta = (number(actual) ?? new Big(0)).minus(number(figure.value) ?? 0);
  const told = { sum: figure.value, own: figure.own === true, from, zeros };
  if (told.own || delta.eq(0)) return { ...told, same: [] };
  const same = from.filter(([, given]) => number(given)?.eq(delta.abs())).map(([unit]) => unit);
  return { ...told, delta: `${delta.gt(0) ? '+' : ''}${delta.toFixed()}`, same };
}
