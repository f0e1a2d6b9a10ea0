import type { Problem } from '../../findings/problem';
import { COUNTED, endOf, sumProblem } from './counted';
import type { NumberToken } from './numbers';
import { ANOTHER_DEED, contradicts, NEW_STATEMENT } from './partList';
import type { Sentence } from './sentences';

const A_TOTAL = /共|总|收到|受理|(?:公开|发布)[^，；]{0,12}(?:信息|文件|公文)/;
/** Longest words between two items of a list that nothing announces. */
const SHORT_GAP = 20;

/** 共公开 a 条，机构职能 b 条，规划 c 条…; 收到 a 件，b 件为网络申请，c 件为信函申请. */
export function wholeAndList(sentence: Sentence, depth: readonly number[]): Problem[] {
  const { text, start, numbers } = sentence;
  return numbers.flatMap((whole, index): Problem[] => {
    const { unit } = whole;
    if (whole.inexact || !COUNTED.has(unit) || !/^[，：]/.test(text.slice(whole.end - start))) return [];
    // Its own words must make it a total: the first part of another list stands behind that list's total.
    const lead = Math.max(numbers[index - 1]?.end ?? start, whole.start - 24);
    const words = text.slice(lead - start, whole.start - start);
    if (!A_TOTAL.test(words) || words.includes('其中')) return [];
    const items: NumberToken[] = [];
    const gaps = new Map<NumberToken, string>();
    let from = whole.end;
    if (/^[，：]?(?:其中|主要|具体)?(?:包括|包含|分别|其中)/.test(text.slice(from - start))) return [];
    for (let i = index + 1; i < numbers.length; i++) {
      const token = numbers[i] as NumberToken;
      if (!COUNTED.has(token.unit)) continue;
      const gap = text.slice(from - start, token.start - start);
      if (token.unit !== unit || depth[i] !== depth[index] || gap.length > SHORT_GAP || token.inexact) break;
      if (NEW_STATEMENT.test(gap) || ANOTHER_DEED.test(gap) || /[；（]/.test(gap)) break;
      if (!/^[^，]*[，：、]/.test(gap)) break;
      gaps.set(token, gap);
      items.push(token);
      from = token.end;
    }
    const behind = (t: NumberToken) => text.slice(t.end - start, t.end - start + 3);
    const split = items.length > 1 && items.every((t) => /^(?:为|是|系|属|通过)/.test(behind(t)));
    if (!split && items.length < 3) return [];
    const gapOf = (t: NumberToken) => gaps.get(t) ?? '';
    const complete = split || /其[他它余]/.test(gapOf(items.at(-1) as NumberToken));
    return contradicts({ whole, items, gapOf, complete, guessed: !complete })
      ? [sumProblem(sentence, whole, items)]
      : [];
  });
}

/** …公开 a 条。通过网站公开 b 条、热线公开 c 条，新媒体公开 d 条: the next sentence is the list; only a slip is told. */
export function listInNext(sentence: Sentence): Problem[] {
  const { numbers, text, before, start } = sentence;
  const [first] = numbers;
  if (!first || numbers.length < 3 || !COUNTED.has(first.unit) || text.length > 160) return [];
  if (numbers.some(({ unit, inexact }) => unit !== first.unit || inexact) || /其中|共|总/.test(text))
    return [];
  const whole = endOf(before)(first.unit);
  if (!whole) return [];
  const gapOf = (t: NumberToken) =>
    text.slice((numbers[numbers.indexOf(t) - 1]?.end ?? start) - start, t.start - start);
  const list = { whole, items: numbers, gapOf, complete: false, guessed: true };
  return contradicts(list) ? [sumProblem(sentence, whole, numbers)] : [];
}
