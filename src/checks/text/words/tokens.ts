import { isDigit } from '../../../ground/digits';
import { type NumberToken, notCounted, numberAt } from '../numbers/number';
import type { Dictionary } from './dictionary';

/** A piece of a text. Offsets count in the spelling. */
export type Token<Term extends string = string> =
  | { readonly kind: 'word'; readonly start: number; readonly end: number; readonly terms: readonly Term[] }
  | { readonly kind: 'number'; readonly start: number; readonly end: number; readonly number: NumberToken }
  | { readonly kind: 'mark'; readonly start: number; readonly end: number; readonly mark: string }
  /** What the lexicon does not know. */
  | { readonly kind: 'other'; readonly start: number; readonly end: number };

const MARKS = '，、；：。！？\n（）';

/** Cuts a text into the longest words of the lexicon, numbers, marks and what is none of them. Linear in its length. */
export function tokensOf<Term extends string>(text: string, words: Dictionary<Term>): Token<Term>[] {
  const tokens: Token<Term>[] = [];
  let unknown = 0; // where what is not known began
  const known = (token: Token<Term>) => {
    if (unknown < token.start) tokens.push({ kind: 'other', start: unknown, end: token.start });
    tokens.push(token);
    unknown = token.end;
    return token.end;
  };
  for (let start = 0; start < text.length; ) {
    const c = text[start] as string;
    if (MARKS.includes(c)) {
      start = known({ kind: 'mark', start, end: start + 1, mark: c });
      continue;
    }
    const word = words.longestAt(text, start);
    const number = numberAt(text, start);
    const skipped = number && notCounted(text, start);
    if (word && word.end >= (number?.end ?? 0)) start = known({ kind: 'word', start, ...word });
    else if (skipped !== undefined) start = skipped;
    else if (number) start = known({ kind: 'number', start, end: number.end, number });
    else
      do start++;
      while (
        // More digits than a number has: passed over at once.
        isDigit(c) &&
        isDigit(text[start] ?? '')
      );
  }
  if (unknown < text.length) tokens.push({ kind: 'other', start: unknown, end: text.length });
  return tokens;
}
