import type { NumberToken } from './numbers';
import type { Sentence } from './sentences';

const NAMES = 60;

/**
 * Numbers given in the order of names: 予以公开、部分公开、不予公开分别为294、101、32件. Each number with the words that
 * say what it is, `#` in its place; nothing where there are not as many numbers as names.
 */
export function respectively({ text, start, numbers }: Sentence): ReadonlyMap<NumberToken, string> {
  const words = new Map<NumberToken, string>();
  for (const { 0: said, index } of text.matchAll(/分别(?:为|是|有)/g)) {
    const before = text.slice(Math.max(0, index - NAMES), index);
    const clause = before.slice(Math.max(...[...'，；：。（'].map((c) => before.lastIndexOf(c))) + 1);
    const names = clause.split(/、|以及|和|及|与/).filter((name) => name.trim().length > 1);
    const from = numbers.findIndex((t) => t.start - start >= index + said.length);
    if (from < 0 || names.length < 2) continue;
    const listed: NumberToken[] = [];
    for (let end = index + said.length; from + listed.length < numbers.length; ) {
      const token = numbers[from + listed.length] as NumberToken;
      if (!/^[、，和及与]?$/.test(text.slice(end, token.start - start).trim())) break;
      listed.push(token);
      end = token.end - start;
    }
    if (listed.length !== names.length) continue;
    listed.forEach((token, i) => {
      words.set(token, `${(names[i] ?? '').trim()}#`);
    });
  }
  return words;
}
