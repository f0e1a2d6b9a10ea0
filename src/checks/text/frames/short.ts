import type { Term } from '../lexicon';
import { askers, inShort } from '../rowLexicon';
import type { Node } from '../tree';
import { isCounted, type Nodes } from './clause';
import { isFree, isWord } from './phrase';
import { CASES } from './reworded';

/* Words that mean what they say only where others of their kind are beside them. */

const ASKERS = (Object.keys(askers) as (keyof typeof askers)[])
  .flatMap((term) => askers[term].split(' ').map((word) => ({ term, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** 自然人3件、企业1件: who asks, where nothing but a mark is before it; 企业及律师事务所9件 are two. */
export function withAskers(nodes: Nodes, text: string): Node<Term>[] {
  const result: Node<Term>[] = [];
  for (const node of nodes) {
    const isCase = isCounted(node) && CASES.includes(node.number.unit);
    const asker =
      isCase || isWord(node, 'SUBMIT', 'REQUEST')
        ? ASKERS.find(({ word }) => text.startsWith(word, node.start - word.length))
        : undefined;
    const start = node.start - (asker?.word.length ?? 0);
    const at = asker ? result.findLastIndex((each) => each.start <= start) : -1;
    const from = result[at]?.start === start ? at : -1;
    const before = result[from - 1];
    if (asker && before && (before.kind === 'mark' || (isFree(before) && !isWord(before, 'AND')))) {
      result.length = from;
      result.push({ kind: 'word', start, end: node.start, terms: [asker.term] });
    }
    result.push(node);
  }
  return result;
}

const termsOf = (list: string) => list.split(' ') as Term[];
const SHORTS = inShort.map(({ beside, several, words }) => ({
  several,
  beside: termsOf(beside),
  words: (Object.entries(words) as [Term, string][]).flatMap(([term, list]) =>
    list.split(' ').map((word) => ({ term, word })),
  ),
}));

/** 不存在2件, 许可94件: what a short word means in a row of its kind, where nothing but a mark is before it. */
export function withShorts(nodes: Nodes, text: string): Node<Term>[] {
  const rows = SHORTS.filter(
    ({ beside, several }) =>
      beside.filter((term) => nodes.some((node) => isWord(node, term))).length >= several,
  );
  if (rows.length === 0) return [...nodes];
  const words = rows.flatMap((row) => row.words);
  const result: Node<Term>[] = [];
  for (const node of nodes) {
    if (isCounted(node) && CASES.includes(node.number.unit)) {
      const end = text[node.start - 1] === '的' ? node.start - 1 : node.start;
      const at = result.findLastIndex(({ kind }) => kind === 'mark') + 1;
      const start = result[at]?.start;
      const short = words.find(({ word }) => start !== undefined && text.slice(start, end) === word);
      if (short && start !== undefined) {
        result.length = at;
        result.push({ kind: 'word', start, end: node.start, terms: [short.term] });
      }
    }
    result.push(node);
  }
  return result;
}
