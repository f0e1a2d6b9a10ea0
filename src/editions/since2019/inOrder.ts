import type { Stretch } from '../../ground/stretch';

const STOPS = '。；\n';

/** The word that a text has at a place. */
const wordAt = (text: string, at: number, words: readonly string[]): string | undefined =>
  words.find((word) => text.startsWith(word, at));

/** Where the next of some words ends that begins so many characters behind a place, in the same sentence. */
function nextEnd(text: string, from: number, within: number, words: readonly string[]): number | undefined {
  for (let at = from; at <= from + within && at < text.length && !STOPS.includes(text.charAt(at)); at++) {
    const word = wordAt(text, at, words);
    if (word !== undefined) return at + word.length;
  }
  return undefined;
}

/**
 * Where a text says one of each of these, in this order and in one sentence, each no further than so many characters
 * behind the one before: 没有 … 发出 … 收费通知.
 */
export function inOrder(
  text: string,
  within: number,
  first: readonly string[],
  ...others: readonly (readonly string[])[]
): Stretch | undefined {
  for (let start = 0; start < text.length; start++) {
    const begun = wordAt(text, start, first);
    if (begun === undefined) continue;
    let end: number | undefined = start + begun.length;
    for (const words of others) if (end !== undefined) end = nextEnd(text, end, within, words);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}
