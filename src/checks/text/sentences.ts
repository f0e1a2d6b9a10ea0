import type { Printed } from '../../document/printed';
import type { NumberToken } from './numbers';
import { numbersIn } from './numbers';

/** A sentence of the text, with its numbers. Offsets count in the block. */
export interface Sentence {
  readonly printed: Printed;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly numbers: readonly NumberToken[];
  /** The sentence before it in the same paragraph. */
  readonly before?: Sentence;
}

/** Longer ones are cut, so that work on one sentence is bounded and the whole stays linear. */
const LONGEST = 800;

/** Cuts a block into sentences. */
export function sentencesOf(printed: Printed): Sentence[] {
  const { text } = printed;
  const numbers = numbersIn(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let next = 0;
  while (start < text.length) {
    let end = start;
    const limit = Math.min(text.length, start + LONGEST);
    while (end < limit && !'。！？\n'.includes(text[end] as string)) end++;
    const own: NumberToken[] = [];
    while (next < numbers.length && (numbers[next] as NumberToken).start < end)
      own.push(numbers[next++] as NumberToken);
    sentences.push({
      printed,
      start,
      end,
      text: text.slice(start, end),
      numbers: own,
      before: sentences.at(-1),
    });
    start = end === start + LONGEST ? end : end + 1;
  }
  return sentences;
}

const BEHIND = 48;
const AHEAD = 20;

/** Leaves out what stands in brackets, the blanks, and the list of ways in 通过网络、信函等渠道收到. */
const plain = (text: string) =>
  text
    .replace(/（[^（）]*）|\([^()]*\)/g, '')
    .replace(/[\s"“”]/g, '')
    .replace(/通过[^，#]{2,40}?等(?:多种|各种|方面)?(?:途径|渠道|方式|形式)/g, '');

/** The words around a number, up to the next stop or number on either side; `#` stands for the number. */
export function wordsAround({ printed, start, numbers }: Sentence, index: number): string {
  const { text } = printed;
  const token = numbers[index] as NumberToken;
  const previous = [...numbers.slice(Math.max(0, index - 3), index)]
    .reverse()
    .find((t) => t.unit !== '年' && t.unit !== '月' && t.unit !== '日');
  let from = Math.max(start, previous?.end ?? 0, token.start - BEHIND);
  let depth = 0;
  for (let i = token.start - 1; i >= from; i--) {
    const c = text[i] as string;
    if (c === '）' || c === ')') depth++;
    else if (c === '（' || c === '(') {
      if (depth === 0) {
        from = i + 1;
        break;
      }
      depth--;
    } else if (depth === 0 && '，；：,;:'.includes(c)) {
      from = i + 1;
      break;
    }
  }
  let to = token.end;
  const stop = Math.min(text.length, token.end + AHEAD);
  while (to < stop && !'，。；：、！？（）(),;:\n'.includes(text[to] as string)) {
    // Another number ends the words, a year does not: 结转至2024年办理.
    if (!/[0-9]/.test(text[to] as string)) to++;
    else if (/^[12][0-9]{3}年/.test(text.slice(to, to + 5))) to += 5;
    else break;
  }
  return `${plain(text.slice(from, token.start)).replace(/^[、和及]/, '')}#${plain(text.slice(token.end, to))}`;
}
