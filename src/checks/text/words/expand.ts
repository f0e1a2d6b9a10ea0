import { perText } from '../../../ground/remember';

/** Where a choice begins and ends. */
type Span = readonly [from: number, to: number];

/** The choices of the braces that open at a place, and where what is behind them begins. */
export function choicesAt(
  pattern: string,
  open: number,
): { readonly choices: readonly Span[]; readonly end: number } {
  const choices: Span[] = [];
  let depth = 0;
  let from = open + 1;
  let at = open;
  do {
    const c = pattern[at];
    if (c === '{') depth++;
    if (c === '}') depth--;
    if ((c === ',' && depth === 1) || depth === 0) {
      choices.push([from, at]);
      from = at + 1;
    }
  } while (depth > 0 && ++at < pattern.length);
  return { choices, end: Math.min(at + 1, pattern.length) };
}

function writtenOut(pattern: string): readonly string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const { choices, end } = choicesAt(pattern, open);
  const before = pattern.slice(0, open);
  const tails = writtenOut(pattern.slice(end));
  return choices.flatMap((choice) =>
    writtenOut(pattern.slice(...choice)).flatMap((word) => tails.map((tail) => before + word + tail)),
  );
}

/**
 * The words that a pattern of the lexicon stands for: 转{至,到,}下年 is 转至下年, 转到下年 and 转下年. Braces may nest.
 * Every report asks for the same ones.
 */
export const expand = perText(10_000, writtenOut);
