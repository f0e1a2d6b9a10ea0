import Big from 'big.js';
import type { Word } from '../../../findings/problem';

/** What a template hands to a helper. */
export type Value = unknown;

/** A helper that was given what it cannot take: a mistake of the template. */
export class Misuse extends Error {
  constructor(readonly why: Word) {
    super(why.say);
  }
}

/** A value as text; a list or a group of data has none. */
export function word(value: Value): string {
  if (typeof value === 'object' && value !== null) throw new Misuse({ say: 'notText' });
  return String(value);
}

export function number(value: Value): Big {
  try {
    return new Big(word(value));
  } catch (error) {
    if (typeof value === 'object' && value !== null) throw error;
    throw new Misuse({ say: 'notNumber', name: word(value) });
  }
}

export function list(value: Value): readonly Value[] {
  if (!Array.isArray(value)) throw new Misuse({ say: 'notList' });
  return value;
}

/** A field of an item of a list; a name that the items do not have is a mistake of the template. */
export function field(item: Value, key: Value): Value {
  const name = word(key);
  if (typeof item === 'object' && item !== null && Object.hasOwn(item, name))
    return (item as Record<string, Value>)[name];
  throw new Misuse({ say: 'noField', name });
}
