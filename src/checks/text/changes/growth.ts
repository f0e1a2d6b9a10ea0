import Big from 'big.js';
import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Statement } from '../statements/statement';
import type { Node } from '../tree';
import { agrees, type Change, changesIn, exactChange, said } from './change';
import { isCounted, isLastYear, lastReadings, statedBase, yearBefore } from './lastYear';
import { flat, statementsBySentence, type Told } from './told';

/** A figure that is said to have changed, with what it was. */
interface Changed {
  readonly start: number;
  readonly number: NumberToken;
  readonly now: Big;
  /** Last year's, all readings. */
  readonly bases: readonly Big[];
}

const FARTHEST = 60;

/** The figure that changed: the one stated before, near enough; else the first behind. */
function statedFor({ start, end }: Change, statements: readonly Statement[]): Statement | undefined {
  const before = statements.filter(({ frame }) => frame.number && frame.number.end <= start);
  const last = before.at(-1);
  if (last) return start - (last.frame.number?.end ?? 0) <= FARTHEST ? last : undefined;
  const next = statements.find(({ frame }) => frame.number && frame.number.start >= end);
  return next && (next.frame.number?.start ?? 0) - end <= FARTHEST ? next : undefined;
}

/** The brackets that a change is in: 行政复议17件（2023年22件，下降22.7%） says what it was itself. */
function inItsBrackets(nodes: readonly Node<Term>[], { start, end }: Change): readonly Node<Term>[] {
  const around = nodes.find((node) => node.kind === 'group' && node.start < start && end < node.end);
  return around?.kind === 'group' ? flat(around.nodes) : [];
}

/** A figure that no table has: the only number before the change, beside the one that it was. */
function toldFor(change: Change, nodes: readonly Node<Term>[], base: NumberToken): Changed | undefined {
  // 由31条减少8条: what it changed by is not what it is.
  const sizes = new Set(changesIn(nodes).map(({ number }) => number));
  const before = nodes.filter(
    (node) =>
      isCounted(node) &&
      node.number !== base &&
      !sizes.has(node.number) &&
      node.end <= change.start &&
      node.number.unit === base.unit,
  );
  const [only, ...others] = before;
  if (only?.kind !== 'number' || others.length > 0 || !only.number.exact) return undefined;
  if (change.start - only.end > FARTHEST) return undefined;
  return { start: only.start, number: only.number, now: only.number.value, bases: [base.value] };
}

/** Changes that last year's figure, stated or in last year's report, does not give. */
export function wrongGrowth(report: Report, { passage, statements }: Told, previous?: Report): Problem[] {
  const statementsIn = statementsBySentence(statements);
  const last = yearBefore(report, previous);
  const changed = (
    change: Change,
    nodes: readonly Node<Term>[],
    here: readonly Statement[],
    within: readonly Node<Term>[],
  ) => {
    const now = statedFor(change, here);
    const number = now?.frame.number;
    const besides = (all: readonly Node<Term>[]) =>
      // 同2021年持平，其中网站4件: what it was is before it.
      all.filter(({ start, end }) => end <= change.start || (change.kind !== 'flat' && start >= change.end));
    const base = statedBase(besides(within), report.year) ?? statedBase(besides(nodes), report.year);
    if (!now || !number) return base && toldFor(change, nodes, base);
    if (!number.exact || !now.agrees) return undefined;
    const stated = base?.unit === number.unit ? [base.value] : undefined;
    const bases = stated ?? (last ? lastReadings(now, last) : []);
    return { start: now.frame.start, number, now: now.value, bases };
  };
  return passage.sentences.flatMap(({ nodes }, sentence): Problem[] => {
    const all = flat(nodes);
    if (!all.some((node) => isWord(node, 'COMPARE') || isLastYear(node, report.year))) return [];
    const here = statementsIn(sentence).filter(({ frame }) => frame.number);
    return changesIn(all).flatMap((change): Problem[] => {
      const of = changed(change, all, here, inItsBrackets(nodes, change));
      const [base] = of?.bases ?? [];
      if (!of || !base || (change.kind === 'count' && change.number?.unit !== of.number.unit)) return [];
      const { start, number, now, bases } = of;
      // 较上年总收1402件减少115件 behind 新收1287件，上年结转44件: what some number of the sentence gives is right.
      const counted = all.flatMap((node) =>
        isCounted(node) && node.number !== number && node.number !== change.number ? [node.number.value] : [],
      );
      if ([...bases, ...counted].some((each) => agrees(change, now, each))) return [];
      if (counted.some((each) => bases.some((was) => !each.eq(was) && agrees(change, each, was)))) return [];
      const exact = exactChange(change, now, base) ?? new Big(0);
      return [
        {
          code: 'text.growth',
          severity: 'warning',
          where: passage.where,
          actual: said(
            change,
            new Big(change.number?.value ?? (change.kind === 'doubled' ? 2 : 0)).times(change.sign),
          ),
          expected: said(change, exact.times(change.sign)),
          params: { now: now.toFixed(), base: base.toFixed(), unit: number.unit },
          span: passage.span(Math.min(start, change.start), Math.max(number.end, change.end)),
        },
      ];
    });
  });
}
