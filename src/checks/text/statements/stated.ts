import type { Report } from '../../../model/report';
import type { Frame } from '../frames/frame';
import type { Term } from '../lexicon';
import { NOTHING } from '../numbers/range';
import { agrees, isClassOf, readingsOf, type StatedRange } from './agree';
import { deniesItself, hangsInTheAir, isAllOf, isPartOfStated, narrowed } from './beside';
import type { Sought } from './compile';
import { siblingWith } from './describe';
import { readAnyhow } from './doubts';
import type { Candidate } from './match';
import { bySentence, type Statement } from './statement';
import { bare, inUnitOf } from './values';

/** What frames state, and what they may state against a doubt. */
export interface Stated {
  readonly statements: readonly Statement[];
  readonly doubtful: readonly Statement[];
}

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

const SOURCES: readonly string[] = ['requests.received', 'requests.taken', 'requests.carried-over'];

/** 收到132件，上年结转2件，共计134件: both together. */
function bothOf(
  { total, words }: Frame,
  statements: readonly Statement[],
  sought: ReadonlyMap<Term, readonly Sought[]>,
): readonly Candidate[] {
  const last = statements.slice(-2).map(({ candidates }) => candidates[0]?.quantity.code ?? '');
  const isBoth = last.length === 2 && last[0] !== last[1] && last.every((code) => SOURCES.includes(code));
  if (!total || words.length > 0 || !isBoth || !last.includes('requests.carried-over')) return [];
  const both = sought.get('HANDLE')?.filter(({ matter }) => matter === 'requests') ?? [];
  return both.map((each) => ({ ...each, way: ['HANDLE'], atMost: false, inherited: true }));
}

const isOfResults = ({ candidates }: Statement): boolean =>
  candidates.some(
    ({ quantity }) => quantity.group === 'requests.results' || quantity.code === 'requests.answered',
  );

/** 予以公开4件，无结转: behind what came of them, nothing is carried forward. */
function carriedForward(frame: Frame, candidates: readonly Candidate[], statements: readonly Statement[]) {
  if (frame.number || !statements.some(isOfResults)) return candidates;
  return candidates.map((each) =>
    each.quantity.code === 'requests.carried'
      ? { ...each, quantity: { ...each.quantity, figures: each.quantity.figures.slice(0, 1) } }
      : each,
  );
}

/** 按时办结36件: nearly always all of them. */
const isOnTime = ({ frame, candidates }: Statement): boolean =>
  frame.number !== undefined && candidates.every(({ atMost, way }) => atMost && way.join() === 'ANSWER');

const isPublished = ({ matter }: Candidate): boolean => matter === 'publication';

/** 无因属于国家秘密而不予公开的: of a row and the class that it is in, the row is denied. */
const withoutClasses = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter((each) => !isClassOf(each, candidates));

/** 两名群众各提交申请1件, 各科室配备兼职人员各1人: how many there are in all it does not say. */
const countsApiece = ({ apiece, number }: Frame, candidates: readonly Candidate[]): boolean =>
  apiece &&
  number?.value.gt(0) === true &&
  new Set(candidates.map(({ quantity }) => quantity.code)).size === 1;

/** What the frames of one sentence state, behind what the sentence before does. */
function statedIn(
  report: Report,
  frames: readonly Frame[],
  sought: ReadonlyMap<Term, readonly Sought[]>,
  before: readonly Frame[],
): Stated {
  const statements: Statement[] = [];
  const doubtful: Statement[] = [];
  const found = frames.map((frame) => ({ frame, ...readAnyhow(frame, sought) }));
  const unread = found.flatMap(({ frame, firm }) => (frame.number && firm.length === 0 ? [frame] : []));
  // 收到24件（含上年结转1件），申请人均为公民: brackets may be between.
  const numbered = ({ number }: Frame) => statements.findLast(({ frame }) => frame.number === number);
  for (const { frame, candidates: read, doubts } of found) {
    const all =
      frame.number && !frame.apiece ? [...read, ...bothOf(frame, statements, sought)] : withoutClasses(read);
    const candidates = carriedForward(frame, all, statements)
      .filter((candidate) => isFilledIn(report, frame, candidate))
      .map((candidate) =>
        isOneOfSeveral(frame, candidate, unread) ? { ...candidate, atMost: true } : candidate,
      );
    if (countsApiece(frame, candidates)) continue;
    const path = candidates[0]?.quantity.figures[0]?.[0];
    if (path === undefined || (frame.allOfIt && !isAllOf(candidates, numbered(frame)))) continue;
    if (deniesItself(frame, candidates, statements, before) || hangsInTheAir(frame, candidates, statements))
      continue;
    const range: StatedRange = frame.number
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
    const upTo = candidates.every(isOfTheYear) ? 'upTo' : candidates.every(isPublished) && 'upToPublished';
    const loosely = range.atLeast ? upTo : isOnTime(statement) && 'onTime';
    if (statement.agrees && loosely) {
      const exact = { ...range, atLeast: false };
      const all = candidates.map((candidate) => ({
        ...candidate,
        atMost: candidate.quantity.atMost === true,
      }));
      if (!agrees(report, frame.each, all, exact))
        doubtful.push({ ...statement, range: exact, agrees: false, doubts: [...doubts, loosely] });
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
  const all = bySentence(frames, ({ sentence }) => sentence).map((own, i, sentences) =>
    statedIn(report, own, sought, sentences[i - 1] ?? []),
  );
  return {
    statements: all.flatMap(({ statements }) => statements),
    doubtful: all.flatMap(({ doubtful }) => doubtful),
  };
}
