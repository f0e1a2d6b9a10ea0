import { families } from '../lexicon';
import type { Entry } from './entries';

const FAMILIES = families.map((family) => family.split(' '));
const GREATEST = Math.max(...FAMILIES.map(({ length }) => length));

/** Whether each of these entries has a word of one family in its name, no two the same. */
export function areOfOneFamily(entries: readonly Entry[], text: string): boolean {
  if (entries.length > GREATEST) return false;
  const names = entries.map(({ name }) => name.map(({ start, end }) => text.slice(start, end)).join(''));
  return FAMILIES.some((family) => {
    const words = names.map((name) => family.find((word) => name.includes(word)));
    return words.every((word) => word !== undefined) && new Set(words).size === words.length;
  });
}
