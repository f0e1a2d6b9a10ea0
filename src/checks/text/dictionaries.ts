import { lexicon, type Term, wording } from './lexicon';
import { dictionaryOf } from './words/dictionary';

/** The words that sentences with figures are read by. */
export const terms = dictionaryOf<Term>(lexicon);

/** The words that a text is looked through for, whatever it counts. */
export const wordings = dictionaryOf(wording);
