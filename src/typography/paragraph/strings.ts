import { perObject } from '../../ground/remember';
import { isLetter, isLetterOrDigit } from '../characters';
import { partsAddress } from '../engines';
import { type Atom, textAt } from '../shape';

/**
 * How willingly a string of Latin letters and digits is broken at a place: not at all; behind / ? and - in an address,
 * where LibreOffice breaks it, too; behind another mark only where the line would be torn open else.
 */
type Willingness = 'never' | 'inAddress' | 'inNeed';

/** Shorter strings are words: PDF/A-2b, IPv6. */
const ADDRESS = 12;

/** So many characters of an address stay together at least, and of a number (0571-|85253333, 9704-|2012). */
const SHORTEST_PART = 3;

const MARKS = new Set('/?-.&=_@');

/** Never looks further back than any address goes, so that a string of any length costs the same. */
const FAR = 200;

/** The string that a place is in. */
function stringAround(atoms: readonly Atom[], at: number): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && at - from < FAR && atoms[from - 1]?.western) from--;
  let to = at;
  while (to < atoms.length && to - at < FAR && atoms[to]?.western) to++;
  return [from, to];
}

/** Before this mark, or the end of the string, are the last letters of an address: .cn, .html. */
function isLastPart(atoms: readonly Atom[], at: number, to: number): boolean {
  for (let i = at; i < to; i++) if (MARKS.has(textAt(atoms, i))) return false;
  return true;
}

/** A place behind a mark and before a letter or a digit, by the string that it is in. */
function willingnessInString(atoms: readonly Atom[], at: number): Willingness {
  const [from, to] = stringAround(atoms, at);
  if (at - from < SHORTEST_PART || to - at < SHORTEST_PART) return 'never';
  const address = to - from >= ADDRESS && atoms.slice(from, to).some(({ text }) => isLetter(text));
  if (address)
    return partsAddress(atoms, at) !== undefined
      ? 'inAddress'
      : isLastPart(atoms, at, to)
        ? 'never'
        : 'inNeed';
  return textAt(atoms, at - 1) === '-' ? 'inNeed' : 'never';
}

/** Found once: the composer asks for each line that may begin before, and for each of its spacings. */
const known = perObject((_: readonly Atom[]) => new Map<number, Willingness>());

/** Whether a line may end between two characters of a string; `at` is the place of the second. */
export function willingness(atoms: readonly Atom[], at: number): Willingness {
  if (!MARKS.has(textAt(atoms, at - 1)) || !isLetterOrDigit(textAt(atoms, at))) return 'never';
  const places = known(atoms);
  const found = places.get(at) ?? willingnessInString(atoms, at);
  places.set(at, found);
  return found;
}
