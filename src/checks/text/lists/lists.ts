import type { Frame } from '../frames/frame';
import { hasWord, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import { meets } from '../numbers/range';
import type { Node, Sentence } from '../tree';
import type { Behind } from './complete';
import { ellipticRow } from './elliptic';
import { type Entry, entriesOf, isChannelled, isHeaded } from './entries';
import { areOfOneFamily } from './families';
import { isView, namedBy } from './heads';
import { goesOnInside, type List, listOf } from './list';
import { NO_ROW, PUBLISHING, type Row, rowFrom, startsAnew, termsOf } from './rows';
import { sumOf } from './sum';
import { countsBefore, isTogether } from './together';
import {
  type Before,
  headOf,
  isCalledWhole,
  isNamedIn,
  mayBeWholes,
  NEAREST,
  type Wholes,
  wholesBefore,
} from './wholes';

/** A sentence, or brackets in it, with the numbers that it counts. */
interface Counting {
  readonly text: string;
  readonly frames: ReadonlyMap<NumberToken, Frame>;
  readonly before: Before;
  readonly entries: readonly Entry[];
  readonly behind: Behind;
  /** Of the sentences behind it, what goes on with channels. */
  readonly after: After;
}
interface After {
  readonly channels: readonly Entry[];
  /** And with shares: 人事信息20条，占11%. */
  readonly shares: readonly Entry[];
}
const NOTHING_AFTER: After = { channels: [], shares: [] };

/** What may be said of one number in its brackets: （含新制定5件，修改4件，废止4件）. */
const IN_BRACKETS: ReadonlySet<Term> = new Set<Term>([
  'ISSUE',
  'REPEAL',
  'IN_FORCE',
  'MADE',
  'DISCLOSE',
  'FORWARD',
]);

/** 收到7件（网络5件，信函2件）: the lists in the brackets behind a number, and the list of it that they are. */
function inBrackets(counting: Counting, entry: Entry): List[] {
  if (!entry.inner) return [];
  const { nodes } = entry.inner;
  const { text, frames } = counting;
  const entries = entriesOf(nodes, text, frames);
  const lists = listsInRow(nodes, entries, text, frames, { sentence: [], wholes: {} }, NOTHING_AFTER);
  const closed = !hasWord(nodes, 'INCLUDE', 'MAINLY', 'ETC');
  const said = { announced: !goesOnInside(entry), ...(closed && { closed }) };
  return [...lists, ...listOf([entry], rowFrom(text, entries, 0, IN_BRACKETS), counting, said)];
}

/** b…、c…，共 a; 二者共 a, 主办和分办合计 a. */
function summedUp(counting: Counting, entry: Entry, i: number): List[] {
  const { text, entries, behind } = counting;
  if (!isTogether(entry, entries.slice(0, i), text) || !countsBefore(entry, behind)) return [];
  if (entry.mark > 2 || i < 2) return [];
  const from = entries
    .slice(0, i)
    .findLastIndex((other, at) => other.opens || other.mark === 3 || (at > 0 && other.total));
  const row = { ...NO_ROW, items: entries.slice(Math.max(0, from), i) };
  return listOf([entry], row, counting, { announced: true, backward: true });
}

/** 公开88条，类别：概况3条，…. */
const isHeadedByClass = (entry: Entry): boolean =>
  entry.mark < 3 && isHeaded(entry) && hasWord(entry.gap, 'CLASS');

/** 其中, 按渠道分, 一是: words say that a list begins with a number. */
const isAnnounced = (entry: Entry, i: number): boolean =>
  entry.opens || hasWord(entry.gap, 'WITHIN') || ((entry.counted || isHeadedByClass(entry)) && i > 0);

/** A row of channels, or of numbers with shares, at the end of its sentence goes on with those of the sentences behind. */
function onward(row: Row, { after }: Counting): Row {
  if (row.beyond.length > 0) return row;
  if (row.items.every(isChannelled)) return { ...row, later: after.channels };
  return row.items.every(({ share }) => share) ? { ...row, later: after.shares } : row;
}

/** What words announce is a list of what is before it in the sentence, or was said in the one before. */
function announced(counting: Counting, entry: Entry, i: number): List[] {
  const { text, entries, before } = counting;
  // 三个方面：一是…: what is numbered is no whole of what is counted.
  const opening = entries
    .slice(0, i)
    .filter(({ number }) => entry.opens || !number.chinese)
    .reverse();
  const asked = hasWord(entry.gap, 'REQUEST', 'ACCESS') ? 'requests' : 'publication';
  const said = wholesBefore(before, hasWord(entry.gap, 'WITHIN') ? asked : undefined);
  const [lone, ...others] = before.sentence;
  // 公开动态类信息420条。其中…: the only number before is meant, whatever it is called.
  const onlyOne = said.length === 0 && others.length === 0 && lone?.frame?.change === undefined;
  const head = text.slice(entry.gap[0]?.start, entry.gap.findLast((node) => isWord(node, 'AMONG'))?.start);
  // 由8个增加到16个。其中新增…: of what was added.
  const any = mayBeWholes(before.sentence).filter(({ gap }) => !hasWord(gap, 'UP', 'DOWN', 'COMPARE'));
  // 发布会54场、通气会14场。其中发布会包括…: what the head names, or what is called a whole, or any.
  const named = any.filter((each) => isNamedIn(each, head, text));
  const own = said.length > 0 ? said : any;
  const earlier = i > 0 ? [] : onlyOne && lone ? [lone] : [...new Set([...named, ...own])];
  const row = onward(rowFrom(text, entries, i, new Set()), counting);
  return row.unsure ? [] : listOf([...opening, ...earlier], row, counting, { announced: true });
}

/** 从途径看，网络96件、信函47件: a row of what was received or published; 网站信息中，动态类118条: of what its head names. */
function headed(counting: Counting, entry: Entry, i: number): List[] {
  const { text, entries, before } = counting;
  const told = [...before.sentence, ...entries.slice(0, i)];
  const named = [...namedBy(entry, told, text)].reverse();
  if (named.length === 0 && !isView(entry, text)) return [];
  const asked = entry.number.unit === '件' && before.wholes.requests ? 'requests' : 'publication';
  // What one view counts is no whole of the next one's.
  const views = entries.findIndex((each) => isView(each, text));
  const own = entries.slice(0, Math.min(views, i)).filter((each, k) => k === 0 || isCalledWhole(each));
  const wholes = own.length > 0 ? [...own].reverse() : wholesBefore(before, asked);
  const row = rowFrom(text, entries, i, new Set());
  return row.unsure ? [] : listOf(named.length > 0 ? named : wholes, row, counting, { announced: true });
}

/** 公开52条，动态30条、公告22条: no word announces a list, but what is before it is called a whole. */
function guessed(counting: Counting, entry: Entry, i: number, found: readonly List[]): List[] {
  const { text, entries, before, behind } = counting;
  const whole = entries[i - 1];
  if (!whole || !isCalledWhole(whole) || entry.mark !== 2) return [];
  const isPart =
    !whole.opens &&
    found.some((list) => list.announced && list.items.length > 1 && list.items.includes(whole));
  const saidAgain = before.sentence.some(({ number }) => number.value.eq(whole.number.value));
  if ((whole.opens && (i > 1 || !saidAgain)) || isPart) return [];
  const known = termsOf(whole);
  const row = rowFrom(text, entries, i, known, true);
  // 县教育局收到90件，县民政局收到31件: bodies side by side.
  const parallel =
    (whole.frame?.ofAnother === true && !whole.total) ||
    (isChannelled(whole) && row.items.slice(0, row.cuts[0]).some(isChannelled)) ||
    // A刊发5篇，B刊登3篇: the same deed once more.
    (!whole.total && row.items.slice(0, 2).every(({ name }) => hasWord(name.slice(-1), 'DISCLOSE')));
  const areNamed = row.items.every(
    (item) => item.named || item.inner !== undefined || behind(item) !== undefined,
  );
  // 制作20条，主动公开5条，依申请公开15条: ways to publish, not of the first.
  const isOfRow = areOfOneFamily([whole, ...row.items], text);
  const isAnew = startsAnew(entry, known) && !areOfOneFamily(row.items, text);
  return isAnew || isOfRow || parallel || row.unsure || !areNamed ? [] : listOf([whole], row, counting);
}

/** 受理诉求19件，融资7件、用工6件、用地6件: parts by their form alone. */
function elliptic(counting: Counting, i: number): List[] {
  const { text, entries, before } = counting;
  const whole = entries[i - 1];
  const told = [...before.sentence, ...entries.slice(0, Math.max(0, i - 1))];
  const items = ellipticRow(entries, i, told, text);
  if (!whole || items.length === 0) return [];
  // 公开81条。惠民公示40条，防疫21条，党务20条: what looks like their whole is the first part of another.
  const sums = [items, [whole, ...items]].map((row) =>
    sumOf(
      row.map(({ number }) => number),
      whole.number,
    ),
  );
  if (told.some(({ number }) => sums.some((sum) => meets(sum, number)))) return [];
  return listOf([whole], { ...NO_ROW, items }, counting, { closed: true });
}

/** A sentence that is a list of what was said before it. */
function goingOn(counting: Counting): List[] {
  const { text, entries, before, after } = counting;
  const [first] = entries;
  if (
    !first ||
    entries.length + after.channels.length < 2 ||
    first.opens ||
    entries.some(({ total }) => total)
  )
    return [];
  const known: ReadonlySet<Term> = new Set<Term>(PUBLISHING);
  const row = onward(rowFrom(text, entries, 0, known), counting);
  // 网站公开238条。公示栏公开98条: side by side.
  const isBeside = (entry: Entry) =>
    !entry.total && !hasWord(entry.name, 'CHANNELS') && isChannelled(entry) && isChannelled(first);
  const own = wholesBefore(before, undefined).filter((entry) => !isBeside(entry));
  // 答复40件，其中不同意公开20件。不同意公开的理由为：…: what its head names, or else any number before, may be meant.
  const head = headOf(first, text);
  const named = before.sentence.filter((entry) => isNamedIn(entry, head, text)).reverse();
  // 废止13件。现行有效4件、7件: what is not called a whole is one only where its parts are announced or closed.
  const isMeant = head !== '' || own.length > 0 || row.items.at(-1)?.closes;
  if (!isMeant || startsAnew(first, known)) return [];
  const any = before.sentence.filter((entry) => !isBeside(entry)).reverse();
  const wholes = [...new Set([...named, ...own, ...any])];
  return listOf(wholes, row, counting, { announced: named.length > 0 });
}

function listsInRow(
  nodes: readonly Node<Term>[],
  entries: readonly Entry[],
  text: string,
  frames: ReadonlyMap<NumberToken, Frame>,
  before: Before,
  after: After,
): readonly List[] {
  const behind: Behind = ({ number }) => nodes.find(({ start }) => start >= number.end);
  const counting: Counting = { text, frames, before, entries, behind, after };
  const lists: List[] = [];
  for (const [i, entry] of entries.entries()) {
    lists.push(...inBrackets(counting, entry), ...summedUp(counting, entry, i));
    const of = headed(counting, entry, i);
    if (of.length > 0) lists.push(...of);
    else if (isAnnounced(entry, i)) lists.push(...announced(counting, entry, i));
    else {
      const own = elliptic(counting, i);
      lists.push(...(own.length > 0 ? own : guessed(counting, entry, i, lists)));
    }
  }
  return lists.length > 0 ? lists : goingOn(counting);
}

/** So far behind its whole a list may go on. */
const FAR = 4;

/** 通过微信发布409条: one more channel by which something was published. */
const isChannel = (entry: Entry): boolean =>
  isChannelled(entry) && !entry.opens && hasWord(entry.name, ...PUBLISHING, 'INFO');

/** The first entries of sentences, as long as they are such ones. */
function firstOf(sentences: readonly (readonly Entry[])[], is: (entry: Entry) => boolean): readonly Entry[] {
  const entries = sentences.flat();
  const end = entries.findIndex((entry) => !is(entry));
  return end < 0 ? entries : entries.slice(0, end);
}
const afterIn = (sentences: readonly (readonly Entry[])[]): After => ({
  channels: firstOf(sentences, isChannel),
  shares: firstOf(sentences, ({ share, opens, total }) => share !== undefined && !opens && !total),
});

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
): { lists: readonly List[]; wholes: Wholes; counted: readonly Counted[] } {
  const byNumber = new Map(frames.flatMap((frame) => (frame.number ? [[frame.number, frame] as const] : [])));
  let before: Before = { sentence: [], wholes: said };
  const all: Counted[] = [];
  const counted = sentences.map(({ nodes }) => entriesOf(nodes, text, byNumber));
  const lists = sentences.flatMap(({ nodes }, i) => {
    const entries = counted[i] ?? [];
    const found = listsInRow(nodes, entries, text, byNumber, before, afterIn(counted.slice(i + 1, i + FAR)));
    all.push({ entries, said: before.wholes });
    const wholes = { ...before.wholes };
    for (const entry of entries.filter(isCalledWhole)) {
      const matter = entry.frame?.matter;
      if (matter === 'publication' || matter === 'requests')
        wholes[matter] = [entry, ...(wholes[matter] ?? [])].slice(0, NEAREST);
    }
    before = { sentence: entries, wholes };
    return found;
  });
  return { lists, wholes: before.wholes, counted: all };
}
