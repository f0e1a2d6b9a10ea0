/** Whether one text is the other with one of its characters left out. */
function isOneLess(short: string, long: string): boolean {
  let at = 0;
  while (short[at] === long[at] && at < short.length) at++;
  return short.slice(at) === long.slice(at + 1);
}

/**
 * Whether a number may be another one mistyped: one digit wrong, left out or typed twice, or two neighbours exchanged.
 * 39129 for 30129, 126 for 1266, 74 for 47.
 */
export function isMistyped(stated: string, meant: string): boolean {
  if (stated === meant) return false;
  if (Math.abs(stated.length - meant.length) === 1)
    return stated.length < meant.length ? isOneLess(stated, meant) : isOneLess(meant, stated);
  if (stated.length !== meant.length) return false;
  const wrong = Array.from(stated, (c, i) => (c === meant[i] ? -1 : i)).filter((i) => i >= 0);
  const [first = 0, second] = wrong;
  if (second === undefined) return true;
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    stated[first] === meant[second] &&
    stated[second] === meant[first]
  );
}
