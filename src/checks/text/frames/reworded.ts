import type { Term } from '../lexicon';
import type { Node } from '../tree';
import { isCounted, type Nodes } from './clause';
import { yearTerm } from './period';
import { isWord } from './phrase';

/* Nodes that mean another word where they stand. */

/** So near to its denial 一件 means none. */
const NEAR = 3;

/** 12月份收到, 6月收到的: a part of the year; 至12月底, 12月31日 are days of it. */
function isMonth(node: Node<Term> & { kind: 'number' }, before?: Node<Term>, next?: Node<Term>): boolean {
  const { unit, exact } = node.number;
  if (!exact || isWord(before, 'TO', 'UNTIL', 'FROM', 'AND') || isWord(next, 'TO', 'UNTIL', 'AND', 'FROM'))
    return false;
  return unit === '月份'
    ? next?.kind !== 'number'
    : unit === '月' && isWord(next, 'RECEIVE', 'NEW', 'ANSWER');
}

const isLastYear = (node: Node<Term> | undefined, reported: number): boolean =>
  node?.kind === 'number' && node.number.unit.startsWith('年') && node.number.value.eq(reported - 1);

/** A year in digits is a word: 2022年 in the report for 2023 is 上年; so is a month. */
export const withYears = (nodes: Nodes, reported: number): Node<Term>[] =>
  nodes.map((node, i): Node<Term> => {
    if (node.kind === 'number' && isMonth(node, nodes[i - 1], nodes[i + 1]))
      return { kind: 'word', start: node.start, end: node.end, terms: ['PART_YEAR'] };
    // 2022年转办2件: carried over.
    if (isWord(node, 'PASSED_ON') && isLastYear(nodes[i - 1], reported))
      return { ...node, terms: ['CARRY'] } as Node<Term>;
    if (node.kind !== 'number' || node.number.kind !== 'time' || !node.number.unit.startsWith('年'))
      return node;
    const { start, end, number } = node;
    const year = Number(number.value);
    return year >= 1949 && year <= 9999
      ? { kind: 'word', start, end, terms: [yearTerm(year, reported)] }
      : node;
  });

/** Units of requests and decisions. */
export const CASES = ['件', '宗', '例', '起', '份'];

/** 收到政府信息公开9件, 提交政府信息公开5件: requests, in short. */
export const withRequests = (nodes: Nodes): Node<Term>[] =>
  nodes.map((node, i): Node<Term> => {
    const next = nodes[i + (isWord(nodes[i + 1], 'TOTAL') ? 2 : 1)];
    const isShort =
      isWord(node, 'DISCLOSURE') &&
      isWord(nodes[i - 1], 'RECEIVE', 'SUBMIT') &&
      isCounted(next) &&
      CASES.includes(next.number.unit);
    return isShort ? ({ ...node, terms: ['ACCESS'] } as Node<Term>) : node;
  });

/** 没有收到一件申请: none at all. */
export const withoutOne = (clause: Nodes): Node<Term>[] =>
  clause.filter((node, i) => {
    const isOne = isCounted(node) && node.number.chinese && node.number.value.eq(1);
    return !isOne || !clause.slice(Math.max(0, i - NEAR), i).some((before) => isWord(before, 'NEG'));
  });
