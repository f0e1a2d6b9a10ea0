import type { Dictionary } from './dictionary';

interface Found<Term> {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
}

/** The longest words of a dictionary in a text, from left to right. */
export function findAll<Term>(text: string, words: Dictionary<Term>): Found<Term>[] {
  const found: Found<Term>[] = [];
  for (let start = 0; start < text.length; ) {
    const word = words.longestAt(text, start);
    if (word) found.push({ start, ...word });
    start = word?.end ?? start + 1;
  }
  return found;
}
