/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The innermost brackets of a text with what is in them: so many characters at least, and at most. */
export function bracketsIn(
  text: string,
  [open, close]: readonly [string, string],
  least = 0,
  most = Number.POSITIVE_INFINITY,
): Stretch[] {
  const found: Stretch[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    if (text.startsWith(open, i)) start = i;
    else if (text.startsWith(close, i)) {
      const inside = i - start - open.length;
      if (start >= 0 && inside >= least && inside <= most) found.push({ start, end: i + close.length });
      start = -1;
    }
  }
  return found;
}
