import type { Problem } from '../../findings/problem';
import { wholeThenParts } from './announcedLists';
import { add, COUNTED, depths, sumProblem } from './counted';
import type { NumberToken } from './numbers';
import { listInNext, wholeAndList } from './plainLists';
import type { Sentence } from './sentences';

/** b…、c…，共计 a: the numbers listed just before. */
function partsThenWhole(sentence: Sentence, depth: readonly number[]): Problem[] {
  const { text, start, numbers } = sentence;
  return numbers.flatMap((total, index): Problem[] => {
    const previous = numbers[index - 1];
    if (
      !previous ||
      index < 2 ||
      total.inexact ||
      !COUNTED.has(total.unit) ||
      depth[index] !== depth[index - 1]
    )
      return [];
    const link = text.slice(previous.end - start, total.start - start);
    if (!/^[，、]?(?:总共|一共|合计|共计|总计|共)(?:计)?(?:为|是|有)?$/.test(link)) return [];
    const items: NumberToken[] = [];
    for (let i = index - 1; i >= 0; i--) {
      const token = numbers[i] as NumberToken;
      const gap =
        i + 1 < index ? text.slice(token.end - start, (numbers[i + 1] as NumberToken).start - start) : '';
      if (
        token.unit !== total.unit ||
        depth[i] !== depth[index] ||
        token.inexact ||
        /[；;：]|其中|共/.test(gap)
      )
        break;
      if (i + 1 < index && !/^[，、和及]/.test(gap)) break;
      items.unshift(token);
    }
    if (items.length < 2) return [];
    // Any tail of the list may be what is added up.
    for (let from = 0; from + 2 <= items.length; from++)
      if (add(items.slice(from)).eq(total.value)) return [];
    return [sumProblem(sentence, total, items)];
  });
}

/** What was published in all, where a later sentence goes on 在主动公开的信息中. */
export function publishedIn({ numbers, text, start }: Sentence): NumberToken | undefined {
  return numbers.find(
    (t) =>
      COUNTED.has(t.unit) &&
      !t.inexact &&
      /公开[^，。；]{0,12}信息[^，。；]{0,4}$/.test(
        text.slice(Math.max(0, t.start - start - 24), t.start - start),
      ),
  );
}

/** Sums that a sentence states; `earlier` is what was said before to have been published in all. */
export function sumsIn(sentence: Sentence, earlier?: NumberToken): Problem[] {
  if (sentence.numbers.length < 2) return [];
  const depth = depths(sentence);
  const told = [...wholeThenParts(sentence, depth, earlier), ...partsThenWhole(sentence, depth)];
  return told.length > 0 ? told : [...wholeAndList(sentence, depth), ...listInNext(sentence)];
}
