import { hasWord, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import { isOneDigit } from '../numbers/slip';
import type { Node } from '../tree';
import { areAll, areWays, type Behind } from './complete';
import { type Entry, isIncluded } from './entries';
import type { Row } from './rows';
import { likeUnit, sameUnit, sumOf } from './sum';
import { NEAREST } from './wholes';

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

/** What a row is read in. */
interface Surroundings {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly behind: Behind;
}

const isMore = ({ number: item }: Entry, { number: whole }: Entry) => item.min.gt(whole.max);

/** 财政信息1条（环境14条、应急5条）: brackets that count more than what they are behind, and no slip, are no parts of it. */
export function goesOnInside({ number, inner }: Entry): boolean {
  const parts = inner?.nodes.flatMap((node) =>
    node.kind === 'number' && node.number.unit === number.unit ? [node.number] : [],
  );
  // （其中，法定内容16条：包括…）: said once more.
  const [first, ...others] = parts ?? [];
  const own = first?.value.eq(number.value) ? others : (parts ?? []);
  const above = sumOf(own, number).min.minus(number.max);
  return above.gt(0) && !isOneDigit(above);
}

/** 主要涉及三农等内容，其中发布动态121条: 主要 is not said of the list. */
const sinceOpening = (gap: readonly Node<Term>[]): readonly Node<Term>[] =>
  gap.slice(
    Math.max(
      0,
      gap.findLastIndex((node) => isWord(node, 'AMONG')),
    ),
  );

/** 清单9份，其中许可169项、处罚106项: what is in them. */
const areContents = (items: readonly Entry[], whole: Entry): boolean =>
  !items.some(({ number }) => sameUnit(number, whole.number)) &&
  items.filter((item) => isMore(item, whole)).length > 1;

/** The list that a row is of one of these wholes, the nearest first; none where it can be of none. */
export function listOf(
  wholes: readonly Entry[],
  { items, cuts, beyond, sure, later = [] }: Row,
  { text, entries, behind }: Surroundings,
  said: Partial<Pick<List, 'announced' | 'backward' | 'closed'>> = {},
): List[] {
  const [first] = items;
  const last = items.at(-1);
  if (items.length + later.length < 2 || !first || !last) return [];
  const fitting = wholes
    .filter(
      (whole) => items.some(({ number }) => likeUnit(number, whole.number)) && !areContents(items, whole),
    )
    .slice(0, said.announced ? NEAREST : undefined);
  // 其中网站发布5469条，…: said once more, to go on from it.
  const again = !areWays(items) && first.opens && fitting[0]?.number.value.eq(first.number.value);
  if (fitting.length === 0 || again) return [];
  // A guess: what is smaller than its parts is not their whole.
  const surest = items.slice(0, cuts[0]);
  if (!said.announced && fitting.every((whole) => surest.filter((item) => isMore(item, whole)).length > 1))
    return [];
  // 公开744条，其中网站140条，具体为…: of the 140, whatever gives 744.
  const full = hasWord(first.gap, 'IN_FULL');
  const [nearest] = fitting;
  const ofNearest = full && nearest !== undefined && !surest.some((item) => isMore(item, nearest));
  const next = behind(last);
  // 解读44条（含图解3条）等.
  const past = next?.kind === 'group' ? behind({ number: { ...last.number, end: next.end } }) : next;
  const endless = isWord(past, 'ETC');
  const isNear = fitting.every((whole) => entries.includes(whole));
  const closed = !endless && areAll(items, fitting, isNear, behind, text);
  return [
    {
      wholes: ofNearest ? [nearest] : fitting,
      items,
      cuts,
      beyond: [...beyond, ...later],
      sure,
      announced: false,
      backward: false,
      open:
        (endless && !last.closes) ||
        items.some(goesOnInside) ||
        (!last.closes && !closed && (isIncluded(first.gap) || hasWord(sinceOpening(first.gap), 'MAINLY'))),
      closed,
      full,
      ...said,
    },
  ];
}
