import { says } from '../dictionaries';
import { isEach, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Node } from '../tree';

/** 各 right before a number. */
export const isApiece = (name: readonly Node<Term>[], text: string): boolean => isEach(name.at(-1), text);

const parts = (node: Node<Term>): boolean => node.kind === 'mark' || isWord(node, 'AND');

/** 领导信息、机构概况和人事信息各1条: how many are named; one where the words do not say how many there are. */
export function namedIn(name: readonly Node<Term>[], text: string): number {
  if (!isApiece(name, text)) return 1;
  const [first] = name;
  const isTwo = says(text.slice(first?.start, name.at(-1)?.end), 'TWO_IN_ONE');
  return 1 + name.slice(1).filter(parts).length + Number(isTwo);
}
