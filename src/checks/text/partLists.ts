import { type Printed, readable, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { afterPrefix, beforeSuffix, trimEndOf } from '../../ground/affixes';
import { chineseNumber } from '../../ground/chineseNumber';
import { isDigits } from '../../ground/digits';
import type { Edition } from '../../model/edition';
import type { Report } from '../../model/report';
import { placeOf } from './place';
import { partList } from './wordingLexicon';
import { expand } from './words/expand';

/** A text with other words for those of a pattern. */
const swap = (text: string, pattern: string, instead: string): string =>
  expand(pattern).reduce((swapped, word) => swapped.replaceAll(word, instead), text);

const LISTS = partList.LISTS.split(' ');
const PARTS = partList.PARTS.split(' ');
const SHORTEST = 8;
const LONGEST = 200;

/** The number that a text ends in: 等六个 is 6. */
function countAtEnd(text: string): { count: number; before: string } | undefined {
  const words = beforeSuffix(text, '个', '大');
  const chinese = words.at(-1) ?? '';
  const digits = [2, 1].map((size) => words.slice(-size)).find((end) => isDigits(end)) ?? '';
  const count = Number(digits || chineseNumber(chinese));
  return count > 0
    ? { count, before: trimEndOf(words.slice(0, -(digits.length || 1)), '等共计') }
    : undefined;
}

/** 由总体情况、…等六个部分: the first list of a text that says how many it has. */
function countedList(text: string) {
  for (let start = 0; start < text.length; start++) {
    const opens = LISTS.find((word) => text.startsWith(word, start));
    const from = start + (opens?.length ?? 0);
    if (opens === undefined) continue;
    const stretch = text.slice(from, from + LONGEST + SHORTEST);
    const stop = Array.from(stretch).findIndex((c) => '。；'.includes(c));
    const sentence = stop < 0 ? stretch : stretch.slice(0, stop);
    for (let at = SHORTEST; at < sentence.length; at++) {
      const part = PARTS.find((word) => sentence.startsWith(word, at));
      const counted = part && countAtEnd(sentence.slice(0, at));
      if (!counted || counted.before.length < SHORTEST) continue;
      return {
        start,
        end: from + at + part.length,
        list: afterPrefix(counted.before, ':', '：'),
        stated: counted.count,
      };
    }
  }
  return undefined;
}

/** Characters of a heading that an item has, in their order. */
function sharedWith(item: string, heading: string): number {
  let at = -1;
  let shared = 0;
  for (const c of heading) {
    const next = item.indexOf(c, at + 1);
    if (next < 0) continue;
    shared++;
    at = next;
  }
  return shared;
}

const MOST_OF_IT = 0.55;

/** Whether each item is a part that the format fixes, no two the same: then nothing in one of them is one more. */
function areFixedParts(items: readonly string[], { fixedParts, parts }: Edition): boolean {
  if (!fixedParts) return false;
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  const found = items.map((item) => {
    const shares = headings.map((heading) => sharedWith(item, heading) / heading.length);
    const most = Math.max(...shares);
    return most < MOST_OF_IT ? -1 : shares.indexOf(most);
  });
  return !found.includes(-1) && new Set(found).size === found.length;
}

/** 由…六部分组成: as many parts as it lists. */
export function partLists({ edition }: Report, printed: Printed): Problem[] {
  if (printed.part !== '') return [];
  const text = readable(printed.raw);
  const said = countedList(text);
  if (!said) return [];
  const { start, end, list, stated } = said;
  // 复议、诉讼 and 问题、措施 are one item each, or two; 和 and 及 may part the last item or be inside one.
  const disputes = swap(list, '{行政,}复议{、,和,及,与,以及}{提起,}{行政,}诉讼', '复议诉讼');
  const merged = swap(disputes, '问题{、,和,及,与,以及}', '问题');
  const itemsOf = (text: string) =>
    swap(text, '{，,；}', '、')
      .split('、')
      .filter((item) => item.trim().length > 1);
  const items = itemsOf(merged);
  const most = itemsOf(swap(list, '问题{和,及,与,以及}', '问题')).reduce(
    (n, item) =>
      n +
      swap(item, '{以及,和,及,与}', '、')
        .split('、')
        .filter((s) => s.trim().length > 3).length,
    0,
  );
  const least = items.length;
  const named = itemsOf(swap(disputes, '{以及,及,和,与}其他', '、其他'));
  const greatest = Math.max(areFixedParts(named, edition) ? named.length : most, least);
  if (least < 3 || (stated >= least && stated <= greatest)) return [];
  // 总体情况、主动公开情况等六个部分 names some of them.
  if (text.slice(start, end).includes('等') && stated - greatest > 1) return [];
  return [
    {
      code: 'text.part-list',
      severity: 'warning',
      where: placeOf(printed),
      actual: String(stated),
      expected: String(items.length),
      span: spanOf(printed, start, end),
    },
  ];
}
