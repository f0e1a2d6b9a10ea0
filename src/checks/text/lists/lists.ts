import type { Frame } from '../frames/frame';
import { CHANNEL, isFree, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Node, Sentence } from '../tree';
import { type Entry, entriesOf } from './entries';
import { areOfOneFamily } from './families';
import { NO_ROW, PUBLISHING, type Row, rowFrom, startsAnew, termsOf } from './rows';
import { likeUnit } from './sum';

/** Numbers that are said, or look as if they were meant, to be the parts of another one. */
export interface List {
  /** The nearest first; sums of two stand for themselves (收到7件，结转1件，其中…). */
  readonly wholes: readonly Entry[];
  readonly items: readonly Entry[];
  readonly cuts: readonly number[];
  readonly beyond: readonly Entry[];
  /** 其中, 包括, brackets, 共 say so; else it is the reader's guess. */
  readonly announced: boolean;
  /** 共22期 behind its parts: any of the last of them may be meant. */
  readonly backward: boolean;
  /** Its words say that it is not all: 等, 主要. */
  readonly open: boolean;
  /** Its words say that it is all, wherever it may end: 2件为…、4件为…. */
  readonly closed: boolean;
  /** 具体为, 分别为: it is meant to be all. */
  readonly full: boolean;
  /** So many of its items belong to it; those behind may tell of something else. */
  readonly sure: number;
}

/** What the text has said before that a list may go on from. */
export interface Before {
  /** Entries of the sentence before. */
  readonly sentence: readonly Entry[];
  /** What was said to have been published, received in all. */
  readonly wholes: Wholes;
}
/** The last ones first. */
export type Wholes = Readonly<Partial<Record<'publication' | 'requests', readonly Entry[]>>>;

const GENERIC: ReadonlySet<Term> = new Set<Term>([
  'PROACTIVE',
  'PUBLISHED',
  'DISCLOSE',
  'INFO',
  'DISCLOSURE',
  'RECEIVE',
  'ACCESS',
  'REQUEST',
  'PROCESS',
  'ANSWER',
  'NEW',
  'MADE',
  'WEBSITE',
  'ONLINE',
  'PLATFORM',
  'WECHAT',
  'WEIBO',
  'KEY_FIELD',
  'PUBLIC',
]);

export const isChannelled = ({ name }: Entry) =>
  name.some((node) => node.kind === 'word' && node.terms.some((term) => CHANNEL.has(term)));
const says = (nodes: readonly Node<Term>[], ...terms: readonly Term[]) =>
  nodes.some((node) => isWord(node, ...terms));

/** Its own words call a number a whole: 共公开…条, 收到…件. */
export function isCalledWhole({ total, named, frame, name }: Entry): boolean {
  if (says(name, 'CLASS', 'OTHER') && !total) return false;
  // 共 right before the number, or the plain words for what is published or received.
  if (total && named && says(name.slice(-2), 'TOTAL')) return true;
  const words = frame?.words ?? [];
  if ((frame?.unknown ?? 1) > 0) return false;
  return (
    words.some(({ terms }) =>
      terms.some((term) =>
        ['PROACTIVE', 'PUBLISHED', 'RECEIVE', 'DISCLOSE', 'ANSWER', 'PROCESS', 'MADE'].includes(term),
      ),
    ) && words.every(({ terms }) => terms.some((term) => GENERIC.has(term)))
  );
}

/** What may be said of one number in its brackets: （含新制定5件，修改4件，废止4件）. */
const IN_BRACKETS: ReadonlySet<Term> = new Set<Term>([
  'ISSUE',
  'REPEAL',
  'IN_FORCE',
  'MADE',
  'DISCLOSE',
  'FORWARD',
]);

/** What stands before a list and a colon: 不同意公开的理由为：…. */
function headOf({ gap }: Entry, text: string): string {
  const colon = gap.findLast((node) => node.kind === 'mark' && node.mark === '：');
  return colon && gap[0] ? text.slice(gap[0].start, colon.start) : '';
}

/** A number has the name that a head speaks of. */
const isNamedIn = ({ name }: Entry, head: string, text: string) =>
  name.some(
    (node) => (node.kind === 'other' || !isFree(node)) && head.includes(text.slice(node.start, node.end)),
  );

/** 建议、提案办理共11件，其中建议办理6件、提案办理5件: the whole names its parts, by the words that tell them apart. */
function areNamedIn([whole]: readonly Entry[], items: readonly Entry[], text: string): boolean {
  const named = whole?.name.flatMap(({ start, end }) => text.slice(start, end)).join('') ?? '';
  const lasts = items.map(({ name }) => {
    const telling = name.findLast(
      (node) => node.kind === 'word' && !isFree(node) && !node.terms.some((term) => GENERIC.has(term)),
    );
    return telling && text.slice(telling.start, telling.end);
  });
  return (
    new Set(lasts).size === items.length && lasts.every((last) => last !== undefined && named.includes(last))
  );
}

/** How far back a whole may stand. */
const NEAREST = 4;

/** 为, 是, 来自 behind the numbers: 3件为网络申请，4件为信件申请. */
const isSplit = (items: readonly Entry[], behind: (entry: Entry) => Node<Term> | undefined, text: string) =>
  items.length > 1 &&
  items.every((item) => {
    const next = behind(item);
    return next !== undefined && '为是系属来通'.includes(text[next.start] ?? '#');
  });

const isEnd = (node: Node<Term> | undefined) =>
  node === undefined || node.kind === 'mark' || node.kind === 'group' || isFree(node);

const isMore = ({ number: item }: Entry, { number: whole }: Entry) => item.min.gt(whole.max);

function listsInRow(
  nodes: readonly Node<Term>[],
  text: string,
  frames: ReadonlyMap<NumberToken, Frame>,
  before: Before,
): { lists: List[]; entries: Entry[] } {
  const entries = entriesOf(nodes, text, frames);
  const lists: List[] = [];
  const behind = ({ number }: Entry) => nodes.find(({ start }) => start >= number.end);
  const add = (wholes: readonly Entry[], { items, cuts, beyond, sure }: Row, more: Partial<List> = {}) => {
    const last = items.at(-1);
    if (items.length < 2 || !last) return;
    const fitting = wholes
      .filter(({ number }) => items.some((item) => likeUnit(item.number, number)))
      .slice(0, more.announced ? NEAREST : undefined);
    // 其中网站发布5469条，…: said once more, to go on from it.
    const ways = items.every(({ name }) => says(name, 'ONLINE', 'LETTER', 'IN_PERSON', 'FAX', 'OFFLINE'));
    const again = !ways && items[0]?.opens && fitting[0]?.number.value.eq(items[0].number.value);
    if (fitting.length === 0 || again) return;
    // A guess: what is smaller than its parts is not their whole.
    const surest = items.slice(0, cuts[0]);
    if (!more.announced && fitting.every((whole) => surest.filter((item) => isMore(item, whole)).length > 1))
      return;
    const able = fitting.filter((whole) => !items.some((item) => isMore(item, whole)));
    const after = behind(last);
    const endless = after !== undefined && isWord(after, 'ETC');
    lists.push({
      // 发布55条，更新5条。其中…27条…: not of the 5.
      wholes:
        able.length > 0 &&
        !fitting.slice(0, 1).every((whole) => able.includes(whole)) &&
        before.sentence.includes(fitting[0] as Entry)
          ? able
          : fitting,
      items,
      cuts,
      beyond,
      sure,
      announced: false,
      backward: false,
      open: endless || (!last.closes && says(items[0]?.gap ?? [], 'MAINLY')),
      closed:
        !endless &&
        (ways ||
          (fitting.every((whole) => entries.includes(whole)) && areOfOneFamily(items, text)) ||
          isSplit(items, behind, text) ||
          areNamedIn(fitting, items, text)),
      full: says(items[0]?.gap ?? [], 'IN_FULL'),
      ...more,
    });
  };

  for (const [i, entry] of entries.entries()) {
    if (entry.inner) {
      const inner = listsInRow(entry.inner.nodes, text, frames, { sentence: [], wholes: {} });
      lists.push(...inner.lists);
      const row = rowFrom(text, inner.entries, 0, IN_BRACKETS);
      add([entry], row, {
        announced: true,
        ...(!says(entry.inner.nodes, 'INCLUDE', 'MAINLY', 'ETC') && { closed: true }),
      });
    }
    // b…、c…，共 a. In 共40个新媒体 the number counts what is behind it.
    const bare = entry.total && !entry.named && isEnd(behind(entry));
    if (bare && entry.mark <= 2 && i > 1) {
      const from = entries
        .slice(0, i)
        .findLastIndex((other, at) => other.opens || other.mark === 3 || (at > 0 && other.total));
      add(
        [entry],
        { ...NO_ROW, items: entries.slice(Math.max(0, from), i) },
        { announced: true, backward: true },
      );
    }
    const within = says(entry.gap, 'WITHIN');
    if (entry.opens || within || (entry.counted && i > 0)) {
      // 三个方面：一是…: what is numbered is no whole of what is counted.
      const opening = entries
        .slice(0, i)
        .filter(({ number }) => entry.opens || !number.chinese)
        .reverse();
      const asked = says(entry.gap, 'REQUEST', 'ACCESS');
      const said = wholesBefore(before, within ? (asked ? 'requests' : 'publication') : undefined);
      const [lone, ...others] = before.sentence;
      // 公开动态类信息420条。其中…: the only number before is meant, whatever it is called.
      const onlyOne = said.length === 0 && others.length === 0 && lone?.frame?.change === undefined;
      const earlier = i > 0 ? [] : onlyOne && lone ? [lone] : said;
      const row = rowFrom(text, entries, i, new Set());
      if (!row.unsure) add([...opening, ...earlier], row, { announced: true });
    } else if (i > 0) {
      const whole = entries[i - 1] as Entry;
      const isPart =
        !whole.opens &&
        lists.some(({ announced, items }) => announced && items.length > 1 && items.includes(whole));
      const saidAgain = before.sentence.some(({ number }) => number.value.eq(whole.number.value));
      if ((whole.opens && (i > 1 || !saidAgain)) || isPart || !isCalledWhole(whole) || entry.mark !== 2)
        continue;
      const row = rowFrom(text, entries, i, termsOf(whole), true);
      const anew = startsAnew(entry, termsOf(whole));
      // 县教育局收到90件，县民政局收到31件: bodies side by side.
      const parallel =
        (whole.frame?.ofAnother === true && !whole.total) ||
        (isChannelled(whole) && row.items.slice(0, row.cuts[0]).some(isChannelled));
      if (
        !anew &&
        !parallel &&
        !row.unsure &&
        row.items.every(
          ({ named, inner, number }) =>
            named || inner !== undefined || behind({ number } as Entry) !== undefined,
        )
      )
        add([whole], row);
    }
  }
  const [first] = entries;
  if (
    first &&
    lists.length === 0 &&
    entries.length > 1 &&
    !first.opens &&
    entries.every(({ total }) => !total)
  ) {
    const row = rowFrom(text, entries, 0, new Set<Term>(PUBLISHING));
    const own = wholesBefore(before, undefined);
    // 答复40件，其中不同意公开20件。不同意公开的理由为：…: what its head names, or else any number before, may be meant.
    const head = headOf(first, text);
    const named = before.sentence.filter((entry) => isNamedIn(entry, head, text)).reverse();
    // 废止13件。现行有效4件、7件: what is not called a whole is one only where its parts are announced or closed.
    const announced = head !== '' || own.length > 0 || row.items.at(-1)?.closes;
    if (announced && !startsAnew(first, new Set<Term>(PUBLISHING)))
      add([...new Set([...named, ...own, ...[...before.sentence].reverse()])], row, {
        announced: named.length > 0,
      });
  }
  return { lists, entries };
}

/** A sentence before gives a whole only where its words call it so. */
function wholesBefore({ sentence, wholes }: Before, matter: keyof Wholes | undefined): Entry[] {
  const own = sentence.filter((entry) => !entry.opens && isCalledWhole(entry)).reverse();
  const said = (matter && wholes[matter]) ?? [];
  return [...own, ...said.filter((entry) => !own.includes(entry))];
}

/** The counted numbers of a sentence, and what had been called wholes before it. */
export interface Counted {
  readonly entries: readonly Entry[];
  readonly said: Wholes;
}

/** The lists of a passage. */
export function listsOf(
  sentences: readonly Sentence<Term>[],
  text: string,
  frames: readonly Frame[],
  said: Wholes,
): { lists: List[]; wholes: Wholes; counted: readonly Counted[] } {
  const byNumber = new Map(frames.flatMap((frame) => (frame.number ? [[frame.number, frame] as const] : [])));
  let before: Before = { sentence: [], wholes: said };
  const all: Counted[] = [];
  const lists = sentences.flatMap(({ nodes }) => {
    const found = listsInRow(nodes, text, byNumber, before);
    all.push({ entries: found.entries, said: before.wholes });
    const wholes = { ...before.wholes };
    for (const entry of found.entries.filter(isCalledWhole)) {
      const matter = entry.frame?.matter;
      if (matter === 'publication' || matter === 'requests')
        wholes[matter] = [entry, ...(wholes[matter] ?? [])].slice(0, NEAREST);
    }
    before = { sentence: found.entries, wholes };
    return found.lists;
  });
  return { lists, wholes: before.wholes, counted: all };
}
