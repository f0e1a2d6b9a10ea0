import type { Term } from '../lexicon';
import type { Node, Sentence } from '../tree';
import { clausesOf, isCounted, isNumber, mentions, type Nodes } from './clause';
import { afterCount, countFrame } from './count';
import { denialFrame } from './denial';
import type { Frame } from './frame';
import { periodAfter } from './period';
import { isWord } from './phrase';
import { respectively } from './respectively';
import { withoutOne, withRequests, withYears } from './reworded';
import { withAskers, withShorts } from './short';
import {
  hear,
  hearAhead,
  hearChannels,
  nextSentence,
  opened,
  type Place,
  type Reader,
  type Reading,
  type State,
} from './state';
import { subjectOf, withOwnName } from './subject';

const CARRIES: readonly Term[] = ['CARRY', 'CARRY_OVER', 'CARRY_FORWARD', 'PASS'];

/** 其中2016年46条 behind 截至2016年底457条: the first was all there is, not this year's. */
function notOfThisYear({ state, frames }: Reading): void {
  for (const index of state.until.splice(0)) frames[index] = { ...(frames[index] as Frame), now: false };
}

/** Takes in one word of a clause. */
function readWord(
  reading: Reading,
  clause: Nodes,
  i: number,
  terms: readonly Term[],
  carries: boolean,
): void {
  const { state } = reading;
  const before = clause.slice(0, i);
  hear(state, terms, clause);
  if (terms.includes('THIS_YEAR') && mentions(before, 'AMONG')) notOfThisYear(reading);
  state.period = periodAfter(state.period, terms, {
    before: clause[i - 1],
    carries,
    goesOn: state.last !== undefined && !before.some((node) => isWord(node, 'THIS_YEAR')),
  });
}

function readClause(reading: Reading, clause: Nodes, place: Place): void {
  const { reader, state, frames } = reading;
  const carries = clause.some((node) => isWord(node, ...CARRIES));
  const names = respectively(clause, reader.text);
  const { other } = state.period;
  let gap: Node<Term>[] = [];
  let channelled = false;
  let taken = 0; // words up to here belong to the number before them
  for (const [i, node] of clause.entries()) {
    if (node.kind === 'word') {
      readWord(reading, clause, i, node.terms, carries);
      channelled = hearChannels(state, node.terms, !channelled) || channelled;
    }
    if (node.kind === 'group')
      readNodes(reading, node.nodes, { ...place, depth: place.depth + 1 }, clause[i - 1]);
    if (isCounted(node)) {
      // 2件为信函、3件为网上申请: what belongs to the number before is not the next one's.
      const rest = gap.filter(({ start }) => start >= taken);
      const words = names.get(node.number) ?? rest;
      const frame = countFrame(reading, clause, i, node.number, words, carries, place);
      frames.push(frame);
      afterCount(reading, frame);
      taken = frame.nounFirst || frame.words.length === 0 ? 0 : frame.end;
      if (mentions(clause.slice(0, i), 'UNTIL')) state.until.push(frames.length - 1);
    }
    if (isNumber(node)) gap = [];
    // What is in brackets behind a number is about that number.
    else if (node.kind !== 'group' || gap.length > 0) gap.push(node);
  }
  const denied = clause.findIndex((node) => isWord(node, 'NEG'));
  const denial = clause.slice(Math.max(denied, 0)).some(isCounted)
    ? undefined
    : denialFrame(reading, clause, carries, place);
  if (denial) frames.push(denial);
  const subject = subjectOf(clause, reader);
  const carried =
    subject !== 'other' || clause.some(isCounted) || (reader.area && isWord(clause[0], 'PLACE'));
  if (carried) state.subject = subject ?? state.subject;
  // 1件转2022年办理: the next year is over with its clause.
  if (state.period.other === 'next') state.period = { ...state.period, other };
}

function readNodes(reading: Reading, nodes: Nodes, place: Place, before?: Node<Term>): void {
  const { state, reader } = reading;
  const { matter, given, subject, period, under, last } = state;
  const inBrackets = place.depth > 0;
  if (inBrackets)
    state.under =
      before?.kind === 'number'
        ? { number: before.number, included: mentions(nodes, 'INCLUDE') || mentions(nodes, 'AMONG') }
        : undefined;
  const dated = withRequests(withYears(nodes, reader.year));
  for (const clause of clausesOf(
    withOwnName(withShorts(withAskers(dated, reader.text), reader.text), reader),
  ))
    if (clause.length > 0) readClause(reading, withoutOne(clause), place);
  // What brackets are about ends with them.
  if (inBrackets) Object.assign(state, { matter, given, subject, period, under, last });
}

/** Reads the sentences of a block. `matter`: what the heading above it is about. */
export function framesOf(
  sentences: readonly Sentence<Term>[],
  reader: Reader,
  matter: State['matter'],
): Frame[] {
  const reading: Reading = { reader, state: opened(matter), frames: [] };
  const { frames, state } = reading;
  for (const [sentence, { nodes }] of sentences.entries()) {
    nextSentence(
      state,
      nodes.slice(0, 2).some((node) => isWord(node, 'AMONG')),
    );
    hearAhead(state, nodes);
    const from = frames.length;
    readNodes(reading, nodes, { sentence, depth: 0 });
    if (mentions(nodes, 'UNRELATED'))
      for (let i = from; i < frames.length; i++)
        frames[i] = { ...(frames[i] as Frame), mine: false, ofAnother: false };
  }
  return frames;
}
