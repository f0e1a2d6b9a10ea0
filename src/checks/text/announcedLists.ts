import type { Problem } from '../../findings/problem';
import { COUNTED, endOf, NEVER_COUNTED, OF_INFORMATION, sumProblem } from './counted';
import type { NumberToken } from './numbers';
import { contradicts, explains, isComplete, type List, NEW_STATEMENT, nameOf } from './partList';
import type { Sentence } from './sentences';

/** The total that the list may be part of: the last number of its unit before the list, near enough. */
function wholeOf(
  sentence: Sentence,
  depth: readonly number[],
  first: number,
  marker: number,
  fits: (unit: string) => boolean,
): NumberToken | undefined {
  const level = depth[first] as number;
  const index = sentence.numbers.findLastIndex(
    (t, i) => i < first && t.start < marker && fits(t.unit) && (depth[i] as number) <= level,
  );
  const whole = sentence.numbers[index];
  if (!whole || whole.inexact || marker - whole.end > 24) return undefined;
  return whole;
}

/** One list that opens at `marker`: its items by unit, checked against the totals of these units. */
function checkList(
  sentence: Sentence,
  depth: readonly number[],
  marker: number,
  limit: number,
  earlier?: (unit: string) => NumberToken | undefined,
): Problem[] {
  const { text, start, numbers } = sentence;
  const first = numbers.findIndex((t) => t.start >= marker);
  if (first < 0) return [];
  const level = depth[first] as number;
  const lists = new Map<string, NumberToken[]>();
  const gapBefore = new Map<NumberToken, string>();
  for (let i = first; i < numbers.length; i++) {
    const token = numbers[i] as NumberToken;
    const gap = text.slice(Math.max(marker, numbers[i - 1]?.end ?? 0) - start, token.start - start);
    if (token.start > limit || (depth[i] as number) < level) break;
    if (i > first && NEW_STATEMENT.test(nameOf(gap))) break;
    // b条、c条；… goes on to something else; b条；c条；… is the list itself.
    if (
      /[；;]/.test(gap) &&
      gapBefore.size >= 2 &&
      !/[；;]/.test(text.slice(marker - start, (numbers[i - 1] as NumberToken).start - start))
    )
      break;
    if ((depth[i] as number) > level || NEVER_COUNTED.has(token.unit) || !COUNTED.has(token.unit)) continue;
    gapBefore.set(token, gap);
    lists.set(token.unit, [...(lists.get(token.unit) ?? []), token]);
  }
  const gapOf = (item: NumberToken) => gapBefore.get(item) ?? '';
  const wholes = new Map(
    [...lists.keys()].map((unit) => [
      unit,
      wholeOf(sentence, depth, first, marker, (u) => u === unit) ?? earlier?.(unit),
    ]),
  );
  const known = [...wholes].flatMap(([unit, whole]) => (whole ? [[unit, whole] as const] : []));
  const listOf = (whole: NumberToken, items: readonly NumberToken[], more: Partial<List> = {}): List => ({
    whole,
    items,
    gapOf,
    complete: isComplete(sentence, items, gapOf),
    guessed: false,
    ...more,
  });
  const all = [...lists.values()].flat();
  if (known.length === lists.size)
    return known.flatMap(([unit, whole]): Problem[] => {
      const items = lists.get(unit) ?? [];
      return contradicts(listOf(whole, items)) ? [sumProblem(sentence, whole, items)] : [];
    });
  // 2698条，其中…、征集调查16期、…; 文件26件，其中…类信息4条、…: one total of things counted in other units.
  const whole =
    known.length === 1
      ? known[0]?.[1]
      : wholeOf(sentence, depth, first, marker, (u) => OF_INFORMATION.has(u));
  if (known.length > 1 || !whole || !OF_INFORMATION.has(whole.unit)) return [];
  const readings = [lists.get(whole.unit) ?? [], all].filter((items) => items.length >= 3);
  if (readings.some((items) => explains(whole.value, items, gapOf))) return [];
  const slip = readings.find((items) =>
    contradicts(listOf(whole, items, { complete: false, guessed: true })),
  );
  return slip ? [sumProblem(sentence, whole, slip)] : [];
}

const depthAt = (text: string, offset: number) => {
  let depth = 0;
  for (let i = 0; i < offset; i++)
    if (text[i] === '（' || text[i] === '(') depth++;
    else if (text[i] === '）' || text[i] === ')') depth--;
  return depth;
};

/** 共 a 件，其中 b、c、d; a 件，包括：b，c，d; a 件（含 b，c，d). */
export function wholeThenParts(
  sentence: Sentence,
  depth: readonly number[],
  earlier?: NumberToken,
): Problem[] {
  const { text, start, numbers, before } = sentence;
  const named = numbers.flatMap(({ end, unit }) => {
    const [said] =
      /^[，：]?(?:主要|具体)?(?:包括|包含|分别为|分别是)[：，]?/.exec(
        text.slice(end - start, end - start + 12),
      ) ?? [];
    return said && COUNTED.has(unit) ? [end - start + said.length] : [];
  });
  const markers = [
    ...[...text.matchAll(/其中|[（(](?:含|包括|包含)/g)].map(({ index }) => index),
    ...named,
  ].sort((a, b) => a - b);
  const published = (unit: string) => (earlier?.unit === unit ? earlier : undefined);
  const problems = markers.flatMap((marker, i) => {
    const level = depthAt(text, marker);
    const next = markers.slice(i + 1).find((other) => depthAt(text, other) <= level);
    const opens = text.slice(0, marker).trim() === '';
    const total = opens ? (unit: string) => endOf(before)(unit) ?? published(unit) : undefined;
    return checkList(
      sentence,
      depth,
      start + marker,
      next === undefined ? sentence.end : start + next,
      total,
    );
  });
  const among = /(?:主动公开|公开|发布)[^，。]{0,12}中，/.exec(text);
  if (among && markers.length === 0)
    problems.push(
      ...checkList(sentence, depth, start + among.index + among[0].length, sentence.end, published),
    );
  return problems;
}
