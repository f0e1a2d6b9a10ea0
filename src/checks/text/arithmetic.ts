import Big from 'big.js';
import type { Report } from '../../model/report';
import type { Problem } from '../problem';
import { signed } from '../sums';
import type { NumberToken } from './numbers';
import { yearAt } from './scope';
import { type Sentence, wordsAround } from './sentences';
import { matches, readingOf, type Statement } from './statements';

const COUNTED = new Set([
  '件',
  '条',
  '次',
  '份',
  '篇',
  '期',
  '个',
  '项',
  '起',
  '宗',
  '人',
  '人次',
  '部',
  '场',
  '元',
  '万元',
  '例',
  '家',
  '处',
]);

const where = ({ printed }: Sentence) => `正文 · ${printed.part || '前言'}`;
const spanOf = ({ printed }: Sentence, start: number, end: number) => ({
  block: printed.block,
  start,
  end,
  text: printed.raw.slice(start, end),
});

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
  const sum = items.reduce((s, { value }) => s.plus(value), new Big(0));
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

const add = (items: readonly NumberToken[]) => items.reduce((s, { value }) => s.plus(value), new Big(0));

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
  return items.some((item) => /含|包括|即|其中/.test(gapOf(item)) && all.minus(item.value).eq(total));
}

const OVERLAPPING = /网站|微信|微博|公众号|客户端|平台|渠道|新媒体|抖音|转载|推送|阅读|点击/;
const NEW_STATEMENT =
  /办结|答复|结转|同比|环比|较上|比上|全年|累计|(?<![公中])共(?![享青同建产])|总计|另|此外|同时|收到|受理/;
const NEVER_COUNTED = new Set(['%', '‰', '年', '月', '日', '号', '倍', '成', '']);

/** The total that the list may be part of: the last number of its unit before the list, near enough. */
function wholeOf(
  sentence: Sentence,
  depth: readonly number[],
  first: number,
  marker: number,
  unit: string,
): NumberToken | undefined {
  const level = depth[first] as number;
  const index = sentence.numbers.findLastIndex(
    (t, i) => i < first && t.start < marker && t.unit === unit && (depth[i] as number) <= level,
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
  earlier?: NumberToken,
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
    if (i > first && NEW_STATEMENT.test(gap)) break;
    // b条、c条；… goes on to something else; b条；c条；… is the list itself.
    if (
      /[；;]/.test(gap) &&
      i - first >= 2 &&
      !/[；;]/.test(text.slice(marker - start, (numbers[i - 1] as NumberToken).start - start))
    )
      break;
    if ((depth[i] as number) > level || NEVER_COUNTED.has(token.unit) || !COUNTED.has(token.unit)) continue;
    gapBefore.set(token, gap);
    lists.set(token.unit, [...(lists.get(token.unit) ?? []), token]);
  }
  const wholes = new Map(
    [...lists.keys()].map((unit) => [
      unit,
      wholeOf(sentence, depth, first, marker, unit) ?? (earlier?.unit === unit ? earlier : undefined),
    ]),
  );
  if ([...wholes.values()].some((whole) => !whole)) return [];
  return [...lists].flatMap(([unit, items]): Problem[] => {
    const whole = wholes.get(unit) as NumberToken;
    const last = items.at(-1);
    if (!last || items.length < 2 || items.some(({ inexact }) => inexact)) return [];
    const gapOf = (item: NumberToken) => gapBefore.get(item) ?? '';
    if (explains(whole.value, items, gapOf)) return [];
    const list = text.slice(marker - start, last.end - start);
    const difference = add(items).minus(whole.value);
    const complete = /其[他它余]/.test(gapOf(last));
    // Many lists are not meant to be complete: only a near miss is taken for a slip.
    const allowed =
      items.length >= 3
        ? Math.max(whole.value * 0.1, 1)
        : whole.value >= 20
          ? Math.max(whole.value * 0.02, 1)
          : 0;
    const near = difference.abs().lte(allowed);
    if (difference.gt(0) ? OVERLAPPING.test(list) : !complete && !near) return [];
    return [sumProblem(sentence, whole, items)];
  });
}

const depthAt = (text: string, offset: number) => {
  let depth = 0;
  for (let i = 0; i < offset; i++)
    if (text[i] === '（' || text[i] === '(') depth++;
    else if (text[i] === '）' || text[i] === ')') depth--;
  return depth;
};

/** 共 a 件，其中 b、c、d; a 件（含 b，c，d）: the parts must give the whole, where the list can be taken to be complete. */
function wholeThenParts(sentence: Sentence, depth: readonly number[], earlier?: NumberToken): Problem[] {
  const { text, start, numbers } = sentence;
  const markers = [...text.matchAll(/其中|[（(](?:含|包括|包含)/g)].map(({ index }) => index);
  const problems = markers.flatMap((marker, i) => {
    const level = depthAt(text, marker);
    const next = markers.slice(i + 1).find((other) => depthAt(text, other) <= level);
    return checkList(sentence, depth, start + marker, next === undefined ? sentence.end : start + next);
  });
  const among = /(?:主动公开|公开|发布)[^，。]{0,12}中，/.exec(text);
  if (earlier && among && markers.length === 0) {
    const marker = start + among.index + among[0].length;
    if (!numbers.some((t) => t.end <= marker && COUNTED.has(t.unit)))
      problems.push(...checkList(sentence, depth, marker, sentence.end, earlier));
  }
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
  return [...wholeThenParts(sentence, depth, earlier), ...partsThenWhole(sentence, depth)];
}

/** x %, rounded or cut off at its last place. */
function agrees(stated: NumberToken, exact: number): boolean {
  const last = 10 ** -stated.decimals;
  const rest = exact - stated.value;
  return rest >= -0.501 * last && rest < last;
}

const nearly = (stated: NumberToken, exact: number) =>
  Math.abs(exact - stated.value) < 10 ** -stated.decimals;

/** a 件，占 x%: a must be that share of a total that the text or the tables give. */
export function sharesIn(
  report: Report,
  sentence: Sentence,
  statements: readonly Statement[],
  wrong: ReadonlySet<NumberToken>,
  published?: NumberToken,
): Problem[] {
  const { numbers, text, start, before } = sentence;
  const shares = numbers.filter(({ unit }) => unit === '%');
  // Shares made to give 100 % together are off in the last place by design.
  const fills = shares.length > 2 && add(shares).eq(100);
  return numbers.flatMap((share, index): Problem[] => {
    const part = numbers[index - 1];
    if (
      share.unit !== '%' ||
      share.inexact ||
      !part ||
      !COUNTED.has(part.unit) ||
      part.inexact ||
      wrong.has(part)
    )
      return [];
    const link = text.slice(part.end - start, share.start - start);
    if (link.length > 24 || !/^[（(，、]?(?:约)?占[^，。；0-9]{0,16}$/.test(link) || /约/.test(link))
      return [];
    const statement = statements.find((s) => s.token === part);
    const bases = (statement?.quantity.base ?? []).map((reading) => Number(readingOf(report, reading) ?? 0));
    const stated = [...(before?.numbers ?? []), ...numbers.slice(0, index - 1)].filter(
      (t) => t.unit === part.unit && t.value >= part.value,
    );
    const earlier = stated.map(({ value }) => value);
    // Without a total that is called one, what the share is of is anybody's guess.
    const total = stated.findLast((t) => {
      const owner = numbers.includes(t) ? sentence : before;
      return (
        owner &&
        /(?:共|总|累计|收到|受理|公开|发布)[^，。；]{0,24}$/.test(owner.text.slice(0, t.start - owner.start))
      );
    });
    const peers = numbers
      .filter((t) => t.unit === part.unit && !t.inexact)
      .reduce((s, { value }) => s + value, 0);
    const candidates = [
      ...bases,
      ...earlier,
      published?.value ?? 0,
      peers,
      peers - (total?.value ?? 0),
    ].filter((base) => base >= part.value && base > 0);
    const agree = fills ? nearly : agrees;
    if (candidates.some((base) => agree(share, (part.value / base) * 100))) return [];
    const base =
      bases[0] && bases[0] >= part.value
        ? bases[0]
        : (total?.value ?? (/公开[^，。]{0,12}中，/.test(text) ? published?.value : undefined));
    if (!base) return [];
    const exact = ((part.value / base) * 100).toFixed(share.decimals);
    return [
      {
        code: 'text.share',
        severity: 'warning',
        where: where(sentence),
        actual: `${share.value}%`,
        expected: `${exact}%`,
        params: { part: `${part.value}${part.unit}`, base: `${base}${part.unit}` },
        span: spanOf(sentence, part.start, share.end),
      },
    ];
  });
}

const UP = /增长|增加|上升|提高|增幅|多/;
const DOWN = /下降|减少|降低|降幅|下跌|少/;

/** 同比增长 y%: against last year's report, or against last year's figure where the sentence states it. */
export function growthIn(
  report: Report,
  sentence: Sentence,
  statements: readonly Statement[],
  previous?: Report,
): Problem[] {
  const { numbers, text, start } = sentence;
  return numbers.flatMap((growth, index): Problem[] => {
    if (growth.inexact || index === 0) return [];
    const statement = statements.findLast((s) => s.token && s.end <= growth.start);
    if (!statement?.token || growth.start - statement.end > 40) return [];
    const link = text.slice(statement.end - start, growth.start - start);
    if (!/同比|上年|去年|上一年|[0-9]{4}年/.test(link)) return [];
    const clause = link.slice(Math.max(...[...'，；'].map((c) => link.lastIndexOf(c))) + 1);
    const sign = UP.test(clause) ? 1 : DOWN.test(clause) ? -1 : 0;
    if (sign === 0) return [];
    const percent = growth.unit === '%';
    if (!percent && growth.unit !== statement.token.unit) return [];
    const now = statement.value;
    const own = numbers.indexOf(statement.token);
    // 收到505件，今年新收713件: two words for one figure.
    const figure = statement.quantity.figures[0]?.join();
    const sameThing = (report.edition.quantities ?? []).filter((q) => q.figures[0]?.join() === figure);
    const statedBase = numbers.find(
      (t, i) =>
        i < index &&
        i !== own &&
        t.unit === statement.token?.unit &&
        !t.inexact &&
        (i > own
          ? /(?:上年|去年|上一年|同期|[0-9]{4}年)[^，。；]{0,8}$/.test(
              text.slice(Math.max(0, t.start - start - 16), t.start - start),
            )
          : sameThing.some((q) => matches(q, sentence, wordsAround(sentence, i), t)) &&
            yearAt(sentence, t.start, report) !== report.year),
    );
    const last =
      previous &&
      statement.quantity.figures.map((reading) => Number(readingOf(previous, reading) ?? Number.NaN));
    const bases = (statedBase ? [statedBase.value] : (last ?? [])).filter((base) => Number.isFinite(base));
    if (bases.length === 0) return [];
    const changes = bases.map(
      (base) => (percent ? (base === 0 ? Number.NaN : ((now - base) / base) * 100) : now - base) * sign,
    );
    if (changes.some((change) => !Number.isFinite(change) || agrees(growth, change))) return [];
    const change = changes[0] as number;
    const words = (n: number) =>
      `${n * sign < 0 ? '减少' : '增加'}${percent ? `${Math.abs(n).toFixed(growth.decimals)}%` : Math.abs(n)}`;
    return [
      {
        code: 'text.growth',
        severity: 'warning',
        where: where(sentence),
        actual: `${sign < 0 ? '减少' : '增加'}${growth.value}${growth.unit}`,
        expected: words(change),
        params: { now, base: bases[0] as number, unit: statement.token.unit },
        span: spanOf(sentence, statement.start, growth.end),
      },
    ];
  });
}
