import type Big from 'big.js';
import type { Report } from '../../../model/report';
import type { Frame, Word } from '../frames/frame';
import { CHANNEL } from '../frames/phrase';
import type { Term } from '../lexicon';
import { agrees, NOTHING, type Range, readingsOf } from './agree';
import type { Sought } from './compile';
import { siblingWith } from './describe';
import { AS_PUBLISHED, type Candidate, CLASSES, isName, isStrong, read } from './match';
import { bare, inUnitOf } from './values';

/** A frame that states known quantities, and whether the tables say the same. */
export interface Statement {
  readonly frame: Frame;
  readonly candidates: readonly Candidate[];
  /** In the unit of the figures. */
  readonly range: Range;
  readonly value: Big;
  readonly agrees: boolean;
  /** What keeps it from being one, but for strong evidence. */
  readonly doubts: readonly Doubt[];
}

/** What frames state, and what they may state against a doubt. */
export interface Stated {
  readonly statements: readonly Statement[];
  readonly doubtful: readonly Statement[];
}

const PUBLISHING: readonly Term[] = ['DISCLOSE', 'PROACTIVE', 'PUBLISHED', 'INFO', 'SHOW'];
const isOfPublishing = ({ terms }: Word) => terms.some((term) => PUBLISHING.includes(term));
const isPlace = ({ terms }: Word) => terms.some((term) => CHANNEL.has(term));
const isCountedAsPublished = ({ matter, number }: Frame) =>
  matter === 'decisions' && AS_PUBLISHED.has(number?.unit ?? '');

const WAYS: readonly Term[] = ['ONLINE', 'OFFLINE', 'LETTER', 'FAX', 'IN_PERSON', 'WEBSITE'];
export const isWay = ({ terms }: Word) => terms.some((term) => WAYS.includes(term));

/** Reasons not to read a number that may be wrong themselves: it counts what was published, it is another body's. */
const DOUBTS = {
  ofAClass: {
    is: (frame: Frame) => frame.listed || isCountedAsPublished(frame) || frame.words.some(isOfPublishing),
    without: ({ words, matter }: Frame) => ({
      listed: false,
      anyhow: true,
      // 在网站发布行政许可22条: where they are does not matter.
      words: words.filter((word) => !isOfPublishing(word) && !(matter === 'decisions' && isPlace(word))),
    }),
  },
  cumulative: {
    is: ({ soFar, matter }: Frame) => soFar && (matter === 'requests' || matter === 'proceedings'),
    without: () => ({ now: true }),
  },
  // 共通过网站收到22件: all of them came so.
  inOneWay: {
    is: ({ total, words }: Frame) => total && words.some(isWay),
    without: ({ words }: Frame) => ({ words: words.filter((word) => !isWay(word)) }),
  },
  ofAnother: { is: ({ ofAnother }: Frame) => ofAnother, without: () => ({ mine: true }) },
  foreign: { is: ({ foreign }: Frame) => foreign, without: () => ({ foreign: false }) },
} as const satisfies Record<
  string,
  { is: (frame: Frame) => boolean; without: (frame: Frame) => Partial<Frame> }
>;
const ALL_DOUBTS = Object.keys(DOUBTS) as (keyof typeof DOUBTS)[];
export type Doubt = keyof typeof DOUBTS | 'upTo' | 'nounOnly';

const PUBLISHED: ReadonlySet<string> = new Set([...CLASSES, 'procurement', 'stateFees']);

/** A frame as it is read; where it is not, as it would be without the reasons against. */
function readAnyhow(frame: Frame, sought: ReadonlyMap<Term, readonly Sought[]>) {
  const all = read(frame, sought);
  const firm = all.filter(({ quantity }) => !quantity.nounOnly);
  if (firm.length === 0 && all.length > 0 && frame.number)
    return { firm, candidates: all, doubts: ['nounOnly'] satisfies Doubt[] };
  const doubts: Doubt[] =
    firm.length > 0 || !frame.number ? [] : ALL_DOUBTS.filter((doubt) => DOUBTS[doubt].is(frame));
  if (doubts.length === 0) return { firm, candidates: firm, doubts };
  let without = frame;
  for (const doubt of ALL_DOUBTS.filter((each) => doubts.includes(each)))
    without = { ...without, ...DOUBTS[doubt].without(without) };
  const candidates = read(without, sought).filter(
    ({ matter }) => !doubts.includes('ofAClass') || PUBLISHED.has(matter),
  );
  return { firm, candidates, doubts };
}

/** 行政复议48件，均维持: all of the number before, where that is one of the same matter. */
function isAllOf(frame: Frame, candidates: readonly Candidate[], before: Statement | undefined): boolean {
  const [first] = candidates;
  const [whole] = before?.candidates ?? [];
  if (!first || !whole || before?.agrees !== true || before.frame.number !== frame.number) return false;
  return isStrong(first) && whole.matter === first.matter && whole.quantity.group !== first.quantity.group;
}

/** 收到5件，…未产生依申请公开信息: a denial right beside what it would deny is about something else. */
function deniesItself(
  frame: Frame,
  candidates: readonly Candidate[],
  statements: readonly Statement[],
): boolean {
  if (frame.number || !candidates.every(({ way, matter }) => matter === 'requests' && way.every(isName)))
    return false;
  return statements.some((s) => s.value.gt(0) && s.candidates[0]?.matter === 'requests');
}

/** What brackets state goes on from a number that was read: 公开规章13件（含新制定5件） says nothing of 制发. */
function hangsInTheAir(
  frame: Frame,
  candidates: readonly Candidate[],
  statements: readonly Statement[],
): boolean {
  if (!frame.under || !candidates.every(({ inherited }) => inherited)) return false;
  return !statements.some((s) => s.frame.number === frame.under);
}

/** 收到640件（含上年结转25件）: what is included is a part of what is meant. */
function narrowed(report: Report, statement: Statement, statements: readonly Statement[]): Statement {
  const parts = statements.filter(
    ({ frame }) => frame.included && frame.number && frame.under === statement.frame.number,
  );
  const paths = parts.flatMap(({ candidates: [only, ...others] }) =>
    only && others.length === 0 ? (only.quantity.figures[0] ?? []) : [],
  );
  if (paths.length === 0) return statement;
  const candidates = statement.candidates.map((candidate) => {
    const { figures: all } = candidate.quantity;
    const full = all.filter((reading) => paths.some((path) => reading.includes(path)));
    const figures = all.filter(
      (reading) =>
        full.includes(reading) || !full.some((other) => reading.every((path) => other.includes(path))),
    );
    return { ...candidate, quantity: { ...candidate.quantity, figures } };
  });
  return {
    ...statement,
    candidates,
    agrees: agrees(report, statement.frame.each, candidates, statement.range),
  };
}

export const figuresOf = ({ candidates, frame }: Statement): string =>
  frame.number ? candidates.map(({ quantity }) => quantity.figures[0]?.join()).join(';') : '';

const codesOf = ({ candidates }: Statement): string => candidates.map(({ quantity }) => quantity.code).join();

/** Things of one sentence each: they follow each other. Sentences are short, so that work on one is bounded. */
export function bySentence<T>(items: readonly T[], sentence: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let last: number | undefined;
  for (const item of items) {
    if (sentence(item) === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = sentence(item);
  }
  return groups;
}

/** The same quantity, or two words for one row: 不掌握4件，不属于本机关2件、不存在2件. */
const isOfTheSame = (a: Statement, b: Statement): boolean =>
  codesOf(a) === codesOf(b) ||
  (figuresOf(a) !== '' &&
    figuresOf(a) === figuresOf(b) &&
    a.candidates.every(({ quantity }) => !quantity.either));

/** 行政复议144件，120件作出复议决定: where all of it is stated rightly, less of it is a part, or a kind of it: 失效2件、废止4件. */
const isPartOfStated = (statement: Statement, all: readonly Statement[]): boolean =>
  !statement.agrees &&
  all.some(
    (other) =>
      other.agrees &&
      other.frame.number !== undefined &&
      other.value.gt(statement.value) &&
      // 收到0件，其中…1件: none is no part of what follows.
      (statement.value.gt(0) || other.frame.start < statement.frame.start) &&
      isOfTheSame(other, statement),
  );

/** What was not filled in says nothing, but where the row beside it has the number: one row too high or too low. */
function isFilledIn(report: Report, { number }: Frame, candidate: Candidate): boolean {
  if (readingsOf(report, candidate).length > 0) return true;
  return (
    number !== undefined &&
    siblingWith(report, candidate.quantity.figures[0] ?? [], number.value) !== undefined
  );
}

/** 在市政府网站更新目录414条: one more of its channels, told of in words that the lexicon does not know. */
const isOneOfSeveral = (frame: Frame, { way, quantity }: Candidate, unread: readonly Frame[]): boolean =>
  quantity.adds === true &&
  unread.some(
    (other) =>
      other !== frame &&
      !other.among &&
      other.words.some(({ terms }) => terms.some((term) => way.includes(term))),
  );

/** 累计有效12件 is all there is. */
const isInForce = ({ way }: Candidate): boolean => way.includes('IN_FORCE');

const OF_THE_YEAR: ReadonlySet<string> = new Set(['decisions', 'stateFees', 'procurement']);
const isOfTheYear = ({ matter }: Candidate): boolean => OF_THE_YEAR.has(matter);

/** 无因属于国家秘密而不予公开的: of a row and the class that it is in, the row is denied. */
function withoutClasses(candidates: readonly Candidate[]): readonly Candidate[] {
  const rows = ({ quantity }: Candidate) => quantity.figures[0] ?? [];
  return candidates.filter(
    (each) =>
      !candidates.some(
        (other) =>
          rows(other).length < rows(each).length && rows(other).every((path) => rows(each).includes(path)),
      ),
  );
}

/** What the frames of one sentence state. */
function statedIn(
  report: Report,
  frames: readonly Frame[],
  sought: ReadonlyMap<Term, readonly Sought[]>,
): Stated {
  const statements: Statement[] = [];
  const doubtful: Statement[] = [];
  const found = frames.map((frame) => ({ frame, ...readAnyhow(frame, sought) }));
  const unread = found.flatMap(({ frame, firm }) => (frame.number && firm.length === 0 ? [frame] : []));
  for (const { frame, candidates: read, doubts } of found) {
    const candidates = (frame.number ? read : withoutClasses(read))
      .filter((candidate) => isFilledIn(report, frame, candidate))
      .map((candidate) =>
        isOneOfSeveral(frame, candidate, unread) ? { ...candidate, atMost: true } : candidate,
      );
    const path = candidates[0]?.quantity.figures[0]?.[0];
    if (path === undefined || (frame.allOfIt && !isAllOf(frame, candidates, statements.at(-1)))) continue;
    if (deniesItself(frame, candidates, statements) || hangsInTheAir(frame, candidates, statements)) continue;
    const range = frame.number
      ? {
          ...inUnitOf(report, bare(path), frame.number),
          atLeast: frame.atLeast && !candidates.every(isInForce),
        }
      : NOTHING;
    const statement: Statement = {
      frame,
      candidates,
      range,
      value: range.value,
      agrees: agrees(report, frame.each, candidates, range),
      doubts,
    };
    (doubts.length > 0 ? doubtful : statements).push(statement);
    // 截至12月31日，累计作出行政处罚31件: what the year's tables count is hardly that of other years.
    if (range.atLeast && statement.agrees && candidates.every(isOfTheYear)) {
      const exact = { ...range, atLeast: false };
      const agreesExactly = agrees(report, frame.each, candidates, exact);
      if (!agreesExactly)
        doubtful.push({ ...statement, range: exact, agrees: false, doubts: [...doubts, 'upTo'] });
    }
  }
  const full = statements.map((statement) => narrowed(report, statement, statements));
  return {
    statements: full.filter((statement, _, all) => !isPartOfStated(statement, all)),
    doubtful: doubtful.filter((statement) => !isPartOfStated(statement, [...full, ...doubtful])),
  };
}

/** What frames state of the quantities of an edition. */
export function statedBy(
  report: Report,
  frames: readonly Frame[],
  sought: ReadonlyMap<Term, readonly Sought[]>,
): Stated {
  const all = bySentence(frames, ({ sentence }) => sentence).map((own) => statedIn(report, own, sought));
  return {
    statements: all.flatMap(({ statements }) => statements),
    doubtful: all.flatMap(({ doubtful }) => doubtful),
  };
}
