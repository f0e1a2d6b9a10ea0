import type { Word } from '../frames/frame';
import type { Term } from '../lexicon';

const GENERIC: ReadonlySet<Term> = new Set<Term>([
  'PROACTIVE',
  'PUBLISHED',
  'DISCLOSE',
  'INFO',
  'DISCLOSURE',
  'RECEIVE',
  'ACCESS',
  'REQUEST',
  'PROCESS',
  'ANSWER',
  'NEW',
  'MADE',
  'WEBSITE',
  'ONLINE',
  'PLATFORM',
  'WECHAT',
  'WEIBO',
  'KEY_FIELD',
  'PUBLIC',
]);

/** A word that any whole may have; it tells none of its parts from the others. */
export const isGeneric = ({ terms }: Pick<Word, 'terms'>): boolean => terms.some((term) => GENERIC.has(term));
