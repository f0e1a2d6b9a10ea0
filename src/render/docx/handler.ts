import type { FileChild } from 'docx';
import type { Block } from '../../document/nodes';
import type { PageHints } from '../../layout/page';
import type { Profile } from '../../typography/profile';
import type { Marks } from './marks';

/** The place of a block, as far as its Word form depends on it. */
export interface Place {
  /** Index in the document's blocks. */
  readonly index: number;
  /** It begins a page. */
  readonly startsPage: boolean;
  /** A thin line parts this table from what follows. */
  readonly parted: boolean;
}

export interface WordContext {
  readonly profile: Profile;
  readonly marks: Marks;
  readonly hints: PageHints;
}

/** Turns one kind of block into paragraphs and tables of Word. */
export type Handler<B extends Block> = (block: B, place: Place, context: WordContext) => FileChild[];

/** One handler a node type: a new one is an error of the compiler until it has its handler here. */
export type Handlers = { readonly [T in Block['type']]: Handler<Extract<Block, { type: T }>> };

/** w:keepNext, and w:keepLines for a paragraph that stays in one piece; nothing for one that is not kept. */
export const keeping = (kept: 'end' | 'whole' | undefined): { keepNext?: true; keepLines?: true } => ({
  ...(kept && { keepNext: true }),
  ...(kept === 'whole' && { keepLines: true }),
});
