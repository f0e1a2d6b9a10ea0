import { CHANNEL, isFree, isWord } from '../frames/phrase';
import type { Term } from '../lexicon';
import type { Node } from '../tree';
import type { Entry } from './entries';
import { isGeneric } from './generic';

/** 从途径看，按渠道：，分季度看，: one way among others to part what was told. */
const VIEW =
  /(?:^|[，；：）])(?:从|按照?|分)[^，；：、]{1,9}(?:看|分|分类|统计|计|划分)[，：]|(?:^|[，；])按[^，；：、]{1,6}：/;
const gapOf = ({ gap, number }: Pick<Entry, 'gap' | 'number'>, text: string): string =>
  gap[0] ? text.slice(gap[0].start, number.start) : '';

/** A row begins with the number, and is one way to part what was told before. */
export const isView = (entry: Pick<Entry, 'gap' | 'number'>, text: string): boolean =>
  VIEW.test(gapOf(entry, text));

const INSIDE = ['中', '里', '部分', '又分为', '又可分为'];

/** 办结的50件中，22件…: what is behind 中 are parts of the number before it. */
export function isWithinNumber([first, second]: readonly Node<Term>[], text: string): boolean {
  const node = isWord(first, 'INFO', 'ACCESS', 'REQUEST') ? second : first;
  return node?.kind === 'word' && '中里'.includes(text.slice(node.start, node.end));
}

/** A word, or what the lexicon does not know, that tells one number from the others: 网站 in 网站公开信息. */
const tells = (node: Node<Term>): boolean =>
  node.kind === 'other' ||
  (node.kind === 'word' &&
    !isFree(node) &&
    (!isGeneric(node) || node.terms.some((term) => CHANNEL.has(term))));

const textOf = (nodes: readonly Node<Term>[], text: string): string[] =>
  nodes.filter(tells).map(({ start, end }) => text.slice(start, end));

/** 网站信息中，网站部分，便民类又分为: what stands before that, back to the last mark. */
function headOf({ gap }: Pick<Entry, 'gap'>, text: string): string {
  const at = gap.findLastIndex((node) => {
    const said = text.slice(node.start, node.end);
    return INSIDE.includes(said) || (isWord(node, 'WITHIN') && said.endsWith('中'));
  });
  const before = gap.slice(0, Math.max(at, 0));
  const from = before.findLastIndex((node) => node.kind === 'mark' && node.mark !== '、');
  return textOf(before.slice(from + 1), text).join('');
}

/** The numbers told before that the head of a row names, by half of it or more. */
export function namedBy(entry: Pick<Entry, 'gap'>, told: readonly Entry[], text: string): readonly Entry[] {
  const head = headOf(entry, text);
  if (head === '') return [];
  return told.filter(({ name }) => {
    const own = textOf(name, text).filter((said) => head.includes(said));
    return own.join('').length * 2 >= head.length;
  });
}
