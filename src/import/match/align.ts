/** Pairs a row of the form with a line of the source. */
export type Pair = readonly [row: number, line: number];

/**
 * The pairs of rows and lines, both in their order, that go together best: the sum of `score` is greatest, with
 * `together` more where both are next to the pair before. A score of 0 is no pair. Of equally good ones the earliest.
 */
export function align(
  rows: number,
  lines: number,
  score: (row: number, line: number) => number,
  together: (line: number) => number,
): Pair[] {
  const width = lines + 1;
  const best = new Float32Array((rows + 1) * width);
  const paired = new Float32Array((rows + 1) * width);
  for (let i = 1; i <= rows; i++)
    for (let j = 1; j <= lines; j++) {
      const at = i * width + j;
      const own = score(i - 1, j - 1);
      if (own > 0) {
        const before = paired[at - width - 1] ?? 0;
        const near = before > 0 ? before + together(j - 1) : 0;
        paired[at] = own + Math.max(best[at - width - 1] ?? 0, near);
      }
      best[at] = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0, paired[at] ?? 0);
    }
  return trace(best, paired, { rows, lines, together });
}

interface Extent {
  readonly rows: number;
  readonly lines: number;
  readonly together: (line: number) => number;
}

function trace(best: Float32Array, paired: Float32Array, { rows, lines, together }: Extent): Pair[] {
  const width = lines + 1;
  const pairs: Pair[] = [];
  let [i, j] = [rows, lines];
  let mustPair = false;
  while (i > 0 && j > 0) {
    const at = i * width + j;
    const total = best[at] ?? 0;
    if (!mustPair && total === best[at - 1]) j--;
    else if (!mustPair && total === best[at - width]) i--;
    else {
      pairs.push([i - 1, j - 1]);
      const before = at - width - 1;
      const near = (paired[before] ?? 0) > 0 ? (paired[before] ?? 0) + together(j - 1) : 0;
      mustPair = near >= (best[before] ?? 0) && near > 0;
      [i, j] = [i - 1, j - 1];
    }
  }
  return pairs.reverse();
}
