import type { Term } from '../lexicon';
import type { Node } from '../tree';
import { isWord } from './phrase';

export type Nodes = readonly Node<Term>[];

const STRONG = '，；：';

/** Counts something: a thing, money, people; no year, no share. */
export const isCounted = (node: Node<Term> | undefined): node is Node<Term> & { kind: 'number' } =>
  node?.kind === 'number' && ['thing', 'money', 'people', undefined].includes(node.number.kind);

export const isNumber = (node: Node<Term> | undefined): boolean =>
  node?.kind === 'number' && node.number.kind !== 'time';

const isLabelled = (node: Node<Term> | undefined) => isCounted(node) && node.number.unit !== '';

/** 收费和减免情况：无 is one clause, too. */
const isNone = (nodes: Nodes, at: number): boolean =>
  isWord(nodes[at], 'NEG', 'NOTHING') && (nodes[at + 1] ?? { kind: 'mark' }).kind === 'mark';

/** 县直部门：收到38件, 全县总计：…: a label that is nothing but a name. */
const isLabel = (nodes: Nodes): boolean =>
  nodes.length > 0 &&
  nodes.every(
    (node) =>
      node.kind === 'group' || isWord(node, 'GROUP', 'ORGAN', 'ORGANS', 'PLACE', 'AREA', 'AND', 'TOTAL'),
  );

/** 没有因信息公开原因，发生行政复议: what is denied is behind the mark. */
const isCause = (nodes: Nodes): boolean =>
  isWord(nodes.at(-1), 'REASON') && nodes.some((node) => isWord(node, 'NEG')) && !nodes.some(isCounted);

/** Nodes between ，；：. */
export function clausesOf(nodes: Nodes): Node<Term>[][] {
  const clauses: Node<Term>[][] = [[]];
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'mark' && STRONG.includes(node.mark)) {
      // 新收：604件 is one clause.
      const goesOn = isLabelled(nodes[i + 1]) || isNone(nodes, i + 1) || isLabel(clauses.at(-1) ?? []);
      if ((node.mark !== '：' || !goesOn) && !isCause(clauses.at(-1) ?? [])) clauses.push([]);
    } else clauses.at(-1)?.push(node);
  }
  return clauses;
}

export const mentions = (nodes: Nodes, term: Term): boolean =>
  nodes.some((node) => (node.kind === 'group' ? mentions(node.nodes, term) : isWord(node, term)));

/** The nodes behind a number up to the next mark, the number that ends them included. */
export function behind(clause: Nodes, index: number): Node<Term>[] {
  const nodes: Node<Term>[] = [];
  for (const node of clause.slice(index + 1)) {
    if (node.kind === 'mark' || node.kind === 'group') break;
    nodes.push(node);
    if (isNumber(node)) break;
  }
  return nodes;
}

/** 增加280件 is a change; 增加到640件 is none. */
export function changeIn(gap: Nodes): 'up' | 'down' | undefined {
  const at = gap.findLastIndex((node) => isWord(node, 'UP', 'DOWN'));
  if (at < 0 || gap.slice(at + 1).some((node) => isWord(node, 'TO'))) return undefined;
  return isWord(gap[at], 'UP') ? 'up' : 'down';
}

/** 由上年的580件增加到640件: what the change reaches is this year's. */
export const reachesNow = (gap: Nodes): boolean =>
  gap.some((node, i) => isWord(node, 'UP', 'DOWN') && gap.slice(i + 1).some((next) => isWord(next, 'TO')));
