/** How far two texts go together from either end. */
function alike(a: string, b: string): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

/** The edit distance of two texts, no more than `most`; `most + 1` stands for anything beyond. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (most === 0) return a === b ? 0 : 1;
  const { start, end } = alike(a, b);
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  if (rows === 0 || columns === 0) return rows + columns;
  let before: number[] = [];
  for (let j = 0; j <= columns; j++) before.push(j);
  for (let i = 1; i <= rows; i++) {
    const row = [i];
    const from = Math.max(1, i - most);
    const to = Math.min(columns, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = most + 1;
    for (let j = from; j <= to; j++) {
      const change = (before[j - 1] ?? most + 1) + (a[start + i - 1] === b[start + j - 1] ? 0 : 1);
      row[j] = Math.min(change, (before[j] ?? most + 1) + 1, (row[j - 1] ?? most + 1) + 1);
      least = Math.min(least, row[j] ?? most + 1);
    }
    if (to < columns) row[to + 1] = most + 1;
    if (least > most) return most + 1;
    before = row;
  }
  return Math.min(before[columns] ?? most + 1, most + 1);
}

/** Longer than any name that a person would mistype. */
const LONGEST = 60;

/** The name that a mistyped one was meant for: the nearest, where no more than a third of it differs. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const most = Math.max(1, Math.floor(typed.length / 3));
  const found = names.map((name) => ({
    name,
    off: distance(typed.toLowerCase(), name.toLowerCase(), most),
  }));
  return found.filter(({ off }) => off <= most).sort((a, b) => a.off - b.off)[0]?.name;
}
