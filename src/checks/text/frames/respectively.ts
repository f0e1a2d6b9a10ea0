import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Node } from '../tree';
import type { Nodes } from './clause';
import { isWord, phraseOf } from './phrase';

const isLink = (node: Node<Term>) => (node.kind === 'mark' && node.mark === '、') || isWord(node, 'AND');

/** The names before 分别为, parted by 、 and 和. */
function namesIn(nodes: Nodes): Node<Term>[][] {
  const names: Node<Term>[][] = [[]];
  for (const node of nodes) {
    if (isLink(node)) names.push([]);
    else names.at(-1)?.push(node);
  }
  return names.filter((name) => name.length > 0);
}

/** 予以公开、部分公开分别为294、101件: each number with its name; nothing where there are not as many. */
export function respectively(clause: Nodes, text: string): ReadonlyMap<NumberToken, Nodes> {
  const at = clause.findIndex((node) => isWord(node, 'RESPECTIVELY'));
  if (at < 0) return new Map();
  const names = namesIn(clause.slice(0, at));
  const numbers: NumberToken[] = [];
  const verbs: Node<Term>[] = [];
  for (const node of clause.slice(at + 1)) {
    if (node.kind === 'number') numbers.push(node.number);
    else if (numbers.length === 0) verbs.push(node);
    else if (!isLink(node)) break;
  }
  const fits = names.length === numbers.length && numbers.length > 1;
  // 分别为网站50件、微信20件: each number has its own words.
  const ownWords = verbs.some(
    (node) =>
      node.kind === 'other' || (node.kind === 'word' && phraseOf([node], text, false).words.length > 0),
  );
  if (!fits && ownWords) return new Map();
  return new Map(numbers.map((number, i) => [number, fits ? [...(names[i] ?? []), ...verbs] : []]));
}
