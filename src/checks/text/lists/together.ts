import { hasWord, isFree, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Node } from '../tree';
import type { Behind } from './complete';
import type { Entry } from './entries';
import { isGeneric } from './generic';

/** 二者, 三项: all that was told, by its number. */
const ALL_OF_THEM = '两二三四五六者项类个种';

const textOf = (nodes: readonly Node<Term>[], text: string): string =>
  nodes.map(({ start, end }) => text.slice(start, end)).join('');

/** What a name says beside that it is a sum of what was published or received. */
const saidIn = (name: Entry['name']): readonly Node<Term>[] =>
  name.filter((node) => node.kind === 'other' || (node.kind === 'word' && !isFree(node) && !isGeneric(node)));

/** 共 a, 二者共 a, 主办和分办合计 a: a sum of what is before it, by what it is called. */
export const isTogether = ({ total, name }: Entry, items: readonly Entry[], text: string): boolean =>
  total &&
  saidIn(name).every((node) => {
    const said = text.slice(node.start, node.end);
    return (
      Array.from(said).every((c) => ALL_OF_THEM.includes(c)) ||
      (hasWord(name.slice(-1), 'TOTAL') && items.some((item) => textOf(item.name, text).includes(said)))
    );
  });

/** 二者, 主办和分办 say of what. */
export const namesThem = (entry: Entry, items: readonly Entry[], text: string): boolean =>
  saidIn(entry.name).length > 0 && isTogether(entry, items, text);

const isEnd = (node: Node<Term> | undefined) =>
  node === undefined || node.kind === 'mark' || node.kind === 'group' || isFree(node);

/** 共89条政府信息; in 共40个新媒体 the number counts what is behind it. */
export function countsBefore({ number }: Entry, behind: Behind): boolean {
  const next = behind({ number });
  return isEnd(
    next && isWord(next, 'INFO', 'ACCESS', 'REQUEST')
      ? behind({ number: { ...number, end: next.end } })
      : next,
  );
}
