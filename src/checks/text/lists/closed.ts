import type { ClosedRow } from '../numbers/closedRow';
import { meets, NOTHING, type Range } from '../numbers/range';
import { type Entry, isHeaded } from './entries';
import type { List } from './list';
import type { Counted } from './lists';
import { holds, readingsOf } from './readings';
import { sameUnit, sumOf } from './sum';

/** Smaller sums agree by chance. */
const LEAST = 10;
/** So many sentences back a whole may stand. */
const FAR = 2;
/** No row that matters here has more parts. */
const LONGEST = 16;

/** What is right before a run of numbers, and right behind it. */
interface Beside {
  readonly before: Entry | undefined;
  readonly behind: Entry | undefined;
}

/** Whether before a run of numbers, and behind it, is a stronger mark than within it. */
function partedBy(run: readonly Entry[], { before, behind }: Beside) {
  const [first, ...others] = run;
  const strongest = Math.max(...others.map(({ mark }) => mark));
  const isApart = (entry: Entry) => entry.opens || entry.mark > strongest;
  return {
    begins: first !== undefined && (before === undefined || isHeaded(first) || isApart(first)),
    ends: behind === undefined || isApart(behind),
  };
}

/** ；不予公开3件，主要是第三方1件、内部2件；: weaker marks, right behind their whole. */
const isNested = (run: readonly Entry[], whole: Entry | undefined, { before, behind }: Beside): boolean => {
  const strongest = Math.max(...run.map(({ mark }) => mark));
  return (
    whole !== undefined && whole === before && before.mark > strongest && (behind?.mark ?? 0) > strongest
  );
};

/** 申请方式上，线上53件、线下22件；申请内容上，…: numbers in a row that give one of those before them. */
function runsIn(entries: readonly Entry[], before: readonly Entry[]): ClosedRow[] {
  const wholes = [...before, ...entries];
  const wanted = new Set(wholes.map(({ number }) => number.value.toFixed()));
  return entries.flatMap((first, from) => {
    let sum: Range = NOTHING;
    for (let end = from; end < Math.min(entries.length, from + LONGEST); end++) {
      const { number, mark } = entries[end] as Entry;
      if (!number.exact || (end > from && (mark > 2 || !sameUnit(number, first.number)))) break;
      sum = sumOf([number], first.number, sum);
      if (end === from || !wanted.has(sum.min.toFixed())) continue;
      const run = entries.slice(from, end + 1);
      const isWhole = ({ number: each }: Entry) =>
        each.end <= first.number.start && sameUnit(each, first.number) && meets(sum, each);
      const beside = { before: entries[from - 1], behind: entries[end + 1] };
      const whole = wholes.findLast(isWhole);
      const nested = isNested(run, whole, beside);
      if (!whole || (sum.min.lt(LEAST) && !nested)) continue;
      const { begins, ends } = partedBy(run, beside);
      const parts = run.map((each) => each.number);
      if (ends && (begins || whole === beside.before))
        return [{ whole: whole.number, parts, apart: begins || nested }];
    }
    return [];
  });
}

/** The parts of rows that give their whole: one of them mistyped, a row would not. */
export const closedRows = (lists: readonly List[], counted: readonly Counted[]): ClosedRow[] => [
  ...lists.flatMap((list) =>
    readingsOf(list)
      .filter((reading) => reading.sum.min.gte(LEAST) && holds(reading, list.wholes))
      .map(({ whole, items }) => ({
        whole: whole.number,
        parts: items.map(({ number }) => number),
        apart: list.announced,
      })),
  ),
  ...counted.flatMap(({ entries }, i) =>
    runsIn(
      entries,
      counted.slice(Math.max(0, i - FAR), i).flatMap((each) => each.entries),
    ),
  ),
];
