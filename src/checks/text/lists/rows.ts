import Big from 'big.js';
import { hasWord, isFree, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import { areWays } from './complete';
import { type Entry, tellsChange } from './entries';
import { areOfOneFamily } from './families';
import { isView, namedBy } from './heads';
import { namesThem } from './together';

/** A row of items that may be parts of one number. */
export interface Row {
  readonly items: readonly Entry[];
  /** Where it may end already: behind so many items there is a stronger mark or an item of another kind. */
  readonly cuts: readonly number[];
  /** Parts of one of its items are among them, and where they end is a guess. */
  readonly unsure: boolean;
  /** What follows the row: 行政处罚1件，回复诉求9件 may belong to it or be another deed. */
  readonly beyond: readonly Entry[];
  /** So many of its items are no other deed. */
  readonly sure: number;
  /** Sentences behind it that may go on with it: 其中网站96条。…通过微信发布409条. */
  readonly later?: readonly Entry[];
}

export const NO_ROW: Row = {
  items: [],
  cuts: [],
  unsure: false,
  beyond: [],
  sure: Number.POSITIVE_INFINITY,
};

/** What starts a new statement where the row does not speak of it itself. */
const ANEW: readonly Term[] = [
  'RECEIVE',
  'NEW',
  'PROCESS',
  'ANSWER',
  'CARRY',
  'CARRY_OVER',
  'CARRY_FORWARD',
  'HANDLE',
  'SINCE',
  'THIS_YEAR',
  'LAST_YEAR',
  'NEXT_YEAR',
  'PAST',
  'HOLD',
  'RETOLD',
  'UP',
  'DOWN',
  'COMPARE',
  'BESIDES',
  'RECON',
  'LITIG',
  'WITHDRAW',
  'DISCLOSE',
  'PUBLISHED',
  'PROACTIVE',
  'OCCUR',
  'FORWARD',
  'ISSUE',
  'REPEAL',
  'IN_FORCE',
  'STILL_IN_FORCE',
  'MADE',
];

/** Of ；. */
const STRONGEST = 3;

export const PUBLISHING: readonly Term[] = ['DISCLOSE', 'PUBLISHED', 'PROACTIVE'];

/** The words before a number, by their classes. */
export const termsOf = ({ gap }: Entry): Set<Term> =>
  new Set(gap.flatMap((node) => (node.kind === 'word' ? node.terms : [])));

const firstOf = ({ name }: Entry) =>
  name.find((node) => node.kind !== 'mark' && !isFree(node) && !isWord(node, 'ON_TIME'));

/** 发布, 转载 tell of a deed; 公开年报, 公开目录 are names. */
function isDeed(entry: Entry, text: string): boolean {
  const first = firstOf(entry);
  return (
    first !== undefined &&
    isWord(first, ...PUBLISHING) &&
    !text.slice(first.start, first.end).endsWith('公开')
  );
}

/** The first word of an item says whether it is one: 发布解读信息2条 is another deed, 法定主动公开内容63条 is none. */
export function startsAnew(entry: Entry, known: ReadonlySet<Term>): boolean {
  const first = firstOf(entry);
  // 年度报告1条、主动公开目录1条: 、 parts names.
  if (entry.mark === 1 && isWord(first, ...PUBLISHING)) return false;
  // 减税降费8条 tells of no change.
  if (isWord(first, 'UP', 'DOWN') && !tellsChange(entry.name)) return false;
  return (
    first?.kind === 'word' &&
    first.terms.some((term) => ANEW.includes(term)) &&
    !first.terms.some(
      (term) => known.has(term) || (PUBLISHING.includes(term) && PUBLISHING.some((each) => known.has(each))),
    )
  );
}

/** The last of the parts that give an item: 29条，包括a13条、b16条，c22条. */
function lastPart(item: Entry | undefined, parts: readonly Entry[]): Entry | undefined {
  let sum = new Big(0);
  return parts.find(({ number }) => {
    if (number.unit !== item?.number.unit) return false;
    sum = sum.plus(number.value);
    return item.number.value.eq(sum);
  });
}

/** 其余4件: what is before it, up to the whole, are parts as it is. */
const isRest = (name: Entry['name']): boolean =>
  isWord(
    name.find((node) => node.kind !== 'mark'),
    'REST',
  );

/** So deep are parts looked through for parts of their own: deeper would take time without end. */
const DEEPEST = 1;

/**
 * The row that begins with an entry, among those that follow it. `own`: words that its whole has itself. `guessed`:
 * nothing says that it is one.
 */
export function rowFrom(
  text: string,
  entries: readonly Entry[],
  first: number,
  own: ReadonlySet<Term>,
  guessed = false,
  depth = 0,
): Row {
  const items: Entry[] = [];
  const cuts = new Set<number>();
  const begun = entries[first];
  if (!begun) return NO_ROW;
  const known = new Set([...own, ...termsOf(begun)]);
  const ofNames = guessed && !hasWord(begun.name, ...PUBLISHING);
  let strongest = 0;
  let at = first;
  let unsure = false;
  let sure = Number.POSITIVE_INFINITY;
  const rest = guessed
    ? -1
    : entries.findLastIndex(({ name, mark }, i) => i > first && mark < 3 && isRest(name));
  for (; at < entries.length; at++) {
    const entry = entries[at] as Entry;
    const later = at > first;
    if (later && entry.total && (!entry.named || namesThem(entry, items, text))) break;
    if (later && (isView(entry, text) || namedBy(entry, entries.slice(0, at), text).length > 0)) break;
    // 主办2件、协办5件 are kinds, not deeds.
    if (
      at > rest &&
      later &&
      !entry.opens &&
      startsAnew(entry, known) &&
      !areOfOneFamily([...items, entry], text)
    ) {
      // 公开年报2条 may be one more item, or another deed.
      if (!isWord(firstOf(entry), ...PUBLISHING, 'IN_FORCE')) break;
      cuts.add(items.length);
      if (isDeed(entry, text)) sure = Math.min(sure, items.length);
    }
    // 重点领域信息13条，发布年报1条: a row of names does not go on with deeds.
    else if (later && ofNames && entry.mark > 1 && isDeed(entry, text)) {
      cuts.add(items.length);
      sure = Math.min(sure, items.length);
    }
    if (later && entry.opens) {
      // Parts of the item before, until they give it or up to a stronger mark; then the row goes on.
      if (depth === DEEPEST) break;
      const inner = rowFrom(text, entries, at, known, false, depth + 1);
      const last = lastPart(items.at(-1), inner.items);
      if (last) {
        at = entries.indexOf(last);
        continue;
      }
      const end = inner.cuts[0];
      cuts.add(items.length);
      if (end === undefined) break;
      unsure = true;
      at += end - 1;
      continue;
    }
    const before = items.at(-1);
    // 网络9件，信函6件，同意公开10件: what is no way of coming is no such part.
    if (items.length > 1 && areWays(items) && !areWays([entry])) cuts.add(items.length);
    // a；b，c、d: what follows weaker marks may be parts of b.
    const weaker = strongest === STRONGEST && entry.mark < strongest;
    if (items.length > 1 && (entry.mark > strongest || weaker || before?.closes)) cuts.add(items.length);
    if (later) strongest = Math.max(strongest, entry.mark);
    items.push(entry);
  }
  return {
    items,
    cuts: [...cuts].filter((cut) => cut > 0 && cut < items.length),
    unsure,
    beyond: entries.slice(at),
    sure,
  };
}
