import { hasWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Node } from '../tree';
import { type Entry, isHeaded } from './entries';
import { isView, namedBy } from './heads';
import { startsAnew } from './rows';
import { isUnit } from './sum';

/** Words that say of themselves what is counted, or what became of it: a number with one is told beside others. */
const SAID_WHOLE: readonly Term[] = [
  'INFO',
  'PUBLISHED',
  'DISCLOSE',
  'DISCLOSURE',
  'PROACTIVE',
  'RECEIVE',
  'REQUEST',
  'ACCESS',
  'PROCESS',
  'ANSWER',
  'HOLD',
  'RETOLD',
  'SINCE',
  'LAST_YEAR',
  'CARRY',
  'CARRY_OVER',
  'CARRY_FORWARD',
  'NEG',
  'BY',
];

const saidOf = (name: readonly Node<Term>[], text: string): string =>
  name
    .filter(({ kind }) => kind !== 'mark')
    .map((node) => text.slice(node.start, node.end))
    .join('');

const ENDING = 2;

/** 审计结果公告6条，整改结果公告1条: they end alike, or one has words of the other: side by side. */
function areAlike(one: string, other: string): boolean {
  return one.slice(-1) === other.slice(-1) || other.includes(one.slice(-ENDING));
}

/** Two names side by side have what they count; parts of a whole leave out what it has said. */
const leavesOut = ({ name, share, number }: Entry, whole: string, text: string): boolean => {
  const said = saidOf(name, text);
  return (
    number.exact &&
    share === undefined &&
    said !== '' &&
    said.length < whole.length &&
    !areAlike(whole, said) &&
    (hasWord(name, 'OTHER') || !hasWord(name, ...SAID_WHOLE))
  );
};

/**
 * 受理诉求19件，融资7件、用工6件、用地6件: no word says that it is a list, but each number leaves out what the one before
 * them has said, up to the end of the clause.
 */
export function ellipticRow(
  entries: readonly Entry[],
  i: number,
  told: readonly Entry[],
  text: string,
): readonly Entry[] {
  const [before, whole] = [entries[i - 2], entries[i - 1]];
  const { mark } = entries[i] ?? {};
  if (!whole || mark !== 2 || whole.opens || whole.number.unit === '') return [];
  // 复议13件，维持10件，纠正2件: what came of cases is seldom told of all.
  if (hasWord(whole.gap, 'WITHIN', 'RECON', 'LITIG') || isView(whole, text)) return [];
  if (isHeaded(whole) || namedBy(whole, told, text).length > 0) return [];
  const { unit } = whole.number;
  const isOther = (entry: Entry) => entry.mark > 2 || !isUnit(entry.number, unit);
  const isNext = (entry: Entry, k: number) =>
    k > i &&
    (isOther(entry) ||
      entry.opens ||
      entry.total ||
      isView(entry, text) ||
      namedBy(entry, entries.slice(0, k), text).length > 0);
  const end = entries.findIndex(isNext);
  const items = entries.slice(i, end < 0 ? undefined : end);
  const said = saidOf(whole.name, text);
  if (items.length < 2 || !items.every((item) => isUnit(item.number, unit) && leavesOut(item, said, text)))
    return [];
  if (items.some((item) => startsAnew(item, new Set()))) return [];
  // 发布解读26条，开展访谈12期，征集9期，调查9期: amid others ， parts what is side by side.
  const isAmid = before !== undefined && whole.mark < 3;
  return isAmid && (isUnit(before.number, unit) || items.slice(1).some((item) => item.mark > 1)) ? [] : items;
}
