import type { NumberToken } from '../numbers/number';
import type { List } from './list';
import { holds, readingsOf } from './readings';

/** Smaller sums agree by chance, where nothing says that the parts are some. */
const LEAST = 10;

/** The parts of rows that give their whole: one of them mistyped, a row would not. */
export const closedRows = (lists: readonly List[]): NumberToken[][] =>
  lists.flatMap((list) =>
    readingsOf(list)
      .filter((reading) => (list.announced || reading.sum.min.gte(LEAST)) && holds(reading, list.wholes))
      .map(({ items }) => items.map(({ number }) => number)),
  );
