import type { Term } from '../lexicon';
import { isCounted, mentions, type Nodes } from './clause';
import { type Frame, PLAIN } from './frame';
import { MATTER_OF } from './matters';
import { isWord, phraseOf } from './phrase';
import type { Place, Reading, State } from './state';
import { subjectOf } from './subject';

/** 1件因疫情未收到材料: what is denied is denied of that number; 14件申请未引发复议 denies all of it. */
function isOfItsNumber(clause: Nodes, at: number, { reader: { text }, state }: Reading): boolean {
  const number = clause.findIndex(isCounted);
  if (number < 0 || number > at || phraseOf(clause.slice(0, number), text, true).words.length > 0)
    return false;
  const between = phraseOf(clause.slice(number + 1, at), text, true).words;
  return !between.some(({ terms }) => {
    const matter = terms.map((term) => MATTER_OF.get(term)).find((each) => each !== undefined);
    return matter !== undefined && matter !== state.matter;
  });
}

/** What a denial takes along from before it. */
const KEPT: readonly Term[] = ['OTHER_MATTER', 'REST'];

/** 行政复议20件…；行政诉讼12件…，无被依法纠错情形: of several nouns that were counted, a denial goes on from the last. */
function goingOn({ given, matter }: State, clause: Nodes): Set<Term> {
  const nouns = [...given].filter((term) => MATTER_OF.get(term) === matter);
  const earlier = nouns.slice(0, -1).filter((term) => !mentions(clause, term));
  return new Set([...given].filter((term) => !earlier.includes(term)));
}

/** The frame of a clause that says that there is none, or what all of the number before is: 均维持. */
export function denialFrame(
  reading: Reading,
  clause: Nodes,
  carries: boolean,
  { sentence, depth }: Place,
): Frame | undefined {
  const { reader, state } = reading;
  const { text } = reader;
  const at = clause.findIndex((node) => isWord(node, 'NEG'));
  const nothing = clause.some((node) => isWord(node, 'NOTHING'));
  const all = at < 0 && !nothing ? clause.findIndex((node) => isWord(node, 'ALL')) : -1;
  const [first] = clause;
  if (!first || (at < 0 && !nothing && (all < 0 || !state.last)) || isOfItsNumber(clause, at, reading))
    return undefined;
  // 收费情况：无.
  const isLast = at === clause.length - 1;
  const said = phraseOf(
    (nothing && at < 0) || isLast ? clause : clause.slice(Math.max(at, all) + 1),
    text,
    carries,
  );
  const before = phraseOf(clause.slice(0, Math.max(at, 0)), text, carries);
  const subject = subjectOf(clause, reader) ?? state.subject;
  const named = said.words.some(({ terms }) => terms.some((term) => MATTER_OF.get(term) === state.matter));
  const { period } = state;
  return {
    ...PLAIN,
    start: first.start,
    end: clause.at(-1)?.end ?? first.end,
    ...(all >= 0 && { number: state.last }),
    words: [
      ...said.words,
      // 上年无结转: carried over.
      ...before.words.filter(
        ({ terms }, i, { length }) =>
          terms.some((term) => KEPT.includes(term)) ||
          (i === length - 1 && terms.includes('LAST_YEAR') && isWord(clause[at - 1], 'LAST_YEAR')),
      ),
    ],
    matter: state.matter,
    given: named ? new Set() : goingOn(state, clause),
    mine: subject !== 'other',
    now: period.other !== 'last' && period.other !== 'next' && !period.partOfYear,
    allOfIt: all >= 0,
    each: all < 0,
    unknown: said.unknown,
    nounFirst: true,
    sentence,
    depth,
  };
}
