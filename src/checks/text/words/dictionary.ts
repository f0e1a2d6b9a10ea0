import { expand } from './expand';

/** Words with the classes that they are of; the longest one at a place of a text is found by its beginning. */
export interface Dictionary<Term> {
  readonly longestAt: (
    text: string,
    start: number,
  ) => { readonly end: number; readonly terms: readonly Term[] } | undefined;
}

/** Words are looked up by so many characters first: most places of a text begin with none. */
const HEAD = 2;

/** The first one or two characters at a place, as a number: a text has some at each place, and strings cost more. */
const headAt = (text: string, at: number, size: number): number =>
  size < HEAD ? text.charCodeAt(at) : (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const headOf = (word: string): number => headAt(word, 0, word.length);

/** The words that begin alike. */
interface Shelf<Term> {
  readonly termsOf: ReadonlyMap<string, readonly Term[]>;
  /** How long they are, the longest first. */
  readonly lengths: readonly number[];
}

/** A pattern of a class, with its words once they are asked for. */
interface Entry<Term> {
  readonly term: Term;
  readonly pattern: string;
  words?: readonly string[];
}

function shelfOf<Term>(head: number, entries: readonly Entry<Term>[]): Shelf<Term> {
  const termsOf = new Map<string, Term[]>();
  for (const entry of entries) {
    entry.words ??= expand(entry.pattern);
    for (const word of entry.words) {
      if (headOf(word) !== head) continue;
      const terms = termsOf.get(word);
      if (!terms) termsOf.set(word, [entry.term]);
      else if (!terms.includes(entry.term)) terms.push(entry.term);
    }
  }
  const lengths = [...new Set([...termsOf.keys()].map(({ length }) => length))];
  return { termsOf, lengths: lengths.sort((a, b) => b - a) };
}

/**
 * The dictionary of a lexicon: classes, each with its words as patterns parted by blanks. A word may be of several
 * classes. Its patterns stand for 18,000 words, of which a report has a few hundred: those that begin alike are made
 * when a text first has their beginning.
 */
export function dictionaryOf<Term extends string>(lexicon: Readonly<Record<Term, string>>): Dictionary<Term> {
  const entriesOf = new Map<number, Entry<Term>[]>();
  for (const term of Object.keys(lexicon) as Term[])
    for (const pattern of lexicon[term].split(' ').filter(Boolean)) {
      const entry: Entry<Term> = { term, pattern };
      for (const beginning of new Set(expand(pattern, HEAD))) {
        const head = headOf(beginning);
        const entries = entriesOf.get(head);
        if (entries) entries.push(entry);
        else if (beginning !== '') entriesOf.set(head, [entry]);
      }
    }
  const shelves = new Map<number, Shelf<Term>>();
  const shelf = (head: number): Shelf<Term> | undefined => {
    const known = shelves.get(head);
    const entries = known ? undefined : entriesOf.get(head);
    if (!entries) return known;
    const made = shelfOf(head, entries);
    shelves.set(head, made);
    return made;
  };
  return {
    longestAt: (text, start) => {
      for (let size = HEAD; size > 0; size--) {
        if (start + size > text.length) continue;
        const alike = shelf(headAt(text, start, size));
        for (const length of alike?.lengths ?? []) {
          const end = start + length;
          const terms = end > text.length ? undefined : alike?.termsOf.get(text.slice(start, end));
          if (terms) return { end, terms };
        }
      }
      return undefined;
    },
  };
}
