import type { Term } from '../lexicon';
import type { List } from '../lists/list';
import type { Counted } from '../lists/lists';
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

/** Statements by the sentence that they are in: each sentence is asked for its own, not for all of the passage. */
export function statementsBySentence(
  statements: readonly Statement[],
): (sentence: number) => readonly Statement[] {
  const groups = new Map<number, Statement[]>();
  for (const statement of statements) {
    const own = groups.get(statement.frame.sentence);
    if (own) own.push(statement);
    else groups.set(statement.frame.sentence, [statement]);
  }
  return (sentence) => groups.get(sentence) ?? [];
}

/** All nodes of a sentence in a row, brackets opened. */
export function flat(nodes: readonly Node<Term>[], row: Node<Term>[] = []): Node<Term>[] {
  for (const node of nodes)
    if (node.kind === 'group') flat(node.nodes, row);
    else row.push(node);
  return row;
}
