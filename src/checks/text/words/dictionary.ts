import { choicesAt } from './expand';

/** Words with the classes that they are of; the longest one at a place of a text is found by its characters. */
export interface Dictionary<Term> {
  readonly longestAt: (
    text: string,
    start: number,
  ) => { readonly end: number; readonly terms: readonly Term[] } | undefined;
}

/** What is still to come of a pattern: a piece of it, and what is behind that. */
interface Rest {
  readonly pattern: string;
  readonly from: number;
  readonly to: number;
  readonly behind?: Rest;
}

/** Words of a class of which the beginning was read. */
interface Begun<Term> {
  readonly term: Term;
  readonly rest: Rest;
}

/** What is known behind the characters read so far. */
interface Step<Term> {
  /** The classes of the word that ends here. */
  readonly terms: readonly Term[];
  /** How words go on, by their next character; a step once a text has gone there. */
  readonly next: Map<number, Step<Term> | Begun<Term>[]>;
}

const OPEN = '{'.charCodeAt(0);

function stepOf<Term>(begun: readonly Begun<Term>[]): Step<Term> {
  const terms: Term[] = [];
  const next = new Map<number, Begun<Term>[]>();
  const take = (term: Term, { pattern, from, to, behind }: Rest) => {
    if (from === to) {
      if (behind) take(term, behind);
      else if (!terms.includes(term)) terms.push(term);
      return;
    }
    const c = pattern.charCodeAt(from);
    if (c === OPEN) {
      const { choices, end } = choicesAt(pattern, from);
      const after = end === to ? behind : { pattern, from: end, to, behind };
      for (const [first, last] of choices) take(term, { pattern, from: first, to: last, behind: after });
      return;
    }
    const further = { term, rest: { pattern, from: from + 1, to, behind } };
    const alike = next.get(c);
    if (alike) alike.push(further);
    else next.set(c, [further]);
  };
  for (const { term, rest } of begun) take(term, rest);
  return { terms, next };
}

/** The step by a character, made when a text first takes it. */
function onward<Term>({ next }: Step<Term>, c: number): Step<Term> | undefined {
  const known = next.get(c);
  if (!Array.isArray(known)) return known;
  const made = stepOf(known);
  next.set(c, made);
  return made;
}

/**
 * The dictionary of a lexicon: classes, each with its words as patterns parted by blanks. A word may be of several
 * classes. Its patterns stand for 29,000 words, of which a report has a few hundred: they are written out as far as a
 * text goes along with them.
 */
export function dictionaryOf<Term extends string>(lexicon: Readonly<Record<Term, string>>): Dictionary<Term> {
  const first = stepOf(
    (Object.keys(lexicon) as Term[]).flatMap((term) =>
      lexicon[term].split(' ').map((pattern) => ({ term, rest: { pattern, from: 0, to: pattern.length } })),
    ),
  );
  return {
    longestAt: (text, start) => {
      let longest: Step<Term> | undefined;
      let end = start;
      let step: Step<Term> | undefined = first;
      for (let at = start; at < text.length; ) {
        step = onward(step, text.charCodeAt(at++));
        if (!step) break;
        if (step.terms.length === 0) continue;
        longest = step;
        end = at;
      }
      return longest && { end, terms: longest.terms };
    },
  };
}
