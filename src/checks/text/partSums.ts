import Big from 'big.js';
import type { Problem } from '../problem';
import { signed } from '../sums';
import type { NumberToken } from './numbers';
import type { Sentence } from './sentences';
import { oneDigit, twisted } from './slips';

/** Units of things that are counted, so that parts of one can be added up. */
export const COUNTED = new Set(
  '件 件次 条 次 份 篇 期 个 项 起 宗 人 人次 部 场 元 万元 例 家 处'.split(' '),
);
const NEVER_COUNTED = new Set(['%', '‰', '年', '月', '日', '号', '倍', '成', '']);
/** Units in which one thing may be counted two ways: 公开文件26件，其中机构职能类信息4条. */
const OF_INFORMATION = new Set(['件', '条', '份', '篇', '项']);

export const where = ({ printed }: Sentence) => `正文 · ${printed.part || '前言'}`;
export const spanOf = ({ printed }: Sentence, start: number, end: number) => ({
  block: printed.block,
  start,
  end,
  text: printed.raw.slice(start, end),
});
export const add = (items: readonly NumberToken[]) =>
  items.reduce((s, { value }) => s.plus(value), new Big(0));

/** Depth of brackets at each number of a sentence. */
function depths({ text, start, numbers }: Sentence): number[] {
  const result: number[] = [];
  let depth = 0;
  let next = 0;
  for (let i = 0; i < text.length && next < numbers.length; i++) {
    if (start + i === numbers[next]?.start) {
      result.push(depth);
      next++;
    }
    if (text[i] === '（' || text[i] === '(') depth++;
    else if (text[i] === '）' || text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return result;
}

function sumProblem(sentence: Sentence, total: NumberToken, items: readonly NumberToken[]): Problem {
  const sum = add(items);
  const all = sentence.numbers.includes(total) ? [total, ...items] : items;
  const start = Math.min(...all.map((t) => t.start));
  const end = Math.max(...all.map((t) => t.end));
  return {
    code: 'text.sum',
    severity: 'warning',
    where: where(sentence),
    actual: String(total.value),
    expected: sum.toFixed(),
    delta: signed(new Big(total.value).minus(sum)),
    params: { unit: total.unit, parts: items.map(({ value }) => value).join('＋') },
    span: spanOf(sentence, start, end),
  };
}

/** Whether some plain reading of the list gives the total: all, its head with the rest as details, all but a detail. */
function explains(
  total: number,
  items: readonly NumberToken[],
  gapOf: (item: NumberToken) => string,
): boolean {
  const all = add(items);
  if (all.eq(total)) return true;
  let head = new Big(0);
  for (const [i, item] of items.entries()) {
    if (i > 1 && head.eq(total) && /[；;]|含|包括|另/.test(gapOf(item))) return true;
    head = head.plus(item.value);
  }
  // What stands before the first item opens the list.
  return items.some((t, i) => i > 0 && /含|包括|即|其中/.test(gapOf(t)) && all.minus(t.value).eq(total));
}

const PLATFORM = /网站|微信|微博|公众号|客户端|平台|渠道|新媒体|抖音|转载|推送|阅读|点击|宣传栏|公示栏/;
/** Ways in which requests come in: every one has one. */
const WAY = /网[络上站]|在线|线[上下]|信函|信件|邮寄|邮件|当面|现场|传真|来信|窗口/;
const NEW_STATEMENT =
  /办结|答复|结转|同比|环比|较上|比上|全年|累计|(?<![公中])共(?![享青同建产])|总计|另|此外|同时|收到|受理/;
/** What a list goes on with where nothing says 其中: another deed, not another part. */
const ANOTHER_DEED =
  /发布|通过|举办|开展|召开|组织|办理|推送|编发|印发|制定|完成|更新|其中|培训|参加|整改|处理|回复/;

/** 、解读信息共计110条 names one more part; 共计 alone opens a new total. */
const nameOf = (gap: string) => gap.replace(/^([，、；][^，、；]{2,14}?)(?:共计|合计|共)$/, '$1');

interface List {
  readonly whole: NumberToken;
  readonly items: readonly NumberToken[];
  readonly gapOf: (item: NumberToken) => string;
  /** Its words say that it is the whole list: 其他, 2件为…、4件为…. */
  readonly complete: boolean;
  /** Nothing says that these are parts: only a slip is told. */
  readonly guessed: boolean;
}

/**
 * Whether the parts of a list contradict its whole. Parts above the whole always do, but for what was published in
 * several places; parts below it do where the list is complete, else only where a slip explains the difference:
 * many lists are not meant to be complete.
 */
function contradicts({ whole, items, gapOf, complete, guessed }: List): boolean {
  if (items.length < 2 || items.some(({ inexact }) => inexact)) return false;
  if (explains(whole.value, items, gapOf)) return false;
  const difference = add(items).minus(whole.value).toNumber();
  if (twisted(whole.value, items, difference + whole.value)) return true;
  const size = Math.abs(difference);
  // A list of many items is more likely meant to be the whole one.
  const close =
    items.length >= 3
      ? Math.max(whole.value * (items.length > 7 ? 0.1 : 0.05), items.length > 3 ? 2 : 1)
      : whole.value >= 20
        ? Math.max(whole.value * 0.02, 1)
        : 0;
  const slip = size <= close && oneDigit(difference);
  const overlapping = items.filter((item) => PLATFORM.test(gapOf(item))).length > 1;
  if (guessed || (overlapping && difference > 0)) return slip;
  return difference > 0 || complete || slip;
}

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

/** 其他 ends the list, or each item is one of the ways in which requests come in. */
function isComplete(
  { text }: Sentence,
  items: readonly NumberToken[],
  gapOf: (item: NumberToken) => string,
): boolean {
  const last = items.at(-1);
  if (last !== undefined && /其[他它余]/.test(gapOf(last))) return true;
  return items.length > 1 && /申请/.test(text) && items.every((item) => WAY.test(gapOf(item)));
}

const depthAt = (text: string, offset: number) => {
  let depth = 0;
  for (let i = 0; i < offset; i++)
    if (text[i] === '（' || text[i] === '(') depth++;
    else if (text[i] === '）' || text[i] === ')') depth--;
  return depth;
};

/** …218条。其中机构职能类4条、…: the total ends the sentence before. */
const endOf =
  (before: Sentence | undefined) =>
  (unit: string): NumberToken | undefined => {
    const last = before?.numbers.at(-1);
    if (!before || !last || last.unit !== unit || last.inexact) return undefined;
    return before.end - last.end <= 12 ? last : undefined;
  };

/** 共 a 件，其中 b、c、d; a 件，包括：b，c，d; a 件（含 b，c，d). */
function wholeThenParts(sentence: Sentence, depth: readonly number[], earlier?: NumberToken): Problem[] {
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

/** b…、c…，共计 a: the numbers listed just before. */
function partsThenWhole(sentence: Sentence, depth: readonly number[]): Problem[] {
  const { text, start, numbers } = sentence;
  return numbers.flatMap((total, index): Problem[] => {
    const previous = numbers[index - 1];
    if (
      !previous ||
      index < 2 ||
      total.inexact ||
      !COUNTED.has(total.unit) ||
      depth[index] !== depth[index - 1]
    )
      return [];
    const link = text.slice(previous.end - start, total.start - start);
    if (!/^[，、]?(?:总共|一共|合计|共计|总计|共)(?:计)?(?:为|是|有)?$/.test(link)) return [];
    const items: NumberToken[] = [];
    for (let i = index - 1; i >= 0; i--) {
      const token = numbers[i] as NumberToken;
      const gap =
        i + 1 < index ? text.slice(token.end - start, (numbers[i + 1] as NumberToken).start - start) : '';
      if (
        token.unit !== total.unit ||
        depth[i] !== depth[index] ||
        token.inexact ||
        /[；;：]|其中|共/.test(gap)
      )
        break;
      if (i + 1 < index && !/^[，、和及]/.test(gap)) break;
      items.unshift(token);
    }
    if (items.length < 2) return [];
    // Any tail of the list may be what is added up.
    for (let from = 0; from + 2 <= items.length; from++)
      if (add(items.slice(from)).eq(total.value)) return [];
    return [sumProblem(sentence, total, items)];
  });
}

const A_TOTAL = /共|总|收到|受理|(?:公开|发布)[^，；]{0,12}(?:信息|文件|公文)/;
/** Longest words between two items of a list that nothing announces. */
const SHORT_GAP = 20;

/** 共公开 a 条，机构职能 b 条，规划 c 条…; 收到 a 件，b 件为网络申请，c 件为信函申请. */
function wholeAndList(sentence: Sentence, depth: readonly number[]): Problem[] {
  const { text, start, numbers } = sentence;
  return numbers.flatMap((whole, index): Problem[] => {
    const { unit } = whole;
    if (whole.inexact || !COUNTED.has(unit) || !/^[，：]/.test(text.slice(whole.end - start))) return [];
    // Its own words must make it a total: the first part of another list stands behind that list's total.
    const lead = Math.max(numbers[index - 1]?.end ?? start, whole.start - 24);
    const words = text.slice(lead - start, whole.start - start);
    if (!A_TOTAL.test(words) || words.includes('其中')) return [];
    const items: NumberToken[] = [];
    const gaps = new Map<NumberToken, string>();
    let from = whole.end;
    if (/^[，：]?(?:其中|主要|具体)?(?:包括|包含|分别|其中)/.test(text.slice(from - start))) return [];
    for (let i = index + 1; i < numbers.length; i++) {
      const token = numbers[i] as NumberToken;
      if (!COUNTED.has(token.unit)) continue;
      const gap = text.slice(from - start, token.start - start);
      if (token.unit !== unit || depth[i] !== depth[index] || gap.length > SHORT_GAP || token.inexact) break;
      if (NEW_STATEMENT.test(gap) || ANOTHER_DEED.test(gap) || /[；（]/.test(gap)) break;
      if (!/^[^，]*[，：、]/.test(gap)) break;
      gaps.set(token, gap);
      items.push(token);
      from = token.end;
    }
    const behind = (t: NumberToken) => text.slice(t.end - start, t.end - start + 3);
    const split = items.length > 1 && items.every((t) => /^(?:为|是|系|属|通过)/.test(behind(t)));
    if (!split && items.length < 3) return [];
    const gapOf = (t: NumberToken) => gaps.get(t) ?? '';
    const complete = split || /其[他它余]/.test(gapOf(items.at(-1) as NumberToken));
    return contradicts({ whole, items, gapOf, complete, guessed: !complete })
      ? [sumProblem(sentence, whole, items)]
      : [];
  });
}

/** …公开 a 条。通过网站公开 b 条、热线公开 c 条，新媒体公开 d 条: the next sentence is the list; only a slip is told. */
function listInNext(sentence: Sentence): Problem[] {
  const { numbers, text, before, start } = sentence;
  const [first] = numbers;
  if (!first || numbers.length < 3 || !COUNTED.has(first.unit) || text.length > 160) return [];
  if (numbers.some(({ unit, inexact }) => unit !== first.unit || inexact) || /其中|共|总/.test(text))
    return [];
  const whole = endOf(before)(first.unit);
  if (!whole) return [];
  const gapOf = (t: NumberToken) =>
    text.slice((numbers[numbers.indexOf(t) - 1]?.end ?? start) - start, t.start - start);
  const list = { whole, items: numbers, gapOf, complete: false, guessed: true };
  return contradicts(list) ? [sumProblem(sentence, whole, numbers)] : [];
}

/** What was published in all, where a later sentence goes on 在主动公开的信息中. */
export function publishedIn({ numbers, text, start }: Sentence): NumberToken | undefined {
  return numbers.find(
    (t) =>
      COUNTED.has(t.unit) &&
      !t.inexact &&
      /公开[^，。；]{0,12}信息[^，。；]{0,4}$/.test(
        text.slice(Math.max(0, t.start - start - 24), t.start - start),
      ),
  );
}

/** Sums that a sentence states; `earlier` is what was said before to have been published in all. */
export function sumsIn(sentence: Sentence, earlier?: NumberToken): Problem[] {
  if (sentence.numbers.length < 2) return [];
  const depth = depths(sentence);
  const told = [...wholeThenParts(sentence, depth, earlier), ...partsThenWhole(sentence, depth)];
  return told.length > 0 ? told : [...wholeAndList(sentence, depth), ...listInNext(sentence)];
}
