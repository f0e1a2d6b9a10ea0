import Big from 'big.js';
import { add } from './counted';
import type { NumberToken } from './numbers';
import type { Sentence } from './sentences';
import { oneDigit, twisted } from './slips';

/** Whether some plain reading of the list gives the total: all, its head with the rest as details, all but a detail. */
export function explains(
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
export const NEW_STATEMENT =
  /办结|答复|结转|同比|环比|较上|比上|全年|累计|(?<![公中])共(?![享青同建产])|总计|另|此外|同时|收到|受理/;
/** What a list goes on with where nothing says 其中: another deed, not another part. */
export const ANOTHER_DEED =
  /发布|通过|举办|开展|召开|组织|办理|推送|编发|印发|制定|完成|更新|其中|培训|参加|整改|处理|回复/;

/** 、解读信息共计110条 names one more part; 共计 alone opens a new total. */
export const nameOf = (gap: string) => gap.replace(/^([，、；][^，、；]{2,14}?)(?:共计|合计|共)$/, '$1');

export interface List {
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
export function contradicts({ whole, items, gapOf, complete, guessed }: List): boolean {
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

/** 其他 ends the list, or each item is one of the ways in which requests come in. */
export function isComplete(
  { text }: Sentence,
  items: readonly NumberToken[],
  gapOf: (item: NumberToken) => string,
): boolean {
  const last = items.at(-1);
  if (last !== undefined && /其[他它余]/.test(gapOf(last))) return true;
  return items.length > 1 && /申请/.test(text) && items.every((item) => WAY.test(gapOf(item)));
}
