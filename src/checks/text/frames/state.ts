import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import { isCounted, type Nodes } from './clause';
import type { Frame, Word } from './frame';
import { MATTER_OF, type MatterName } from './matters';
import { type Period, THIS_YEAR } from './period';
import { CHANNEL, isFree, isWord } from './phrase';
import type { Subject, Who } from './subject';

export interface Reader extends Who {
  readonly year: number;
}

/** What the text before has said, for what goes on from it. */
export interface State {
  matter: MatterName | 'other' | undefined;
  given: Set<Term>;
  /** A number was behind what is given. */
  counted: boolean;
  /** This sentence holds numbers of what was published. */
  published: boolean;
  /** The sentence is about requests that came in one way only: 受理线上申请6件，办结6件. */
  oneWay: boolean;
  /** Where the sentence has spoken of publishing. */
  channels: Set<Term>;
  /** Frames of 截至2016年底457条, as long as 其中2016年46条 does not follow. */
  until: number[];
  subject: Subject;
  period: Period;
  last?: NumberToken;
  /** The number in front of the brackets that are read. */
  under?: { readonly number: NumberToken; readonly included: boolean };
}

/** A block on its way to frames. */
export interface Reading {
  readonly reader: Reader;
  readonly state: State;
  readonly frames: Frame[];
}

/** Where in a block: the number of the sentence, how deep in brackets. */
export interface Place {
  readonly sentence: number;
  readonly depth: number;
}

/** The state in which a block begins: the heading above it says what it is about. */
export const opened = (matter: State['matter']): State => ({
  matter,
  given: new Set(),
  counted: false,
  published: false,
  oneWay: false,
  channels: new Set(),
  until: [],
  subject: undefined,
  period: THIS_YEAR,
});

/** What a sentence does not take over from the one before; 其中 goes on from it. */
export function nextSentence(state: State, goesOn: boolean): void {
  state.last = undefined;
  state.until = [];
  if (goesOn) return;
  state.subject = undefined;
  state.period = { ...THIS_YEAR, other: state.period.other === 'last' ? 'last' : undefined };
  state.published = false;
  state.oneWay = false;
  state.channels = new Set();
}

const DEEDS: readonly Term[] = [
  'RECEIVE',
  'NEW',
  'PROCESS',
  'HANDLE',
  'ANSWER',
  'REQUEST',
  'CARRY',
  'CARRY_OVER',
  'CARRY_FORWARD',
];
/** Results in the form's own words: nothing but a request has them. */
const RESULTS: readonly Term[] = [
  'PARTLY',
  'REFUSED',
  'UNAVAILABLE',
  'NOT_PROCESSED',
  'NOT_HELD',
  'NOT_READY',
  'INTERNAL',
  'PROCESS_INFO',
  'ENFORCEMENT_FILES',
  'EXCESSIVE',
  'NOT_AMENDED',
  'FEE_NOT_PAID',
];
/** And those that no document has, whatever was published before. */
const OF_REQUESTS: readonly Term[] = RESULTS.filter((term) => term !== 'PARTLY' && term !== 'REFUSED');
const AHEAD: readonly Term[] = OF_REQUESTS.filter((term) => term !== 'NOT_PROCESSED');
const CARRIED: readonly Term[] = ['CARRY_OVER', 'CARRY_FORWARD', 'CARRY'];
/** 部分公开, 结转 may be said of these, too. */
const HAS_RESULTS: ReadonlySet<string> = new Set(['requests', 'publication', 'proceedings']);
const OF_CASES = '件起宗例份个';

/** 收到申请3件，其中公开2件, 公开3件、部分公开1件: 公开 alone is an answer to what came in. */
const isAnswer = (clause: Nodes): boolean =>
  clause.some((node) => isCounted(node) && OF_CASES.includes(node.number.unit || '#')) &&
  clause.every(
    (node) =>
      node.kind === 'number' ||
      node.kind === 'mark' ||
      isFree(node) ||
      isWord(node, 'DISCLOSE', 'CLASS', 'ANSWER', 'GRANTED', 'OTHER_RESULT', ...RESULTS),
  );

function matterIn(terms: readonly Term[], clause: Nodes, { matter }: State): State['matter'] {
  if (terms.includes('OTHER_MATTER')) return 'other';
  const named = terms.map((term) => MATTER_OF.get(term)).find((each) => each !== undefined);
  if (named) return named;
  if (terms.length > 1 || terms[0] !== 'DISCLOSE') return undefined;
  return matter === 'requests' && isAnswer(clause) ? undefined : 'publication';
}

/** 行政许可3件；行政处罚…: what goes on from the second is of it alone. */
const BY_NOUN: ReadonlySet<string> = new Set(['documents', 'decisions']);

/** 复议3件，维持2件；诉讼1件，维持1件: behind the outcomes of one, those of the next. */
export const OUTCOMES: readonly Term[] = ['UPHELD', 'CORRECTED'];

/** What the text is about after one more word of a clause. */
export function hear(state: State, terms: readonly Term[], clause: Nodes): void {
  // 申请 alone may be one for anything: it changes nothing that is said already.
  if (terms.includes('REQUEST') && (state.matter === undefined || state.matter === 'publication'))
    state.matter = 'requests';
  const results = state.matter === undefined ? RESULTS : state.matter === 'publication' ? OF_REQUESTS : [];
  if (terms.some((term) => results.includes(term))) state.matter = 'requests';
  const matter = matterIn(terms, clause, state);
  if (!matter) return;
  // 主动公开159条，依申请公开102条: a kind of documents, no requests.
  if (matter === 'requests' && state.published && !clause.some((node) => isWord(node, ...DEEDS))) return;
  const isNext = matter === 'proceedings' && OUTCOMES.some((term) => state.given.has(term));
  if (matter !== state.matter || (state.counted && BY_NOUN.has(matter)) || isNext) state.given = new Set();
  state.matter = matter;
  state.counted = false;
  if (matter !== 'other') for (const term of terms) if (MATTER_OF.has(term)) state.given.add(term);
  if (matter === 'publication' && terms.includes('DISCLOSE')) state.given.add('DISCLOSE');
}

/**
 * 当年办结48件，结转下年度2件: a sentence of no matter, or behind one of another matter, is about requests where words
 * that nothing else has are the first that it names.
 */
export function hearAhead(state: State, nodes: Nodes): void {
  const { matter } = state;
  if (matter !== undefined && HAS_RESULTS.has(matter)) return;
  const known = matter === 'other' ? AHEAD : [...AHEAD, ...CARRIED];
  const names = (node: Nodes[number]): boolean =>
    node.kind === 'group'
      ? node.nodes.some(names)
      : node.kind === 'word' &&
        node.terms.some((term) => known.includes(term) || term === 'OTHER_MATTER' || MATTER_OF.has(term));
  const find = (list: Nodes): Nodes[number] | undefined => {
    const first = list.find(names);
    return first?.kind === 'group' ? find(first.nodes) : first;
  };
  if (isWord(find(nodes), ...known)) state.matter = 'requests';
}

/** Where a clause says that something was published; a clause that names channels speaks of those. */
export function hearChannels(state: State, terms: readonly Term[], isFirst: boolean): boolean {
  const named = terms.filter((term) => CHANNEL.has(term));
  if (named.length === 0) return false;
  state.channels = new Set([...(isFirst ? [] : state.channels), ...named]);
  return true;
}

/** What phrases go on from; nothing where they name their matter, or their channel, themselves. */
export function givenFor({ matter, given, channels }: State, words: readonly Word[]): Set<Term> {
  const named = words.flatMap(({ terms }) => terms.flatMap((term) => MATTER_OF.get(term) ?? []));
  const goesOn = named.length === 0 || named.some((name) => name !== matter);
  const channelled = words.some(({ terms }) => terms.some((term) => CHANNEL.has(term)));
  return new Set([...(goesOn ? given : []), ...(matter === 'publication' && !channelled ? channels : [])]);
}
