import Big from 'big.js';
import { MATTER_OF } from '../frames/matters';
import { hasWord } from '../frames/phrase';
import type { NumberToken } from '../numbers/number';
import { meets, type Range } from '../numbers/range';
import { areWays } from './complete';
import type { Entry } from './entries';
import type { List } from './list';
import { likeUnit, sameUnit, sumOf } from './sum';

/** A whole with the items that are taken for its parts. */
export interface Reading {
  readonly whole: Entry;
  readonly items: readonly Entry[];
  /** So many of the list's items it takes in, those of other units between them too. */
  readonly taken: number;
  /** Behind the row it goes on with what looks like another deed. */
  readonly goesOn: boolean;
  readonly sum: Range;
}

const numbers = (items: readonly Entry[]): NumberToken[] => items.map(({ number }) => number);

/** How many of the numbers behind a row no ； parts from it, where it has none itself. */
function reachOf(items: readonly Entry[], beyond: readonly Entry[]): number {
  const end = items.slice(1).some(({ mark }) => mark > 2) ? -1 : beyond.findIndex(({ mark }) => mark > 2);
  return end < 0 ? beyond.length : end;
}

/** All that may be meant: every whole, the row, up to a cut or beyond its end, items in its unit or in those like it. */
export function readingsOf({ wholes, items, cuts, beyond, backward }: List): Reading[] {
  const rows = backward
    ? items.slice(0, -1).map((_, from) => items.slice(from))
    : [
        items,
        ...cuts.map((cut) => items.slice(0, cut)),
        ...beyond.slice(0, reachOf(items, beyond)).map((_, i) => [...items, ...beyond.slice(0, i + 1)]),
      ];
  const readings: Reading[] = [];
  for (const whole of wholes)
    for (const row of rows)
      for (const fits of [sameUnit, likeUnit]) {
        const parts = row.filter(({ number }) => fits(number, whole.number));
        if (
          parts.length < 2 ||
          readings.some(
            (r) => r.whole === whole && r.items.length === parts.length && r.items[0] === parts[0],
          )
        )
          continue;
        readings.push({
          whole,
          items: parts,
          taken: row.indexOf(parts.at(-1) ?? whole) + 1,
          goesOn: row.length > items.length,
          sum: sumOf(numbers(parts), whole.number),
        });
      }
  return readings;
}

/** The parts give the whole, or it and the one before together (收到7件，结转1件，其中…). */
export function holds({ whole, sum }: Reading, wholes: readonly Entry[]): boolean {
  if (meets(sum, whole.number)) return true;
  const [first, second] = wholes;
  return (
    first !== undefined &&
    second !== undefined &&
    whole === first &&
    sameUnit(second.number, first.number) &&
    meets(sum, {
      min: first.number.min.plus(second.number.min),
      max: first.number.max.plus(second.number.max),
    })
  );
}

/** Smaller sums agree by chance. */
const LEAST = 10;
const LONG = 5;

/** Items whose parts follow them, without a word that says so, are counted once: 公告30条，招标10条、中标20条. */
function withoutParts(items: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Entry;
    kept.push(item);
    let sum = new Big(0);
    for (let last = i + 1; last < items.length && sum.lt(item.number.value); last++) {
      sum = sum.plus(items[last]?.number.value ?? 0);
      if (last > i + 1 && sum.gte(LEAST) && sum.eq(item.number.value)) i = last;
    }
  }
  return kept;
}

/** Numbers among the items that the reader does not count with them: 资料3份. */
const passedOver = (items: readonly Entry[]): NumberToken[] =>
  items
    .slice(1)
    .flatMap(({ gap }) =>
      gap.flatMap((node) =>
        node.kind === 'number' && node.number.kind !== 'time' && node.number.kind !== 'share'
          ? [node.number]
          : [],
      ),
    );

/** 动态1条，规范性文件1件，行政处罚16件: where the unit changes, the row may have ended, or go on for one item. */
const endsBetweenUnits = (items: readonly Entry[]): (readonly Entry[])[] =>
  items.flatMap(({ number }, i) =>
    i > 1 && number.unit !== items[i - 1]?.number.unit ? [items.slice(0, i), items.slice(0, i + 1)] : [],
  );

/** The first of the numbers, two and more, give the whole, where the row may end between the last of them and the next. */
export function isGivenByFirst(
  items: readonly Entry[],
  whole: NumberToken,
  wanted: readonly Range[],
  mayEnd: (last: Entry, behind: Entry) => boolean,
): boolean {
  let sum: Range | undefined;
  return items.some((item, i) => {
    const behind = items[i + 1];
    sum = sumOf([item.number], whole, sum);
    if (i === 0 || !behind || !mayEnd(item, behind)) return false;
    return wanted.some((range) => sum !== undefined && meets(sum, range));
  });
}

/** 行政强制 names what it counts, 对个人 does not. */
const namesMatter = ({ frame }: Entry): boolean =>
  frame?.words.some(({ terms }) => terms.some((term) => MATTER_OF.get(term) === 'decisions')) === true;

/**
 * 咨询720人次，其中电话430人次，现场290人次，专栏访问1406人次: the first of the numbers give it, and what follows is
 * all of it and more, or said in another sentence.
 */
function givesBeforeItsEnd(items: readonly Entry[], whole: NumberToken, wanted: readonly Range[]): boolean {
  return isGivenByFirst(
    items,
    whole,
    wanted,
    (last, behind) =>
      behind.number.min.gte(whole.max) ||
      behind.frame?.sentence !== last.frame?.sentence ||
      (namesMatter(behind) && !namesMatter(last)),
  );
}

/** 公开2条。在公开的2条中，其他类2条: the whole once more, before its parts. */
const saysItAgain = ([first, ...others]: readonly Entry[], whole: NumberToken): boolean =>
  first?.number.value.eq(whole.value) === true && meets(sumOf(numbers(others), whole), whole);

/** 41件，其中主办19件、分办6件，主办和分办合计25件: some of the whole, summed up. */
const isSubtotal = (items: readonly Entry[], next: Entry | undefined): boolean =>
  next?.total === true && next.named && meets(sumOf(numbers(items), next.number), next.number);

/** 共发布102条；专题包括机构4条、收费52条、管理18条，共发布74条: a row with a total of its own behind it. */
const endsInItsSum = (items: readonly Entry[]): boolean => {
  const last = items.at(-1);
  const parts = items.slice(0, -1);
  return parts.length > 1 && last?.total === true && meets(sumOf(numbers(parts), last.number), last.number);
};

/** 收到33件，上年转来4件，…: the whole that is meant, or the nearest and the one before together. */
function wantedOf([first, second]: readonly Entry[], whole: Entry): Range[] {
  const isPair = first && second && sameUnit(second.number, first.number);
  return isPair ? [whole.number, sumOf([first.number, second.number], first.number)] : [whole.number];
}

/**
 * Another reading of the row gives the whole: it ends before, goes on behind what looks like another deed, holds the
 * parts of its items, or numbers that are not read as items.
 */
export function mayHold({ wholes, items, beyond }: List, whole: Entry): boolean {
  const wanted = wantedOf(wholes, whole);
  const gives = (row: readonly NumberToken[]) =>
    row.length > 1 && wanted.some((range) => meets(sumOf(row, whole.number), range));
  return [sameUnit, likeUnit].some((fits) => {
    const of = (row: readonly Entry[]) => row.filter(({ number }) => fits(number, whole.number));
    const own = (row: readonly Entry[]) => numbers(of(row));
    return (
      (!areWays(items) && givesBeforeItsEnd(of(items), whole.number, wanted)) ||
      beyond.some((_, i) => gives(own([...items, ...beyond.slice(0, i + 1)]))) ||
      gives(own(withoutParts(items))) ||
      // What is told roughly may be beside it: 网站84条，其中文件2条；新媒体200余条；公示栏82条.
      gives(own(items).filter(({ exact }) => exact)) ||
      // 收到15件，其中延期1件，公开10件，不予公开5件: how long it took is beside what came of it.
      gives(own(items.filter(({ name }) => !hasWord(name, 'EXTENDED', 'ON_TIME')))) ||
      // 公开590条，动态268条…，在线回应19次，发布会3场，其他19条: a long row counts each in its own.
      (items.length >= LONG && gives(numbers(items).filter(({ kind }) => kind === 'thing'))) ||
      saysItAgain(of(items), whole.number) ||
      endsInItsSum(of(items)) ||
      isSubtotal(of(items), beyond[0]) ||
      (fits === likeUnit && endsBetweenUnits(items).some((row) => gives(own(row)))) ||
      gives([...own(items), ...passedOver(items)])
    );
  });
}
