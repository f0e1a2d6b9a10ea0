import { lexicon, type Term } from './lexicon';
import { wording } from './wordingLexicon';
import { dictionaryOf } from './words/dictionary';
import { findAll } from './words/find';

/** The words that sentences with figures are read by. */
export const terms = dictionaryOf<Term>(lexicon);

/** The words that a text is looked through for, whatever it counts. */
export const wordings = dictionaryOf(wording);

/** Whether a text has a word of the text's own. */
export const says = (text: string, term: keyof typeof wording): boolean =>
  findAll(text, wordings).some(({ terms }) => terms.includes(term));
