import { hasWord, isFree, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import { type Entry, isChannelled } from './entries';
import { isGeneric } from './generic';

/** How far back a whole may stand. */
export const NEAREST = 4;

/** What the text has said before that a list may go on from. */
export interface Before {
  /** Entries of the sentence before. */
  readonly sentence: readonly Entry[];
  /** What was said to have been published, received in all. */
  readonly wholes: Wholes;
}
/** The last ones first. */
export type Wholes = Readonly<Partial<Record<'publication' | 'requests', readonly Entry[]>>>;

/** What is done with all of it. */
const OF_ALL: readonly Term[] = [
  'PROACTIVE',
  'PUBLISHED',
  'RECEIVE',
  'DISCLOSE',
  'ANSWER',
  'PROCESS',
  'MADE',
];

/** Its own words call a number a whole: 共公开…条, 收到…件. */
export function isCalledWhole({ total, named, frame, name }: Entry): boolean {
  if (hasWord(name, 'CLASS', 'OTHER') && !total) return false;
  // 共 right before the number, or the plain words for what is published or received.
  if (total && named && hasWord(name.slice(-2), 'TOTAL')) return true;
  // 共发布各类新闻宣传信息1418篇.
  const from = name.findIndex((node) => isWord(node, 'TOTAL'));
  if (from >= 0 && isWord(name[from + 1], ...OF_ALL)) return true;
  const words = frame?.words ?? [];
  if ((frame?.unknown ?? 1) > 0) return false;
  return words.some(({ terms }) => terms.some((term) => OF_ALL.includes(term))) && words.every(isGeneric);
}

/** 网站83条，微信165条; 165条，占23%: what is beside others, or has a share, is no whole of what follows. */
const isPart = (entry: Entry, sentence: readonly Entry[]): boolean =>
  !entry.total &&
  (entry.share !== undefined || (isChannelled(entry) && sentence.filter(isChannelled).length > 1));

/** What a sentence counts, the nearest first, where it may be the whole of what follows. */
export const mayBeWholes = (sentence: readonly Entry[]): readonly Entry[] =>
  sentence.filter((entry) => !entry.opens && !isPart(entry, sentence)).reverse();

/** A sentence before gives a whole only where its words call it so. */
export function wholesBefore({ sentence, wholes }: Before, matter: keyof Wholes | undefined): Entry[] {
  const own = mayBeWholes(sentence).filter(isCalledWhole);
  const said = ((matter && wholes[matter]) ?? []).filter((entry) => !own.includes(entry));
  const isFirst = ({ opens, share }: Entry) => !opens && share === undefined;
  return [...own, ...said.filter(isFirst), ...said.filter((entry) => !isFirst(entry))];
}

/** What stands before a list and a colon: 不同意公开的理由为：…. */
export function headOf({ gap }: Entry, text: string): string {
  const colon = gap.findLast((node) => node.kind === 'mark' && node.mark === '：');
  return colon && gap[0] ? text.slice(gap[0].start, colon.start) : '';
}

/** A number has the name that a head speaks of. */
export const isNamedIn = ({ name }: Entry, head: string, text: string): boolean =>
  name.some(
    (node) => (node.kind === 'other' || !isFree(node)) && head.includes(text.slice(node.start, node.end)),
  );
