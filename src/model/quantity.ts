import type { FigurePath } from './figure';

/**
 * Something that a text may state about an edition's figures: how it is said, and which figures it then is.
 * Patterns run on the words around one number, at most some sixty characters with `#` in the number's place
 * (`全年共收到政府信息公开申请#`), brackets left out.
 */
export interface Quantity {
  /** `requests.received`. */
  readonly code: string;
  /** For messages: 新收申请数. */
  readonly name: string;
  /** Units that may follow the number; '' allows none (均为0). */
  readonly units: readonly string[];
  readonly says: RegExp;
  readonly unless?: RegExp;
  /** What must stand in the same sentence or the two before. */
  readonly under?: RegExp;
  /** What the sentence says last before the number, of things that the same words can go on from. */
  readonly after?: RegExp;
  /** What must not stand in the same sentence. */
  readonly notUnder?: RegExp;
  /** Readings that are right, each a sum of figures (`-path` is taken off); the first is the usual one. */
  readonly figures: readonly (readonly FigurePath[])[];
  /** Multiplies the stated number by unit: 元 → 万元. */
  readonly scale?: Readonly<Record<string, number>>;
  /** Says in words that there is none: 未收到政府信息公开申请. Runs on one clause. */
  readonly none?: RegExp;
  /** Several numbers of it in one sentence add up (two web sites). */
  readonly adds?: boolean;
  /** The words name a year themselves: 上年结转. */
  readonly namesYear?: boolean;
  /** Figures of which shares are given: 占…%. */
  readonly base?: readonly (readonly FigurePath[])[];
}
