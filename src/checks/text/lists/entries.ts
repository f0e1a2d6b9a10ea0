import type { Frame } from '../frames/frame';
import { CHANNEL, hasWord, isFree, isWord, phraseOf } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Group, Node } from '../tree';
import { isApiece, namedIn } from './apiece';
import { isWithinNumber } from './heads';

/** A counted number in its place in a row of others. */
export interface Entry {
  readonly number: NumberToken;
  /** All that is between it and the counted number before. */
  readonly gap: readonly Node<Term>[];
  /** The words right before it, back to the last mark. */
  readonly name: readonly Node<Term>[];
  /** The strongest mark in the gap: 1 for 、, 2 for ，, 3 for ；. */
  readonly mark: number;
  /** 其中, 包括, 分别为 is in the gap. */
  readonly opens: boolean;
  /** 一是 is in the gap: what follows is told one by one. */
  readonly counted: boolean;
  /** Called a total: 共, 合计. */
  readonly total: boolean;
  /** Its name says something beside 共, 为 and the like. */
  readonly named: boolean;
  /** 其他, 其余: usually the last of its row. */
  readonly closes: boolean;
  /** What brackets right behind it count. */
  readonly inner?: Group<Term>;
  /** 占45%, （45%） behind it. */
  readonly share?: NumberToken;
  /** 各公开1条, and no names: how many there are it does not say. */
  readonly ofSome: boolean;
  readonly frame?: Frame;
}

/** It is named by where it was published, or how it came. */
export const isChannelled = ({ name }: Entry): boolean =>
  name.some((node) => node.kind === 'word' && node.terms.some((term) => CHANNEL.has(term)));

/** ： is before it, behind a head. */
export const isHeaded = ({ gap }: Pick<Entry, 'gap'>): boolean =>
  gap.some((node) => node.kind === 'mark' && node.mark === '：');

const RANK: Readonly<Record<string, number>> = { '、': 1, '，': 2, '：': 2, '；': 3 };
const STOPS = '，、；：';

/** So many words may be between a number and brackets about it. */
const FAR = 5;

const isMark = (node: Node<Term> | undefined) =>
  node === undefined || (node.kind === 'mark' && STOPS.includes(node.mark)) || node.kind === 'group';
const counts = (nodes: readonly Node<Term>[]): number =>
  nodes.filter((node) => isEntry(node, undefined)).length;

/** 七届一次会议: an ordinal. */
const isSession = (node: Node<Term> & { kind: 'number' }, before: Node<Term> | undefined): boolean =>
  node.number.unit === '届' || (before?.kind === 'number' && before.number.unit === '届');

/** A thing, an amount of money; without a unit only where nothing else follows: 微信170，. */
function isEntry(node: Node<Term>, next: Node<Term> | undefined): node is Node<Term> & { kind: 'number' } {
  if (node.kind !== 'number') return false;
  const { kind } = node.number;
  return (
    kind === 'thing' || kind === 'money' || (kind === undefined && node.number.unit === '' && isMark(next))
  );
}

/** 阅读1000次 is about the number before; 资料下载1条 is one more of its kind. */
function isRetold(
  name: readonly Node<Term>[],
  number: NumberToken,
  before: NumberToken | undefined,
): boolean {
  if (before === undefined || !hasWord(name, 'RETOLD')) return false;
  // 公开458条，其中转载146条、自编312条.
  if (isWord(name[0], 'AMONG') && number.unit === before.unit) return false;
  const first = name.find((node) => node.kind === 'other' || (node.kind === 'word' && !isFree(node)));
  return isWord(first, 'RETOLD') || number.unit !== before.unit;
}

/** 历年累计66条 among this year's; 开设微信1个 counts accounts, beside what they published. */
const isOfOthers = (
  name: readonly Node<Term>[],
  number: NumberToken,
  before: NumberToken | undefined,
): boolean =>
  before !== undefined &&
  (hasWord(name, 'PAST') ||
    (hasWord(name, 'HOLD') && hasWord(name, ...CHANNEL) && number.unit !== before.unit));

/** The share that nodes behind a number state, before the next number. */
function shareIn(nodes: readonly Node<Term>[]): NumberToken | undefined {
  const [node] = nodes.filter(({ kind }) => kind === 'number' || kind === 'group');
  if (node?.kind === 'group') return shareIn(node.nodes);
  return node?.kind === 'number' && node.number.unit === '%' ? node.number : undefined;
}

/** 含 right behind a mark: what follows are some of it. */
export const isIncluded = ([mark, first]: readonly Node<Term>[]): boolean =>
  mark?.kind === 'mark' && isWord(first, 'INCLUDE') && !isWord(first, 'AMONG');

/** 网站22条，主要包括规划等；微信204条: 包括 is not said of what follows ；. */
const sinceStrongest = (gap: readonly Node<Term>[]): readonly Node<Term>[] =>
  gap.slice(gap.findLastIndex((node) => node.kind === 'mark' && node.mark === '；') + 1);

/** 比去年增长599条, right before the number; not 污染减排信息7条, 增值税优惠6条. */
export function tellsChange(name: readonly Node<Term>[]): boolean {
  const at = name.findLastIndex((node) => isWord(node, 'UP', 'DOWN'));
  return at >= 0 && name.slice(at + 1).every(isFree);
}

/** 16条（…）; 195条信息，（其中，…）, 3份信件（其中…）: brackets behind a number, and those that go on from what it counts. */
function innerOf(nodes: readonly Node<Term>[], i: number): Pick<Entry, 'inner'> {
  const behind = nodes.slice(i + 1);
  const at = behind.findIndex(({ kind }) => kind !== 'word' && kind !== 'other');
  const [next, after] = behind.slice(Math.max(at, 0));
  const group = next?.kind === 'mark' && at < FAR ? after : next;
  if (group?.kind !== 'group' || counts(group.nodes) === 0) return {};
  const goesOn = at < FAR && isWord(group.nodes[0], 'AMONG', 'INCLUDE');
  return goesOn || group === behind[0] ? { inner: group } : {};
}

/** 行政处罚信息33条含207条处理决定；: what one number alone has in it. */
function isWithin(nodes: readonly Node<Term>[], i: number, gap: readonly Node<Term>[]): boolean {
  const end = nodes.slice(i + 1).find(({ kind }) => kind === 'mark' || kind === 'number');
  const isLast = end === undefined || (end.kind === 'mark' && end.mark !== '、');
  return isWord(gap[0], 'INCLUDE') && gap.every(({ kind }) => kind !== 'mark') && isLast;
}

/** 128件，…76件，…45件，三个部门合计占64.5%: counts who has been named, no part. */
const countsBodies = (
  { number }: Node<Term> & { kind: 'number' },
  next: Node<Term> | undefined,
  before: NumberToken | undefined,
): boolean => before !== undefined && before.unit !== number.unit && isWord(next, 'GROUP', 'ORGAN', 'ORGANS');

/** 以上三类合计1037条, 两个平台共287条: how many there are of what was told. */
function countsThem(nodes: readonly Node<Term>[], i: number): boolean {
  const behind = nodes.slice(i + 1);
  const end = behind.findIndex(({ kind }) => kind === 'mark' || kind === 'number');
  const node = nodes[i];
  return node?.kind === 'number' && node.number.chinese && isWord(behind[end - 1], 'TOTAL');
}

const BESIDE_ITS_LIKE = { gap: [], mark: 1, opens: false, counted: false, inner: undefined } as const;

/** The counted numbers of a row of nodes, with what is between them. */
export function entriesOf(
  nodes: readonly Node<Term>[],
  text: string,
  frames: ReadonlyMap<NumberToken, Frame>,
): Entry[] {
  const entries: Entry[] = [];
  let gap: Node<Term>[] = [];
  for (const [i, node] of nodes.entries()) {
    if (!isEntry(node, nodes[i + 1]) || isSession(node, nodes[i - 1])) {
      gap.push(node);
      continue;
    }
    const from = gap.findLastIndex((each) => each.kind === 'mark' && each.mark !== '、');
    const name = gap.slice(from + 1);
    if (
      countsBodies(node, nodes[i + 1], entries.at(-1)?.number) ||
      (entries.length > 0 && countsThem(nodes, i)) ||
      isRetold(name, node.number, entries.at(-1)?.number) ||
      (entries.length > 0 && isWithin(nodes, i, gap)) ||
      isOfOthers(name, node.number, entries.at(-1)?.number) ||
      (frames.get(node.number)?.change !== undefined && tellsChange(name))
    ) {
      gap.push(node);
      continue;
    }
    const names = namedIn(name, text);
    const marks = gap.map((each) => (each.kind === 'mark' ? (RANK[each.mark] ?? 0) : 0));
    const entry: Entry = {
      number: node.number,
      gap,
      name,
      mark: Math.max(0, ...marks),
      opens:
        hasWord(sinceStrongest(gap), 'AMONG') ||
        isIncluded(gap) ||
        (entries.length > 0 && isWithinNumber(gap, text)),
      counted: hasWord(gap, 'FIRSTLY'),
      total: hasWord(name, 'TOTAL'),
      closes:
        isWord(
          name.find((each) => each.kind !== 'mark' && !isFree(each)),
          'OTHER',
          'REST',
          'REST_CHANNEL',
        ) ||
        hasWord(name, 'AND_OTHER') ||
        name.some((each, k) => isWord(each, 'ETC') && isWord(name[k + 1], 'OTHER')),
      named: phraseOf(name, text, true).words.length > 0 || name.some(({ kind }) => kind === 'other'),
      ...innerOf(nodes, i),
      share: shareIn(nodes.slice(i + 1)),
      ofSome: names === 1 && isApiece(name, text),
      frame: frames.get(node.number),
    };
    // 领导信息、机构概况各1条: one of each.
    const more = Array.from({ length: names - 1 }, () => ({ ...entry, ...BESIDE_ITS_LIKE }));
    entries.push(entry, ...more);
    gap = [];
  }
  return entries;
}
