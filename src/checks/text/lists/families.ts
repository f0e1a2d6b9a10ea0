import { families } from '../rowLexicon';
import type { Entry } from './entries';

const FAMILIES = families.map((family) => {
  const [heads = [], others = []] = family.split('|').map((words) => words.split(' ').filter(Boolean));
  return { heads, words: [...heads, ...others] };
});
const GREATEST = Math.max(...FAMILIES.map(({ words }) => words.length));

/** Whether each of these entries has a word of one family in its name, no two the same; `all`: they leave none out. */
export function areOfOneFamily(entries: readonly Entry[], text: string, all = false): boolean {
  if (entries.length > GREATEST) return false;
  const names = entries.map(({ name }) => name.map(({ start, end }) => text.slice(start, end)).join(''));
  return FAMILIES.some(({ heads, words }) => {
    const found = names.map((name) => words.find((word) => name.includes(word)));
    return (
      found.every((word) => word !== undefined) &&
      new Set(found).size === found.length &&
      (!all || heads.some((head) => found.includes(head)))
    );
  });
}
