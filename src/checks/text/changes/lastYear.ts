import type Big from 'big.js';
import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import { yearTerm } from '../frames/period';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Statement } from '../statements/statement';
import { readingOf } from '../statements/values';
import type { Node } from '../tree';
import { flat, statementsBySentence, type Told } from './told';

export const isCounted = (node: Node<Term>): node is Node<Term> & { readonly kind: 'number' } =>
  node.kind === 'number' && ['thing', 'money', 'people'].includes(node.number.kind ?? '');

export const isLastYear = (node: Node<Term>, year: number): boolean =>
  isWord(node, 'LAST_YEAR') ||
  (node.kind === 'number' &&
    node.number.kind === 'time' &&
    node.number.unit.startsWith('年') &&
    yearTerm(Number(node.number.value), year) === 'LAST_YEAR');

/** 同比2016年的8073起: whatever year it is compared with. */
function isCompared(nodes: readonly Node<Term>[], at: number, year: number): boolean {
  const node = nodes[at];
  if (node?.kind !== 'number' || node.number.unit !== '年' || !node.number.value.lt(year)) return false;
  return isWord(nodes[at - 1], 'COMPARE') && !isWord(nodes[at + 1], 'SINCE');
}

/** A figure of last year's that the sentence states itself: 较2022年580件, 由上年的580件. */
export function statedBase(nodes: readonly Node<Term>[], year: number): NumberToken | undefined {
  let last = false;
  for (const [i, node] of nodes.entries()) {
    if (isLastYear(node, year) || isCompared(nodes, i, year)) last = true;
    else if (node.kind === 'number') {
      if (last && isCounted(node) && node.number.exact) return node.number;
      last = false;
    } else if (
      isWord(node, 'THIS_YEAR', 'UP', 'DOWN', 'CARRY', 'CARRY_OVER') ||
      (node.kind === 'mark' && !'、，'.includes(node.mark))
    )
      last = false;
  }
  return undefined;
}

/** The report of the year before, of those given. */
export const yearBefore = ({ year }: Report, previous?: Report): Report | undefined =>
  previous?.year === year - 1 ? previous : undefined;

/** What last year's report has for what a statement states: every reading of it. */
export const lastReadings = ({ candidates }: Statement, last: Report): Big[] =>
  candidates.flatMap(({ quantity }) => quantity.figures.flatMap((reading) => readingOf(last, reading) ?? []));

/** 新收申请386件，上年为314件: a figure of last year's, told right behind this year's, that last year's report does not have. */
export function wrongLastYear(report: Report, { passage, statements }: Told, previous?: Report): Problem[] {
  const last = yearBefore(report, previous);
  if (!last) return [];
  const statementsIn = statementsBySentence(statements);
  return passage.sentences.flatMap(({ nodes }, sentence): Problem[] => {
    const here = statementsIn(sentence);
    let year: Node<Term> | undefined;
    return flat(nodes).flatMap((node): Problem[] => {
      const of = year;
      if (isLastYear(node, report.year)) year = node;
      else if (!isWord(node, 'TO', 'PLAIN')) year = undefined;
      if (!of || !isCounted(node) || !node.number.exact) return [];
      const now = here.findLast(({ frame }) => frame.number && frame.number.end <= of.start);
      const [base, ...others] = now ? lastReadings(now, last) : [];
      if (!now?.agrees || now.frame.number?.unit !== node.number.unit || !base) return [];
      if ([base, ...others].some((each) => each.eq(node.number.value))) return [];
      return [
        {
          code: 'text.growth',
          message: 'text.growth.lastYear',
          severity: 'warning',
          where: passage.where,
          actual: `${node.number.value.toFixed()}${node.number.unit}`,
          expected: `${base.toFixed()}${node.number.unit}`,
          params: { name: now.candidates[0]?.quantity.name },
          span: passage.span(of.start, node.end),
        },
      ];
    });
  });
}
