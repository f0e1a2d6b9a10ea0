import type { FigurePath } from './figure';

/**
 * Something that a text may state about an edition's figures, as data: what it is about, by which words it is mentioned
 * from others, and which figures it then is. The words are classes of the reader's lexicon.
 */
export interface Quantity {
  /** `requests.results.granted`. */
  readonly code: string;
  /** Several of one group in one phrase add up: 予以公开和部分公开43件. */
  readonly group: string;
  /** Or either is meant: 收到和处理申请2件. */
  readonly either?: boolean;
  /** For messages: 新收申请数. */
  readonly name: string;
  /** What the text must be about: `requests`. */
  readonly matter: string;
  /** Classes that must all be said, alternatives parted by |: `CARRY_OVER | CARRY LAST_YEAR`. */
  readonly says: string;
  /** Readings that are right, each a sum of figures (`-path` is taken off); the first is the usual one. */
  readonly figures: readonly (readonly FigurePath[])[];
  /** Several numbers of it in one sentence are its parts: two web sites. */
  readonly adds?: boolean;
  /** What is counted is a part of the figure: 主动撤回38件 of 其他. */
  readonly atMost?: boolean;
  /** The form's own words, which mean nothing else: a difference is an error. */
  readonly own?: boolean;
  /** Its noun names other things, too: only a number that is the tables' one mistyped counts. */
  readonly nounOnly?: boolean;
  /** Figures of which shares are given: 占…%. */
  readonly base?: readonly (readonly FigurePath[])[];
}
