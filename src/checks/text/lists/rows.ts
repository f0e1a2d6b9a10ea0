import { isFree, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Entry } from './entries';

/** A row of items that may be parts of one number. */
export interface Row {
  readonly items: readonly Entry[];
  /** Where it may end already: behind so many items a stronger mark or an item of another kind stands. */
  readonly cuts: readonly number[];
}

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
  'MADE',
];

const PUBLISHING: readonly Term[] = ['DISCLOSE', 'PUBLISHED', 'PROACTIVE'];

const termsOf = ({ gap }: Entry): Set<Term> =>
  new Set(gap.flatMap((node) => (node.kind === 'word' ? node.terms : [])));

/** The first word of an item says whether it is one: 发布解读信息2条 is another deed, 法定主动公开内容63条 is none. */
export function startsAnew({ name, mark }: Entry, known: ReadonlySet<Term>): boolean {
  const first = name.find((node) => node.kind !== 'mark' && !isFree(node) && !isWord(node, 'ON_TIME'));
  // 年度报告1条、主动公开目录1条: 、 parts names.
  if (mark === 1 && isWord(first, ...PUBLISHING)) return false;
  return (
    first?.kind === 'word' &&
    first.terms.some((term) => ANEW.includes(term)) &&
    !first.terms.some(
      (term) => known.has(term) || (PUBLISHING.includes(term) && PUBLISHING.some((each) => known.has(each))),
    )
  );
}

/** The row that begins with an entry, among those that follow it. `own`: words that its whole has itself. */
export function rowFrom(
  entries: readonly Entry[],
  first: number,
  own: ReadonlySet<Term>,
): Row & { readonly next: number } {
  const items: Entry[] = [];
  const cuts = new Set<number>();
  const begun = entries[first];
  if (!begun) return { items, cuts: [], next: first };
  const known = new Set([...own, ...termsOf(begun)]);
  let strongest = 0;
  let at = first;
  for (; at < entries.length; at++) {
    const entry = entries[at] as Entry;
    const later = at > first;
    if (later && entry.total && !entry.named) break;
    if (later && startsAnew(entry, known)) break;
    if (later && entry.opens) {
      // Parts of the item before, up to a stronger mark; then the row goes on.
      const inner = rowFrom(entries, at, known);
      const end = inner.cuts[0];
      cuts.add(items.length);
      if (end === undefined) break;
      at += end - 1;
      continue;
    }
    const before = items.at(-1);
    if (items.length > 1 && (entry.mark > strongest || before?.closes)) cuts.add(items.length);
    if (later) strongest = Math.max(strongest, entry.mark);
    items.push(entry);
  }
  return { items, cuts: [...cuts].filter((cut) => cut > 0 && cut < items.length), next: at };
}

export { termsOf };
