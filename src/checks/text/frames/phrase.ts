import type { Term } from '../lexicon';
import type { Node } from '../tree';
import type { Word } from './frame';

/** Words that may be anywhere and say nothing of what is counted. */
const FREE: ReadonlySet<Term> = new Set<Term>([
  'PLAIN',
  'CHARGED',
  'TOTAL',
  'THIS_YEAR',
  'ALL',
  'LAWFULLY',
  'OWN',
  'AREA',
  'ORGAN',
  'ORGANS',
  'PLACE',
  'BASE_LEVEL',
  'AMONG',
  'FIRSTLY',
  'INCLUDE',
  'TO',
  'BY',
  'TOWARD',
  'AS',
  'CHANNELS',
  'ETC',
  'EACH',
  'RESPECTIVELY',
  'UNTIL',
  'SINCE',
  'NEG',
  'NOTHING',
  'AND',
  'AND_OTHER',
  'EXCEPT',
  'FROM',
  'BESIDES',
  'WITHIN',
  'TOGETHER',
]);
export const CHANNEL: ReadonlySet<Term> = new Set<Term>([
  'ONLINE',
  'LETTER',
  'FAX',
  'IN_PERSON',
  'OFFLINE',
  'WEBSITE',
  'WEIBO',
  'WECHAT',
  'GAZETTE',
  'NEW_MEDIA',
  'OTHER_CHANNEL',
  'REST_CHANNEL',
]);
/** What has kinds that are told as examples of it. */
const KINDS: readonly Term[] = ['LICENSING', 'PENALTIES', 'ENFORCEMENT', 'OTHER_SERVICES', 'STATE_FEES'];
const YEARS: readonly Term[] = ['LAST_YEAR', 'NEXT_YEAR', 'PAST'];

export function isWord(node: Node<Term> | undefined, ...terms: readonly Term[]): boolean {
  if (node?.kind === 'word') for (const term of terms) if (node.terms.includes(term)) return true;
  return false;
}

export const hasWord = (nodes: readonly Node<Term>[], ...terms: readonly Term[]): boolean =>
  nodes.some((node) => isWord(node, ...terms));

/** 各, whatever stands behind it; not 均为. */
export const isEach = (node: Node<Term> | undefined, text: string): boolean =>
  node !== undefined && isWord(node, 'EACH') && text.startsWith('各', node.start);

/** A word that may be anywhere. */
export const isFree = (node: Node<Term>): boolean =>
  node.kind === 'word' && node.terms.some((term) => FREE.has(term));

const isOther = ({ terms }: Word) => terms.includes('OTHER_MATTER');
const isChannel = ({ terms }: Word) => terms.some((term) => CHANNEL.has(term));

/** Brackets without a number belong to the name before them: 无法提供（本机关不掌握）17件. */
const countsNothing = (nodes: readonly Node<Term>[]): boolean =>
  nodes.every((node) =>
    node.kind === 'group' ? countsNothing(node.nodes) : node.kind !== 'number' || node.number.kind === 'time',
  );

/** 2. before 受理 is none of its words. */
const hasLetters = (text: string, { start, end }: Node<Term>): boolean =>
  Array.from(text.slice(start, end)).some((c) => c > '\u3fff');

interface Phrase {
  readonly words: readonly Word[];
  /** What is in brackets that count nothing. */
  readonly remarks: readonly Word[];
  /** Characters that the lexicon does not know between its words. */
  readonly unknown: number;
  /** And those behind its last word. */
  readonly trailing: number;
  /** And those right before its first word: 邮件申请. */
  readonly leading: number;
  readonly total: boolean;
  /** 城市道路申请: an application for what the lexicon does not know. */
  readonly foreign: boolean;
}

/** What the words of a stretch of text say. `carries`: the years in it are those between which something is carried. */
export function phraseOf(nodes: readonly Node<Term>[], text: string, carries: boolean): Phrase {
  let words: Word[] = [];
  const remarks: Word[] = [];
  let unknown = 0;
  let pending = 0;
  let leading = 0;
  let total = false;
  let foreign = false;
  let whole = false; // behind 全县: 各部门 are all of it
  let channels: number | undefined; // words before 通过 in 通过网络、信函等渠道
  for (const [i, node] of nodes.entries()) {
    if (node.kind === 'group') {
      if (countsNothing(node.nodes)) remarks.push(...phraseOf(node.nodes, text, carries).words);
    } else if (node.kind === 'other') {
      if (words.length > 0) pending += node.end - node.start;
    } else if (node.kind === 'word') {
      const { terms } = node;
      if (terms.includes('TOTAL')) total = true;
      // 查封、扣押等行政强制: examples of what follows.
      if (terms.includes('ETC') && isWord(nodes[i + 1], ...KINDS)) pending = 0;
      if (terms.includes('BY')) channels = words.length;
      if (terms.includes('CHANNELS')) {
        const from = channels;
        // 通过电话、来信等方式: all of them are ways; without 通过 only what is known as one.
        if (text[node.start] === '等' || isWord(nodes[i - 1], 'ETC'))
          words = words.filter(
            (word, k) => !isChannel(word) && (from === undefined ? !isOther(word) : k < from),
          );
      }
      whole = isWord(node, 'AREA', 'OWN') || (whole && isWord(node, 'GROUP', 'ORGANS', 'ORGAN', 'AND'));
      if (terms.some((term) => FREE.has(term)) || (whole && terms.includes('GROUP'))) continue;
      if (!carries && terms.some((term) => YEARS.includes(term))) continue;
      const before = nodes[i - 1];
      const isOrdinal = before !== undefined && !hasLetters(text, before);
      if (words.length === 0 && before?.kind === 'other' && !isOrdinal) leading = before.end - before.start;
      const asks = terms.includes('REQUEST') && !terms.includes('ACCESS');
      if (asks && before?.kind === 'other' && before.end - before.start > 1) foreign = true;
      unknown += pending;
      pending = 0;
      words.push({ text: text.slice(node.start, node.end), terms });
    }
  }
  return { words, remarks, unknown, trailing: pending, leading, total, foreign };
}
