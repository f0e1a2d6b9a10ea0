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

/** 增长10.3%, 减少20件, 是上年的2倍, 与上年持平: how a figure is said to have changed. */
interface Change {
  readonly kind: 'percent' | 'count' | 'times' | 'ratio' | 'flat';
  readonly sign: 1 | -1;
  readonly number?: NumberToken;
  readonly start: number;
  readonly end: number;
}

const isTime = (node: Node<Term>, ...terms: readonly Term[]) => isWord(node, ...terms);

/** The changes that a clause states. */
function changesIn(clause: readonly Node<Term>[]): Change[] {
  const changes: Change[] = [];
  let gap: Node<Term>[] = [];
  for (const node of clause) {
    if (isWord(node, 'FLAT')) changes.push({ kind: 'flat', sign: 1, start: node.start, end: node.end });
    if (node.kind !== 'number' || node.number.kind === 'time') {
      gap.push(node);
      continue;
    }
    const { number } = node;
    const at = gap.findLastIndex((each) => isWord(each, 'UP', 'DOWN'));
    const reaches = gap.slice(at + 1).some((each) => isWord(each, 'TO') && !isWord(each, 'TOWARD'));
    const place = { number, start: node.start, end: node.end };
    if (number.unit === '倍')
      changes.push({ kind: at >= 0 && !reaches ? 'times' : 'ratio', sign: 1, ...place });
    else if (at >= 0 && !reaches)
      changes.push({
        kind: number.unit === '%' ? 'percent' : 'count',
        sign: isWord(gap[at], 'DOWN') ? -1 : 1,
        ...place,
      });
    gap = [];
  }
  return changes;
}

const HUNDRED = new Big(100);

/** What a change from one number to another is, in the terms of what was said. */
function exactChange({ kind, sign }: Change, now: Big, base: Big): Big | undefined {
  if (kind === 'count') return now.minus(base).times(sign);
  if (kind === 'flat') return now.minus(base).abs();
  if (base.eq(0)) return undefined;
  if (kind === 'ratio') return now.div(base);
  const share = now.minus(base).div(base).times(sign);
  return kind === 'times' ? share : share.times(HUNDRED);
}

function agrees(change: Change, now: Big, base: Big): boolean {
  const exact = exactChange(change, now, base);
  if (exact === undefined) return true;
  const { number } = change;
  // 持平 is said of small changes too.
  if (!number) return exact.lte(base.times(0.02));
  if (!number.exact) return exact.gte(number.min) && exact.lte(number.max);
  const last = change.kind === 'count' ? new Big(0) : new Big(10).pow(-number.decimals);
  const rest = exact.minus(number.value);
  return last.eq(0) ? rest.eq(0) : rest.gte(last.times(-0.501)) && rest.lt(last);
}

/** A figure of last year's that the sentence states itself: 较2022年580件, 由上年的580件. */
function statedBase(nodes: readonly Node<Term>[], unit: string, year: number): Big | undefined {
  let last = false;
  for (const node of nodes) {
    if (node.kind === 'number' && node.number.kind === 'time' && node.number.unit.startsWith('年'))
      last = yearTerm(Number(node.number.value), year) === 'LAST_YEAR';
    else if (isTime(node, 'LAST_YEAR')) last = true;
    else if (isTime(node, 'THIS_YEAR') || (node.kind === 'mark' && node.mark !== '、' && node.mark !== '，'))
      last = false;
    else if (node.kind === 'number') {
      if (last && node.number.unit === unit && node.number.exact) return node.number.value;
      last = false;
    } else if (isWord(node, 'UP', 'DOWN', 'CARRY', 'CARRY_OVER')) last = false;
  }
  return undefined;
}

/** A change in words: 增加41.2%, 2.1倍, 持平. */
function said({ kind, number }: Change, change: Big): Said {
  if (kind === 'flat' && change.eq(0)) return { say: 'unchanged' };
  const size = change.abs().toFixed(kind === 'count' || kind === 'flat' ? 0 : (number?.decimals ?? 0));
  if (kind === 'ratio') return `${size}倍`;
  const unit = kind === 'percent' ? '%' : kind === 'times' ? '倍' : '';
  return { say: 'changed', by: `${change.lt(0) ? '-' : ''}${size}${unit}` };
}

/** Changes that last year's figure, stated or in last year's report, does not give. */
export function wrongGrowth(report: Report, { passage, statements }: Told, previous?: Report): Problem[] {
  const statementsIn = statementsBySentence(statements);
  return passage.sentences.flatMap(({ nodes }, sentence): Problem[] => {
    const all = flat(nodes);
    const here = statementsIn(sentence).filter(({ frame }) => frame.number);
    const compared = all.some(
      (node) => isWord(node, 'COMPARE', 'LAST_YEAR') || isLastYear(node, report.year),
    );
    if (here.length === 0 || !compared) return [];
    return changesIn(all).flatMap((change): Problem[] => {
      const now = subjectOf(change, here);
      const number = now?.frame.number;
      if (
        !now ||
        !number?.exact ||
        !now.agrees ||
        (change.kind === 'count' && change.number?.unit !== number.unit)
      )
        return [];
      const stated = statedBase(
        all.filter((node) => node.end <= change.start || node.start >= change.end),
        number.unit,
        report.year,
      );
      const last =
        previous?.year === report.year - 1
          ? now.candidates.flatMap(({ quantity }) =>
              quantity.figures.flatMap((reading) => readingOf(previous, reading) ?? []),
            )
          : [];
      const bases = stated ? [stated] : last;
      const [base] = bases;
      if (!base || bases.some((each) => agrees(change, now.value, each))) return [];
      const exact = exactChange(change, now.value, base) ?? new Big(0);
      const signed = exact.times(change.sign);
      return [
        {
          code: 'text.growth',
          severity: 'warning',
          where: passage.where,
          actual: said(change, change.number ? change.number.value.times(change.sign) : new Big(0)),
          expected: said(change, signed),
          params: { now: now.value.toFixed(), base: base.toFixed(), unit: number.unit },
          span: passage.span(Math.min(now.frame.start, change.start), Math.max(number.end, change.end)),
        },
      ];
    });
  });
}

const isLastYear = (node: Node<Term>, year: number) =>
  node.kind === 'number' &&
  node.number.kind === 'time' &&
  node.number.unit.startsWith('年') &&
  Number(node.number.value) === year - 1;

const FARTHEST = 60;

/** The figure that changed: the one stated before, near enough; else the first behind. */
function subjectOf({ start, end }: Change, statements: readonly Statement[]): Statement | undefined {
  const before = statements.filter(({ frame }) => frame.number && frame.number.end <= start);
  const last = before.at(-1);
  if (last) return start - (last.frame.number?.end ?? 0) <= FARTHEST ? last : undefined;
  const next = statements.find(({ frame }) => frame.number && frame.number.start >= end);
  return next && (next.frame.number?.start ?? 0) - end <= FARTHEST ? next : undefined;
}
