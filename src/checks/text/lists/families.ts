import type { Entry } from './entries';

/** Words that part a whole between them: what is said of one and of another of them is all of it. */
const FAMILIES: readonly (readonly string[])[] = [
  ['主办', '协办', '会办', '分办', '独办'],
  ['建议', '提案'],
  ['保留', '继续有效', '修改', '修订', '废止', '失效'],
  ['现场', '电话', '网络', '网上', '信函', '当面'],
  ['线上', '线下'],
  ['原创', '转载'],
  ['纸质', '电子'],
];

const GREATEST = Math.max(...FAMILIES.map((family) => family.length));

/** Whether each of these entries has a word of one family in its name, no two the same. */
export function areOfOneFamily(entries: readonly Entry[], text: string): boolean {
  if (entries.length > GREATEST) return false;
  const names = entries.map(({ name }) => name.map(({ start, end }) => text.slice(start, end)).join(''));
  return FAMILIES.some((family) => {
    const words = names.map((name) => family.find((word) => name.includes(word)));
    return words.every((word) => word !== undefined) && new Set(words).size === words.length;
  });
}
