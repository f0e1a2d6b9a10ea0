import Big from 'big.js';
import type { Problem, Said } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import { yearTerm } from '../frames/period';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Statement } from '../statements/statement';
import { readingOf } from '../statements/values';
import type { Node } from '../tree';
import { flat, statementsBySentence, type Told } from './told';

/** 增长10.3%, 减少20件, 是上年的2倍, 翻一番, 与上年持平: how a figure is said to have changed. */
interface Change {
  readonly kind: 'percent' | 'count' | 'times' | 'ratio' | 'doubled' | 'flat';
  readonly sign: 1 | -1;
  readonly number?: NumberToken;
  readonly start: number;
  readonly end: number;
}

/** The changes that a sentence states. */
function changesIn(nodes: readonly Node<Term>[]): Change[] {
  const changes: Change[] = [];
  let gap: Node<Term>[] = [];
  for (const node of nodes) {
    const { start, end } = node;
    if (isWord(node, 'FLAT')) changes.push({ kind: 'flat', sign: 1, start, end });
    if (isWord(node, 'DOUBLED')) changes.push({ kind: 'doubled', sign: 1, start, end });
    if (node.kind !== 'number' || node.number.kind === 'time') {
      gap.push(node);
      continue;
    }
    const { number } = node;
    const at = gap.findLastIndex((each) => isWord(each, 'UP', 'DOWN'));
    // 增加到640件 is no change, 增幅为10.3% is one.
    const reaches =
      !isWord(gap[at], 'EXTENT') &&
      gap.slice(at + 1).some((each) => isWord(each, 'TO') && !isWord(each, 'TOWARD'));
    const place = { number, start, end };
    if (number.unit === '倍')
      changes.push({ kind: at >= 0 && !reaches ? 'times' : 'ratio', sign: 1, ...place });
    else if (at >= 0 && !reaches)
      changes.push({
        kind: number.kind === 'share' ? 'percent' : 'count',
        sign: isWord(gap[at], 'DOWN') ? -1 : 1,
        ...place,
      });
    gap = [];
  }
  return changes;
}

/** What all of it is in the unit of a share: 100%, 10成. */
const WHOLE: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, 成: 10 };

/** What a change from one number to another is, in the terms of what was said. */
function exactChange({ kind, sign, number }: Change, now: Big, base: Big): Big | undefined {
  if (kind === 'count') return now.minus(base).times(sign);
  if (kind === 'flat') return now.minus(base).abs();
  if (base.eq(0)) return undefined;
  if (kind === 'ratio' || kind === 'doubled') return now.div(base);
  const share = now.minus(base).div(base).times(sign);
  return kind === 'times' ? share : share.times(WHOLE[number?.unit ?? ''] ?? 100);
}

function agrees(change: Change, now: Big, base: Big): boolean {
  const exact = exactChange(change, now, base);
  if (exact === undefined) return true;
  const { number } = change;
  // 翻一番 is said of more, too.
  if (change.kind === 'doubled') return exact.gte(1.9) && exact.lt(3);
  // 持平 is said of small changes too.
  if (!number) return exact.lte(base.times(0.02));
  if (!number.exact) return exact.gte(number.min) && exact.lte(number.max);
  const last = change.kind === 'count' ? new Big(0) : new Big(10).pow(-number.decimals);
  const rest = exact.minus(number.value);
  return last.eq(0) ? rest.eq(0) : rest.gte(last.times(-0.501)) && rest.lt(last);
}

const isCounted = (node: Node<Term>): node is Node<Term> & { readonly kind: 'number' } =>
  node.kind === 'number' && ['thing', 'money', 'people'].includes(node.number.kind ?? '');

const isLastYear = (node: Node<Term>, year: number): boolean =>
  isWord(node, 'LAST_YEAR') ||
  (node.kind === 'number' &&
    node.number.kind === 'time' &&
    node.number.unit.startsWith('年') &&
    yearTerm(Number(node.number.value), year) === 'LAST_YEAR');

/** A figure of last year's that the sentence states itself: 较2022年580件, 由上年的580件. */
function statedBase(nodes: readonly Node<Term>[], year: number): NumberToken | undefined {
  let last = false;
  for (const node of nodes) {
    if (isLastYear(node, year)) last = true;
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

/** A change in words: 增加41.2%, 2.1倍, 持平. */
function said({ kind, number }: Change, change: Big): Said {
  if (kind === 'flat' && change.eq(0)) return { say: 'unchanged' };
  const places = kind === 'count' || kind === 'flat' ? 0 : (number?.decimals ?? 0);
  const times = kind === 'times' || kind === 'ratio' || kind === 'doubled';
  const size = change.abs().round(times ? Math.max(places, 1) : places);
  if (kind === 'ratio' || kind === 'doubled') return `${size.toFixed()}倍`;
  const unit = times ? '倍' : kind === 'percent' ? (number?.unit ?? '') : '';
  return {
    say: 'changed',
    by: `${change.lt(0) ? '-' : ''}${times ? size.toFixed() : size.toFixed(places)}${unit}`,
  };
}

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

/** A figure that no table has: the only number before the change, beside the one that it was. */
function toldFor(change: Change, nodes: readonly Node<Term>[], base: NumberToken): Changed | undefined {
  const before = nodes.filter(
    (node) =>
      isCounted(node) && node.number !== base && node.end <= change.start && node.number.unit === base.unit,
  );
  const [only, ...others] = before;
  if (only?.kind !== 'number' || others.length > 0 || !only.number.exact) return undefined;
  if (change.start - only.end > FARTHEST) return undefined;
  return { start: only.start, number: only.number, now: only.number.value, bases: [base.value] };
}

/** Changes that last year's figure, stated or in last year's report, does not give. */
export function wrongGrowth(report: Report, { passage, statements }: Told, previous?: Report): Problem[] {
  const statementsIn = statementsBySentence(statements);
  const last = previous?.year === report.year - 1 ? previous : undefined;
  const changed = (change: Change, nodes: readonly Node<Term>[], here: readonly Statement[]) => {
    const now = statedFor(change, here);
    const number = now?.frame.number;
    const base = statedBase(
      nodes.filter(({ start, end }) => end <= change.start || start >= change.end),
      report.year,
    );
    if (!now || !number) return base && toldFor(change, nodes, base);
    if (!number.exact || !now.agrees) return undefined;
    const stated = base?.unit === number.unit ? [base.value] : undefined;
    const bases =
      stated ??
      (last
        ? now.candidates.flatMap(({ quantity }) =>
            quantity.figures.flatMap((reading) => readingOf(last, reading) ?? []),
          )
        : []);
    return { start: now.frame.start, number, now: now.value, bases };
  };
  return passage.sentences.flatMap(({ nodes }, sentence): Problem[] => {
    const all = flat(nodes);
    if (!all.some((node) => isWord(node, 'COMPARE') || isLastYear(node, report.year))) return [];
    const here = statementsIn(sentence).filter(({ frame }) => frame.number);
    return changesIn(all).flatMap((change): Problem[] => {
      const of = changed(change, all, here);
      const [base] = of?.bases ?? [];
      if (!of || !base || (change.kind === 'count' && change.number?.unit !== of.number.unit)) return [];
      const { start, number, now, bases } = of;
      if (bases.some((each) => agrees(change, now, each))) return [];
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
