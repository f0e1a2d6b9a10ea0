import type { Atom } from './shape';

/** Behind these an address is broken, as a reader expects it. */
const PARTING = new Set('/.?&=-_@');

/** A part of an address, or a string, that is longer may be broken within, where nothing else helps. */
const LONG_PART = 12;

/** What a reader takes for an address rather than a word (PDF/A, 0571-85253333): long, with letters and marks. */
const ADDRESS = 12;

/** Never looks further, so that a string of any length costs the same. */
const FAR = 200;

/** How a break inside a string of Latin letters and digits reads. */
export type StringBreak = 'behind a mark' | 'before a lone last part' | 'in a long part' | 'torn';

/**
 * Judges the break before `at`, which stands inside a Latin string. Only addresses and very long parts may be broken
 * at all; never 20|23, PM|2.5 or 0571-|85253333.
 */
export function stringBreak(atoms: readonly Atom[], at: number): StringBreak {
  let from = at;
  while (from > 0 && at - from < FAR && atoms[from - 1]?.western) from--;
  let to = at;
  while (to < atoms.length && to - at < FAR && atoms[to]?.western) to++;
  const string = atoms.slice(from, to).map(({ text }) => text);
  const here = at - from;
  const parting = (i: number) => PARTING.has(string[i] as string);
  const letters = string.some((character) => /[A-Za-z]/.test(character));
  if (string.length < ADDRESS || !letters) return 'torn';
  if (parting(here - 1) && !parting(here)) {
    for (let i = here + 1; i < string.length; i++) if (parting(i)) return 'behind a mark';
    return 'before a lone last part';
  }
  let [head, tail] = [here, here];
  while (head > 0 && !parting(head - 1)) head--;
  while (tail < string.length && !parting(tail)) tail++;
  const inside = Math.min(here - head, tail - here) >= 3;
  return inside && tail - head >= LONG_PART ? 'in a long part' : 'torn';
}
