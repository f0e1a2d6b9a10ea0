import type { Term } from '../lexicon';
import type { Counted, List } from '../lists/lists';
import type { Passage } from '../passage';
import type { Statement } from '../statements/statement';
import type { Node } from '../tree';

/** What a passage says in numbers. */
export interface Told {
  readonly passage: Passage;
  readonly statements: readonly Statement[];
  readonly lists: readonly List[];
  /** By sentence. */
  readonly counted: readonly Counted[];
}

/** All nodes of a sentence in a row, brackets opened. */
export const flat = (nodes: readonly Node<Term>[]): Node<Term>[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? flat(node.nodes) : [node]));
