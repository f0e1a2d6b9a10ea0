import Big from 'big.js';
import type { Said } from '../../../findings/problem';
import { isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Node } from '../tree';

/** 增长10.3%, 减少20件, 是上年的2倍, 翻一番, 与上年持平: how a figure is said to have changed. */
export interface Change {
  readonly kind: 'percent' | 'count' | 'times' | 'ratio' | 'doubled' | 'flat';
  readonly sign: 1 | -1;
  readonly number?: NumberToken;
  readonly start: number;
  readonly end: number;
}

/** The changes that a sentence states. */
export function changesIn(nodes: readonly Node<Term>[]): Change[] {
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
export function exactChange({ kind, sign, number }: Change, now: Big, base: Big): Big | undefined {
  if (kind === 'count') return now.minus(base).times(sign);
  if (kind === 'flat') return now.minus(base).abs();
  if (base.eq(0)) return undefined;
  if (kind === 'ratio' || kind === 'doubled') return now.div(base);
  const share = now.minus(base).div(base).times(sign);
  return kind === 'times' ? share : share.times(WHOLE[number?.unit ?? ''] ?? 100);
}

export function agrees(change: Change, now: Big, base: Big): boolean {
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

/** A change in words: 增加41.2%, 2.1倍, 持平. */
export function said({ kind, number }: Change, change: Big): Said {
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
