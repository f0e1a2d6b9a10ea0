/** The edit distance of two texts, no more than `most`; `most + 1` stands for anything beyond. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = most + 1;
    for (let j = from; j <= to; j++) {
      const change = (before[j - 1] ?? most + 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, (before[j] ?? most + 1) + 1, (row[j - 1] ?? most + 1) + 1);
      least = Math.min(least, row[j] ?? most + 1);
    }
    if (to < b.length) row[to + 1] = most + 1;
    if (least > most) return most + 1;
    before = row;
  }
  return Math.min(before[b.length] ?? most + 1, most + 1);
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
