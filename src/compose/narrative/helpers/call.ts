import type Handlebars from 'handlebars';
import type { Budget, Place } from '../budget';
import { isBlank, quote, unquote } from '../quote';
import { Misuse, type Value } from './values';

type Plain = (value: Value) => Value;
type Members = Readonly<Record<PropertyKey, Value>>;

/**
 * Strips the quotes from a value and everything in it. Remembers lists and objects, which the templates hand to their
 * helpers again and again, once an item of a loop.
 */
export function createPlain(): Plain {
  const known = new WeakMap<object, Value>();
  const plain: Plain = (value) => {
    if (typeof value === 'string') return unquote(value);
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = Array.isArray(value)
      ? value.map(plain)
      : Object.fromEntries(Reflect.ownKeys(value).map((key) => [key, plain((value as Members)[key])]));
    known.set(value, result);
    return result;
  };
  return plain;
}

/** What Handlebars hands to a helper behind its values. */
export interface Call extends Handlebars.HelperOptions {
  readonly data: { readonly budget: Budget };
  readonly loc?: Place;
}

/** Helpers that look at no item of a list. */
const besideItems = new Set(['size', 'and', 'or', 'not']);

/** What it costs to go through a value: a list by its items, a text by its hundreds of characters. */
const stepsOf = (value: Value, name: string): number =>
  1 +
  (Array.isArray(value) && !besideItems.has(name) ? value.length : 0) +
  (typeof value === 'string' ? value.length / 100 : 0);

/** Runs a helper on plain values, counted; a wrong value is reported with the place of the call. */
function called<T>(
  name: string,
  args: readonly Value[],
  plain: Plain,
  helper: (values: readonly Value[]) => T,
): T {
  const { data, loc } = args.at(-1) as Call;
  const values = args.slice(0, -1);
  for (const value of values) data.budget.spend(stepsOf(value, name), loc);
  try {
    const result = helper(values.map(plain));
    data.budget.spend(stepsOf(result, name), loc);
    return result;
  } catch (error) {
    throw error instanceof Misuse ? data.budget.fault('template.failed', error.why, loc) : error;
  }
}

/** Helpers for which a blank is nothing rather than a hole in the sentence. */
const blankIsNothing = new Set(['sum', 'breakdown', 'join', 'size', 'among', 'tally', 'subtotal', 'details']);

/** A text helper as Handlebars calls it: plain values in, quoted text out, blanks passed on. */
export const wrapText =
  (name: string, helper: (...args: Value[]) => string, plain: Plain) =>
  (...args: Value[]): string =>
    called(name, args, plain, (values) => {
      if (values.length === 0 || values.some((value) => value === undefined))
        throw new Misuse({ say: 'noArgument', name });
      const hole = values.find(isBlank);
      if (hole !== undefined && !blankIsNothing.has(name)) return String(hole);
      return quote(helper(...values));
    });

export const wrapTest =
  (name: string, helper: (...args: Value[]) => boolean, plain: Plain) =>
  (...args: Value[]): boolean =>
    called(name, args, plain, (values) => helper(...values));
