import type { Term } from '../lexicon';
import type { NumberToken } from '../numbers/number';
import type { Node, Sentence } from '../tree';
import type { Frame, Word } from './frame';
import { MATTER_OF, type MatterName } from './matters';
import { isThisYear, type Period, periodAfter, THIS_YEAR, yearTerm } from './period';
import { CHANNEL, isWord, phraseOf } from './phrase';
import { type Subject, subjectOf, type Who } from './subject';

export interface Reader extends Who {
  readonly year: number;
}

/** What the text before has said, for what goes on from it. */
interface State {
  matter: MatterName | 'other' | undefined;
  given: Set<Term>;
  /** A number stood behind what is given. */
  counted: boolean;
  /** In this sentence numbers of what was published stand. */
  published: boolean;
  /** The sentence tells of requests that came in one way only: 受理线上申请6件，办结6件. */
  oneWay: boolean;
  /** Where the sentence has told of publishing. */
  channels: Set<Term>;
  /** Frames of 截至2016年底457条, as long as 其中2016年46条 does not follow. */
  until: number[];
  subject: Subject;
  period: Period;
  last?: NumberToken;
  /** The number in front of the brackets that are read. */
  under?: { readonly number: NumberToken; readonly included: boolean };
}

/** Where a block begins: what the heading above it is about. */
export interface Opening {
  readonly matter: MatterName | 'other' | undefined;
}

const STRONG = '，；：';
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
const WAYS: readonly Term[] = ['ONLINE', 'OFFLINE', 'LETTER', 'FAX', 'IN_PERSON'];
const PUBLISHING: readonly Term[] = ['PROACTIVE', 'PUBLISHED', 'DISCLOSE', 'MADE'];
const CARRIES: readonly Term[] = ['CARRY', 'CARRY_OVER', 'CARRY_FORWARD'];

const isStrong = (node: Node<Term>) => node.kind === 'mark' && STRONG.includes(node.mark);
const isCounted = (node: Node<Term> | undefined): node is Node<Term> & { kind: 'number' } =>
  node?.kind === 'number' && ['thing', 'money', 'people', undefined].includes(node.number.kind);
const isNumber = (node: Node<Term> | undefined) => node?.kind === 'number' && node.number.kind !== 'time';

function clausesOf(nodes: readonly Node<Term>[]): Node<Term>[][] {
  const clauses: Node<Term>[][] = [[]];
  for (const node of nodes) {
    if (isStrong(node)) clauses.push([]);
    else clauses.at(-1)?.push(node);
  }
  return clauses;
}

/** A year in digits is a word: 2022年 in the report for 2023 is 上年. */
const years = (nodes: readonly Node<Term>[], reported: number): Node<Term>[] =>
  nodes.map((node): Node<Term> => {
    if (node.kind !== 'number' || node.number.kind !== 'time' || !node.number.unit.startsWith('年'))
      return node;
    const { start, end, number } = node;
    const year = Number(number.value);
    return year >= 1949 && year <= 9999
      ? { kind: 'word', start, end, terms: [yearTerm(year, reported)] }
      : node;
  });

/** Reads the sentences of a block. */
export function framesOf(sentences: readonly Sentence<Term>[], reader: Reader, opening: Opening): Frame[] {
  const frames: Frame[] = [];
  const { text } = reader;
  const state: State = {
    matter: opening.matter,
    given: new Set(),
    counted: false,
    published: false,
    oneWay: false,
    channels: new Set(),
    until: [],
    subject: undefined,
    period: THIS_YEAR,
  };

  function hear(terms: readonly Term[], hasDeed: boolean) {
    for (const term of terms) {
      const matter =
        MATTER_OF.get(term) ??
        (term === 'OTHER_MATTER'
          ? 'other'
          : term === 'DISCLOSE' && terms.length === 1
            ? 'publication'
            : undefined);
      // 申请 alone may be one for anything: it changes nothing that is said already.
      const weak = term === 'REQUEST' && (state.matter === undefined || state.matter === 'publication');
      if (weak) state.matter = 'requests';
      if (!matter) continue;
      // 主动公开159条，依申请公开102条: a kind of documents, no requests.
      if (matter === 'requests' && state.published && !hasDeed) continue;
      if (matter !== state.matter || (state.counted && matter === 'documents')) state.given = new Set();
      state.matter = matter;
      state.counted = false;
      if (matter !== 'other') state.given.add(term);
    }
  }

  /** What phrases go on from; nothing where they name their matter, or their channel, themselves. */
  function givenFor(local: readonly Word[], named: readonly MatterName[]): Set<Term> {
    const given = named.length > 0 && named.every((name) => name === state.matter) ? [] : state.given;
    const channelled = local.some(({ terms }) => terms.some((term) => CHANNEL.has(term)));
    return new Set([...given, ...(state.matter === 'publication' && !channelled ? state.channels : [])]);
  }

  function readClause(clause: readonly Node<Term>[], sentence: number, depth: number) {
    const carries = clause.some((node) => isWord(node, ...CARRIES));
    const hasDeed = clause.some((node) => isWord(node, ...DEEDS));
    const names = respectively(clause, text);
    let gap: Node<Term>[] = [];
    let channelled = false; // a clause that names channels speaks of those
    for (const [i, node] of clause.entries()) {
      if (node.kind === 'word') {
        hear(node.terms, hasDeed);
        for (const term of node.terms.filter((each) => CHANNEL.has(each))) {
          if (!channelled) state.channels = new Set();
          channelled = true;
          state.channels.add(term);
        }
        if (node.terms.includes('THIS_YEAR') && clause.slice(0, i).some((word) => isWord(word, 'AMONG')))
          for (const index of state.until.splice(0))
            frames[index] = { ...(frames[index] as Frame), now: false };
        state.period = periodAfter(state.period, node.terms, { before: clause[i - 1], carries });
      }
      if (node.kind === 'group') readNodes(node.nodes, sentence, depth + 1, clause[i - 1]);
      if (isCounted(node)) {
        const note = clause[i + 1];
        const excepts = note?.kind === 'group' && mentions(note.nodes, 'EXCEPT');
        readNumber(
          node.number,
          names.get(node.number) ?? gap,
          after(clause, i),
          clause.slice(0, i),
          carries,
          sentence,
          depth,
        );
        const last = frames.at(-1);
        if (excepts && last) frames[frames.length - 1] = { ...last, mine: false };
        if (clause.slice(0, i).some((word) => isWord(word, 'UNTIL'))) state.until.push(frames.length - 1);
      }
      if (isNumber(node)) gap = [];
      // What stands in brackets behind a number is about that number.
      else if (node.kind !== 'group' || gap.length > 0) gap.push(node);
    }
    const denied = clause.findIndex((node) => isWord(node, 'NEG'));
    if (!clause.slice(Math.max(denied, 0)).some(isCounted)) readDenial(clause, carries, sentence, depth);
    const subject = subjectOf(clause, reader);
    const carried =
      subject !== 'other' || clause.some(isCounted) || (reader.area && isWord(clause[0], 'PLACE'));
    if (carried) state.subject = subject ?? state.subject;
  }

  function readNumber(
    number: NumberToken,
    gap: readonly Node<Term>[],
    behind: readonly Node<Term>[],
    clause: readonly Node<Term>[],
    carries: boolean,
    sentence: number,
    depth: number,
  ) {
    const before = phraseOf(gap, text, carries);
    const nounFirst = before.words.length > 0;
    const next = behind.at(-1);
    // What stands between two numbers says what the second is, if the first has its own words.
    const cut = behind.findIndex((node) => isWord(node, 'NEG') || (nounFirst && isWord(node, 'ALL')));
    const own =
      nounFirst && isNumber(next)
        ? []
        : behind.filter((node) => !isNumber(node)).slice(0, cut < 0 ? undefined : cut);
    const later = phraseOf(own, text, carries);
    const change = changeIn(gap);
    const first = gap.find((node) => node.kind !== 'mark') ?? undefined;
    const local = [...before.words, ...later.words];
    const named = local.flatMap(({ terms }) => terms.flatMap((term) => MATTER_OF.get(term) ?? []));
    const subject = subjectOf([...clause, ...own], reader) ?? state.subject;
    frames.push({
      start: Math.min(first?.start ?? number.start, number.start),
      end: nounFirst && later.words.length === 0 ? number.end : Math.max(number.end, own.at(-1)?.end ?? 0),
      number,
      words: local,
      remarks: [...before.remarks, ...later.remarks],
      matter: state.matter,
      given: givenFor(local, named),
      mine: subject !== 'other' && !state.oneWay,
      now: isThisYear(
        change === undefined && reaches(gap) ? { ...state.period, other: undefined } : state.period,
      ),
      ...(state.under && { under: state.under.number }),
      included: state.under?.included ?? false,
      listed: state.published,
      atLeast:
        state.period.until &&
        state.period.cumulative &&
        state.period.other === undefined &&
        !state.period.thisYearNamed,
      allOfIt: false,
      each: [...gap, ...own].some((node) => isWord(node, 'EACH')),
      change,
      unknown: before.unknown + (nounFirst ? before.trailing : 0) + later.unknown,
      nounFirst,
      total: before.total || later.total,
      sentence,
      depth,
    });
    if (local.some(({ terms }) => terms.some((term) => PUBLISHING.includes(term)))) state.published = true;
    const way = local.some(({ terms }) => terms.some((term) => WAYS.includes(term)));
    if (way && state.matter === 'requests' && !state.counted) state.oneWay = true;
    state.counted = true;
    state.last = number;
  }

  function readDenial(clause: readonly Node<Term>[], carries: boolean, sentence: number, depth: number) {
    const at = clause.findIndex((node) => isWord(node, 'NEG'));
    const nothing = clause.some((node) => isWord(node, 'NOTHING'));
    const all = at < 0 && !nothing ? clause.findIndex((node) => isWord(node, 'ALL')) : -1;
    const [first] = clause;
    if (!first || (at < 0 && !nothing && (all < 0 || !state.last))) return;
    const said = phraseOf(nothing && at < 0 ? clause : clause.slice(Math.max(at, all) + 1), text, carries);
    const before = phraseOf(clause.slice(0, Math.max(at, 0)), text, carries);
    const subject = subjectOf(clause, reader) ?? state.subject;
    const named = said.words.some(({ terms }) => terms.some((term) => MATTER_OF.get(term) === state.matter));
    frames.push({
      start: first.start,
      end: clause.at(-1)?.end ?? first.end,
      ...(all >= 0 && { number: state.last }),
      words: [
        ...said.words,
        ...before.words.filter(({ terms }) => terms.includes('OTHER_MATTER') || terms.includes('REST')),
      ],
      remarks: [],
      matter: state.matter,
      given: named ? new Set() : new Set(state.given),
      mine: subject !== 'other',
      now: state.period.other !== 'last' && !state.period.partOfYear,
      included: false,
      listed: false,
      atLeast: false,
      allOfIt: all >= 0,
      each: all < 0,
      change: undefined,
      unknown: said.unknown,
      nounFirst: true,
      total: false,
      sentence,
      depth,
    });
  }

  function readNodes(nodes: readonly Node<Term>[], sentence: number, depth: number, before?: Node<Term>) {
    const { matter, given, subject, period, under } = state;
    if (depth > 0)
      state.under =
        before?.kind === 'number'
          ? { number: before.number, included: mentions(nodes, 'INCLUDE') || mentions(nodes, 'AMONG') }
          : undefined;
    for (const clause of clausesOf(years(nodes, reader.year)))
      if (clause.length > 0) readClause(clause, sentence, depth);
    // What brackets tell of is over with them.
    if (depth > 0) Object.assign(state, { matter, given, subject, period, under });
  }

  for (const [index, { nodes }] of sentences.entries()) {
    const goesOn = nodes.slice(0, 2).some((node) => isWord(node, 'AMONG'));
    if (!goesOn) {
      state.subject = undefined;
      state.period = { ...THIS_YEAR, other: state.period.other === 'last' ? 'last' : undefined };
      state.published = false;
      state.oneWay = false;
      state.channels = new Set();
    }
    state.last = undefined;
    state.until = [];
    const from = frames.length;
    readNodes(nodes, index, 0);
    if (mentions(nodes, 'UNRELATED'))
      for (let i = from; i < frames.length; i++) frames[i] = { ...(frames[i] as Frame), mine: false };
  }
  return frames;
}

const mentions = (nodes: readonly Node<Term>[], term: Term): boolean =>
  nodes.some((node) => (node.kind === 'group' ? mentions(node.nodes, term) : isWord(node, term)));

/** The nodes behind a number up to the next mark, the number that ends them included. */
function after(clause: readonly Node<Term>[], index: number): Node<Term>[] {
  const nodes: Node<Term>[] = [];
  for (const node of clause.slice(index + 1)) {
    if (node.kind === 'mark' || node.kind === 'group') break;
    nodes.push(node);
    if (isNumber(node)) break;
  }
  return nodes;
}

/** 增加280件 is a change; 增加到640件 is none. */
function changeIn(gap: readonly Node<Term>[]): 'up' | 'down' | undefined {
  const at = gap.findLastIndex((node) => isWord(node, 'UP', 'DOWN'));
  if (at < 0 || gap.slice(at + 1).some((node) => isWord(node, 'TO'))) return undefined;
  return isWord(gap[at], 'UP') ? 'up' : 'down';
}

const reaches = (gap: readonly Node<Term>[]) =>
  gap.some((node, i) => isWord(node, 'UP', 'DOWN') && gap.slice(i + 1).some((next) => isWord(next, 'TO')));

/** 予以公开、部分公开分别为294、101件: each number with its name; nothing where there are not as many. */
function respectively(clause: readonly Node<Term>[], text: string): Map<NumberToken, readonly Node<Term>[]> {
  const at = clause.findIndex((node) => isWord(node, 'RESPECTIVELY'));
  const words = new Map<NumberToken, readonly Node<Term>[]>();
  if (at < 0) return words;
  const names: Node<Term>[][] = [[]];
  const isLink = (node: Node<Term>) => (node.kind === 'mark' && node.mark === '、') || isWord(node, 'AND');
  for (const node of clause.slice(0, at)) {
    if (isLink(node)) names.push([]);
    else names.at(-1)?.push(node);
  }
  const numbers: NumberToken[] = [];
  const verbs: Node<Term>[] = [];
  for (const node of clause.slice(at + 1)) {
    if (node.kind === 'number') numbers.push(node.number);
    else if (numbers.length === 0) verbs.push(node);
    else if (!isLink(node)) break;
  }
  const given = names.filter((name) => name.length > 0);
  const fits = given.length === numbers.length && numbers.length > 1;
  numbers.forEach((number, i) => {
    words.set(number, fits ? [...(given[i] as Node<Term>[]), ...verbs] : []);
  });
  // 分别为网站50件、微信20件: each number has its own words.
  return verbs.some(
    (node) =>
      node.kind === 'other' || (node.kind === 'word' && phraseOf([node], text, false).words.length > 0),
  ) && !fits
    ? new Map()
    : words;
}
