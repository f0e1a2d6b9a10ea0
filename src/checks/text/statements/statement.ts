import type Big from 'big.js';
import type { Frame } from '../frames/frame';
import type { StatedRange } from './agree';
import type { Doubt } from './doubts';
import type { Candidate } from './match';

/** A frame that states known quantities, and whether the tables say the same. */
export interface Statement {
  readonly frame: Frame;
  readonly candidates: readonly Candidate[];
  /** In the unit of the figures. */
  readonly range: StatedRange;
  readonly value: Big;
  readonly agrees: boolean;
  /** What keeps it from being one, but for strong evidence. */
  readonly doubts: readonly Doubt[];
}

export const figuresOf = ({ candidates, frame }: Statement): string =>
  frame.number ? candidates.map(({ quantity }) => quantity.figures[0]?.join()).join(';') : '';

export const codesOf = ({ candidates }: Statement): string =>
  candidates.map(({ quantity }) => quantity.code).join();

/** Things of one sentence each: they follow each other. Sentences are short, so that work on one is bounded. */
export function bySentence<T>(items: readonly T[], sentence: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let last: number | undefined;
  for (const item of items) {
    if (sentence(item) === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = sentence(item);
  }
  return groups;
}
