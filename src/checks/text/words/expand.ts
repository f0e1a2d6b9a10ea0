/**
 * The words that a pattern of the lexicon stands for: 转{至,到,}下年 is 转至下年, 转到下年 and 转下年. Braces may nest.
 * With `most` the words are cut to so many characters: how they begin is found without making them all.
 */
export function expand(pattern: string, most = Number.POSITIVE_INFINITY): string[] {
  const open = pattern.indexOf('{');
  if (open < 0 || open >= most) return [pattern.slice(0, most)];
  const choices: string[] = [];
  let depth = 0;
  let from = open + 1;
  let close = open;
  for (; close < pattern.length; close++) {
    const c = pattern[close];
    if (c === '{') depth++;
    if (c === '}') depth--;
    if ((c === ',' && depth === 1) || depth === 0) {
      choices.push(pattern.slice(from, close));
      from = close + 1;
    }
    if (depth === 0) break;
  }
  // Cut, most of the ways to go on are one: they are not carried along.
  const once = (words: string[]) => (most === Number.POSITIVE_INFINITY ? words : [...new Set(words)]);
  const before = pattern.slice(0, open);
  const heads = once(
    choices.flatMap((choice) => expand(choice, most).map((word) => (before + word).slice(0, most))),
  );
  if (heads.every(({ length }) => length >= most)) return heads;
  const tails = expand(pattern.slice(close + 1), most);
  return once(
    heads.flatMap((head) =>
      head.length >= most ? [head] : tails.map((tail) => (head + tail).slice(0, most)),
    ),
  );
}
