import { expand } from './expand';

interface Node<Term> {
  readonly next: Map<string, Node<Term>>;
  terms: readonly Term[];
}

/** Words by their characters, so that the longest one at a place of a text is found in one walk. */
export interface Trie<Term> {
  readonly longestAt: (
    text: string,
    start: number,
  ) => { readonly end: number; readonly terms: readonly Term[] } | undefined;
}

/** The trie of a lexicon: classes, each with its words as patterns parted by blanks. A word may be of several classes. */
export function trieOf<Term extends string>(lexicon: Readonly<Record<Term, string>>): Trie<Term> {
  const node = (): Node<Term> => ({ next: new Map(), terms: [] });
  const root = node();
  for (const term of Object.keys(lexicon) as Term[])
    for (const word of lexicon[term].split(' ').filter(Boolean).flatMap(expand)) {
      let at = root;
      for (const c of word) {
        let next = at.next.get(c);
        if (!next) {
          next = node();
          at.next.set(c, next);
        }
        at = next;
      }
      if (at !== root && !at.terms.includes(term)) at.terms = [...at.terms, term];
    }
  return {
    longestAt: (text, start) => {
      let at: Node<Term> | undefined = root;
      let found: { end: number; terms: readonly Term[] } | undefined;
      for (let end = start; end < text.length; ) {
        at = at.next.get(text[end] as string);
        if (!at) break;
        end++;
        if (at.terms.length > 0) found = { end, terms: at.terms };
      }
      return found;
    },
  };
}
