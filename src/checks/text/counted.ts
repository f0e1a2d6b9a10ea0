import Big from 'big.js';
import type { Problem } from '../../findings/problem';
import { signed } from '../figures/sums';
import type { NumberToken } from './numbers';
import { placeOf, spanOf } from './place';
import type { Sentence } from './sentences';

/** Units of things that are counted, so that parts of one can be added up. */
export const COUNTED = new Set(
  '件 件次 条 次 份 篇 期 个 项 起 宗 人 人次 部 场 元 万元 例 家 处'.split(' '),
);
export const NEVER_COUNTED = new Set(['%', '‰', '年', '月', '日', '号', '倍', '成', '']);
/** Units in which one thing may be counted two ways: 公开文件26件，其中机构职能类信息4条. */
export const OF_INFORMATION = new Set(['件', '条', '份', '篇', '项']);

export const add = (items: readonly NumberToken[]) =>
  items.reduce((s, { value }) => s.plus(value), new Big(0));

/** Depth of brackets at each number of a sentence. */
export function depths({ text, start, numbers }: Sentence): number[] {
  const result: number[] = [];
  let depth = 0;
  let next = 0;
  for (let i = 0; i < text.length && next < numbers.length; i++) {
    if (start + i === numbers[next]?.start) {
      result.push(depth);
      next++;
    }
    if (text[i] === '（' || text[i] === '(') depth++;
    else if (text[i] === '）' || text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return result;
}

export function sumProblem(sentence: Sentence, total: NumberToken, items: readonly NumberToken[]): Problem {
  const sum = add(items);
  const all = sentence.numbers.includes(total) ? [total, ...items] : items;
  const start = Math.min(...all.map((t) => t.start));
  const end = Math.max(...all.map((t) => t.end));
  return {
    code: 'text.sum',
    severity: 'warning',
    where: placeOf(sentence.printed),
    actual: String(total.value),
    expected: sum.toFixed(),
    delta: signed(new Big(total.value).minus(sum)),
    params: { unit: total.unit, terms: items.map(({ value }) => ({ name: '', value: String(value) })) },
    span: spanOf(sentence.printed, start, end),
  };
}

/** …218条。其中机构职能类4条、…: the total ends the sentence before. */
export const endOf =
  (before: Sentence | undefined) =>
  (unit: string): NumberToken | undefined => {
    const last = before?.numbers.at(-1);
    if (!before || !last || last.unit !== unit || last.inexact) return undefined;
    return before.end - last.end <= 12 ? last : undefined;
  };
