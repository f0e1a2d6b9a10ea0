import type { Edition } from '../../../model/edition';
import type { Quantity } from '../../../model/quantity';
import { MATTERS, type MatterName } from '../frames/matters';
import { lexicon, type Term } from '../lexicon';

/** A quantity as the reader looks for it. */
export interface Sought {
  readonly quantity: Quantity;
  readonly matter: MatterName;
  readonly ways: readonly (readonly Term[])[];
}

const isTerm = (word: string): word is Term => Object.hasOwn(lexicon, word);
const isMatter = (word: string): word is MatterName => Object.hasOwn(MATTERS, word);

function compile(quantity: Quantity): Sought {
  const { code, matter, says } = quantity;
  if (!isMatter(matter)) throw new RangeError(`Quantity ${code}: no matter ${matter}`);
  const ways = says.split('|').map((way) =>
    way
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        if (!isTerm(word)) throw new RangeError(`Quantity ${code}: the lexicon has no class ${word}`);
        return word;
      }),
  );
  return { quantity, matter, ways };
}

const compiled = new WeakMap<Edition, ReadonlyMap<Term, readonly Sought[]>>();

/**
 * What an edition's quantities are, by the classes of words that they need.
 * @throws RangeError when one names a class that the lexicon does not have.
 */
export function soughtIn(edition: Edition): ReadonlyMap<Term, readonly Sought[]> {
  let index = compiled.get(edition);
  if (!index) {
    const byTerm = new Map<Term, Sought[]>();
    for (const sought of (edition.quantities ?? []).map(compile))
      for (const term of new Set(sought.ways.flat())) byTerm.set(term, [...(byTerm.get(term) ?? []), sought]);
    index = byTerm;
    compiled.set(edition, index);
  }
  return index;
}
