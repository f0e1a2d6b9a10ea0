import { type Printed, readable } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import type { Report } from '../../model/report';
import { chineseNumber } from './numbers/numerals';
import { placeOf, spanOf } from './place';

/** 由…六部分组成: as many parts as it lists. */
export function partLists(printed: Printed): Problem[] {
  if (printed.part !== '') return [];
  const text = readable(printed.raw);
  const match =
    /(?:由|包括|包含|分为)[:：]?([^。；]{8,200}?)(?:等|共|共计)*([一二三四五六七八九十]|[0-9]{1,2})(?:个|大)?(?:部分|方面)/.exec(
      text,
    );
  if (!match) return [];
  const [whole, list = '', count = ''] = match;
  const stated = Number(chineseNumber(count) ?? count);
  // 复议、诉讼 is one item; 和 and 及 may part the last item or stand inside one.
  const merged = list
    .replace(/(?:行政)?复议(?:、|和|及|与|以及)(?:提起)?(?:行政)?诉讼/g, '复议诉讼')
    .replace(/问题(?:、|和|及|与|以及)/g, '问题');
  const items = merged.split(/[、，；]/).filter((item) => item.trim().length > 1);
  const most = items.reduce(
    (n, item) => n + item.split(/以及|和|及|与/).filter((s) => s.trim().length > 3).length,
    0,
  );
  if (items.length < 3 || (stated >= items.length && stated <= Math.max(most, items.length))) return [];
  return [
    {
      code: 'text.part-list',
      severity: 'warning',
      where: placeOf(printed),
      actual: String(stated),
      expected: String(items.length),
      span: spanOf(printed, match.index, match.index + whole.length),
    },
  ];
}

const ORDER = '一二三四五六七八九十';

/** Runs of 一是…二是…三是…; a new 一是 starts the next. */
function runs(
  texts: readonly Printed[],
): { count: number; before: string; printed: Printed; start: number; end: number }[] {
  const result: { count: number; before: string; printed: Printed; start: number; end: number }[] = [];
  for (const printed of texts)
    for (const match of printed.text.matchAll(/([一二三四五六七八九十])是(?!否|非|由|因)/g)) {
      const number = ORDER.indexOf(match[1] as string) + 1;
      const { index } = match;
      const last = result.at(-1);
      if (number === 1)
        result.push({
          count: 1,
          before: printed.text.slice(Math.max(0, index - 60), index),
          printed,
          start: index,
          end: index + 2,
        });
      else if (last && number === last.count + 1) last.count = number;
      else if (last) last.count = Number.NaN;
    }
  return result;
}

/** Problems 一是…二是…三是…, then as many measures. */
export function pairs({ edition }: Report, texts: readonly Printed[]): Problem[] {
  const about = edition.headings?.problems;
  const section = texts.filter(({ part }) => about?.test(part) && /改进|措施|整改/.test(part));
  const found = runs(section);
  const [problems, measures] = found;
  if (!problems || !measures || found.length !== 2) return [];
  if (!(problems.count >= 2) || !(measures.count >= 2) || problems.count === measures.count) return [];
  if (!/问题|不足|短板|差距|薄弱|困难/.test(problems.before) && problems.before.length > 12) return [];
  return [
    {
      code: 'text.pairs',
      severity: 'warning',
      where: placeOf(measures.printed),
      actual: String(measures.count),
      expected: String(problems.count),
      span: spanOf(measures.printed, measures.start, measures.end),
    },
  ];
}
