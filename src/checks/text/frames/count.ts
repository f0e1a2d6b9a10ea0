import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Node } from '../tree';
import { behind, changeIn, isCounted, isNumber, mentions, type Nodes, reachesNow } from './clause';
import { type Frame, PLAIN } from './frame';
import { isSoFar, isStanding, isThisYear } from './period';
import { isEach, isWord, phraseOf } from './phrase';
import { givenFor, OUTCOMES, type Place, type Reading } from './state';
import { subjectOf } from './subject';

/** Ways for a request to come. */
export const WAYS: readonly Term[] = ['ONLINE', 'OFFLINE', 'LETTER', 'FAX', 'IN_PERSON'];
const PUBLISHES: readonly Term[] = ['PROACTIVE', 'PUBLISHED', 'DISCLOSE', 'MADE'];

const isOfPeople = (node: Nodes[number] | undefined): boolean =>
  node?.kind === 'number' && node.number.kind === 'people';

const isWithin = (node: Node<Term> | undefined, text: string) =>
  node?.kind === 'word' && text.slice(node.start, node.end) === '中';

const GIVE: readonly Term[] = ['SUBMIT', 'RECEIVE', 'HOLD', 'ACCESS', 'REQUEST'];

/** 两名群众各提交申请1件, 人员各1人; not 各渠道. */
const isApiece = (nodes: Nodes, text: string): boolean =>
  nodes.some(
    (node, i) => isEach(node, text) && (nodes[i + 1] === undefined || isWord(nodes[i + 1], ...GIVE)),
  );

/** What is behind a number and belongs to it: nothing of the next number, nothing that is denied. */
function ownWords(clause: Nodes, index: number, nounFirst: boolean, text: string): Nodes {
  const nodes = behind(clause, index);
  // 2023年的68件中予以公开30件: what follows is said of some of them.
  if (isWithin(nodes[0], text)) return [];
  const last = nodes.at(-1);
  // What is between two numbers says what the second is, if the first has its own words.
  if (nounFirst && isNumber(last)) return [];
  // 5名群众申请公开信息9件: people, and what they do.
  if (isOfPeople(clause[index]) && isCounted(last) && !isOfPeople(last)) return [];
  // 6件申请均按时办结, 1名人员负责查阅: what is said of all, or what they are there for.
  const isNamed = (at: number) => nounFirst || nodes.slice(0, at).some((node) => isWord(node, 'ACCESS'));
  const cut = nodes.findIndex(
    (node, at) => isWord(node, 'NEG', 'CHARGED') || (isNamed(at) && isWord(node, 'ALL')),
  );
  return nodes.filter((node) => !isNumber(node)).slice(0, cut < 0 ? undefined : cut);
}

/** 信息不存在1件, 尚未登记2件: what the lexicon does not know as one word is described by its denial. */
const isDenied = (gap: Nodes, number: NumberToken): boolean =>
  number.value.gt(0) && gap.some((node) => isWord(node, 'NEG'));

/**
 * The frame of the number at a place of a clause. `gap`: what is between it and the number before, or the words
 * that belong to it elsewhere.
 */
export function countFrame(
  { reader, state }: Reading,
  clause: Nodes,
  index: number,
  number: NumberToken,
  gap: Nodes,
  carries: boolean,
  { sentence, depth }: Place,
): Frame {
  const { text } = reader;
  const before = phraseOf(gap, text, carries);
  const nounFirst = before.words.length > 0;
  const own = ownWords(clause, index, nounFirst, text);
  const later = phraseOf(own, text, carries);
  const change = changeIn(gap);
  const words = [...before.words, ...later.words];
  const first = gap.find((node) => node.kind !== 'mark');
  const note = clause[index + 1];
  const { period, under } = state;
  const now = change === undefined && reachesNow(gap) ? { ...period, other: undefined } : period;
  const subject = subjectOf([...clause.slice(0, index), ...own], reader) ?? state.subject;
  // 215条（不含政务服务类）: less than what the tables count.
  const excepts = note?.kind === 'group' && mentions(note.nodes, 'EXCEPT');
  const isLess = state.oneWay || excepts || isDenied(gap, number);
  return {
    ...PLAIN,
    start: Math.min(first?.start ?? number.start, number.start),
    end: nounFirst && later.words.length === 0 ? number.end : Math.max(number.end, own.at(-1)?.end ?? 0),
    number,
    words,
    remarks: [...before.remarks, ...later.remarks],
    matter: state.matter,
    given: givenFor(state, words),
    mine: subject !== 'other' && !isLess,
    named: subject === 'own',
    ofAnother: subject === 'other' && !isLess,
    now: isThisYear(now),
    soFar: isSoFar(now),
    standing: isStanding(now),
    ...(under && { under: under.number, included: under.included }),
    listed: state.published,
    atLeast: period.until && period.cumulative && period.other === undefined && !period.thisYearNamed,
    among: gap.some((node) => isWord(node, 'AMONG')),
    open: isWord(gap.at(-1), 'ETC'),
    each: [...gap, ...own].some((node) => isWord(node, 'EACH')),
    apiece: isApiece([...gap, ...own], text),
    change,
    unknown: before.unknown + (nounFirst ? before.trailing : 0) + later.unknown,
    leading: before.leading,
    foreign: before.foreign || later.foreign,
    nounFirst,
    total: before.total || later.total,
    sentence,
    depth,
  };
}

/** What a number leaves behind for those that follow. */
export function afterCount({ state }: Reading, { words, number, total, foreign }: Frame): void {
  const says = (list: readonly Term[]) =>
    words.some(({ terms }) => terms.some((term) => list.includes(term)));
  if (says(PUBLISHES)) state.published = true;
  // 维持9件，其他3件: beside one of these 其他 is an outcome.
  if (state.matter === 'proceedings') for (const term of OUTCOMES) if (says([term])) state.given.add(term);
  const way = says(WAYS) && state.matter === 'requests';
  // 网上申请105件，快递17件，合计122件: both ways together are all.
  if (state.oneWay && (way || total)) state.oneWay = false;
  else if (way && !state.counted && !total) state.oneWay = true;
  // 受理学位申请310件，办结300件: what follows is about those.
  if (foreign && !says(['ACCESS']) && !state.given.has('ACCESS')) state.matter = 'other';
  state.counted = true;
  state.last = number;
}
