import { hasWord, isFree } from '../frames/phrase';
import type { Term } from '../lexicon';
import { telling } from '../rowLexicon';
import type { Node } from '../tree';
import type { Entry } from './entries';
import { areOfOneFamily } from './families';
import { isGeneric } from './generic';

/** What is behind an entry. */
export type Behind = (entry: Pick<Entry, 'number'>) => Node<Term> | undefined;

/** 建议、提案办理共11件，其中建议办理6件、提案办理5件: the whole names its parts, by the words that tell them apart. */
function areNamedIn([whole]: readonly Entry[], items: readonly Entry[], text: string): boolean {
  const named = whole?.name.map(({ start, end }) => text.slice(start, end)).join('') ?? '';
  const lasts = items.map(({ name }) => {
    const telling = name.findLast((node) => node.kind === 'word' && !isFree(node) && !isGeneric(node));
    return telling && text.slice(telling.start, telling.end);
  });
  return (
    new Set(lasts).size === items.length && lasts.every((last) => last !== undefined && named.includes(last))
  );
}

/** 为, 是, 来自 behind the numbers: 3件为网络申请，4件为信件申请. */
const isSplit = (items: readonly Entry[], behind: Behind, text: string): boolean =>
  items.length > 1 &&
  items.every((item) => {
    const next = behind(item);
    return next !== undefined && telling.includes(text[next.start] ?? '#');
  });

/** Ways in which requests come, all of them: there are no others. */
export const areWays = (items: readonly Entry[]): boolean =>
  items.every(({ name }) => hasWord(name, 'ONLINE', 'LETTER', 'IN_PERSON', 'FAX', 'OFFLINE'));

/** Whether the items say by their own words that they are all of one of the wholes, which are `near` or further back. */
export const areAll = (
  items: readonly Entry[],
  wholes: readonly Entry[],
  near: boolean,
  behind: Behind,
  text: string,
): boolean =>
  areWays(items) ||
  (near && areOfOneFamily(items, text, true)) ||
  isSplit(items, behind, text) ||
  areNamedIn(wholes, items, text);
