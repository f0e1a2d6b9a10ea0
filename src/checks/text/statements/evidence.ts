import type Big from 'big.js';
import type { Report } from '../../../model/report';
import type { Frame } from '../frames/frame';
import type { MatterName } from '../frames/matters';
import type { Term } from '../lexicon';
import { isMistyped } from '../numbers/slip';
import { weighed } from '../weighed';
import { readingsOf } from './agree';
import { type Around, companyOf, hasRival, isHalf, isInRow } from './around';
import { type Doubt, isWay } from './doubts';
import { AS_PUBLISHED, areKinds, CLASSES } from './match';
import { figuresOf, type Statement } from './statement';
import type { Together } from './together';

/**
 * Signs for and against a reading that contradicts the tables. A weight is how much more often the sign was seen with
 * a number made wrong than with a false finding (the difference of the logarithms), in eight sets of published reports
 * each read for the first time; those of `Doubt` are set so that alone they outweigh all but a mistyped number.
 */
const WEIGHTS = {
  /** Words that the lexicon does not know are among its own; more than a short one. */
  unknown: -2.2,
  unknownMuch: -3.8,
  /** And right before them: 不予行政处罚1件. */
  leading: -2.8,
  among: -1.7,
  /** And all of it is said before: 受理10件，其中2件均按规定办结. */
  partOfAll: -3.5,
  listed: -0.8,
  numberFirst: -1,
  inherited: -0.5,
  /** No other number of the sentence was read. */
  alone: -0.5,
  /** The tables have none, and its words name other things, too: 许可核发3件, 行政诉讼2起 about another act. */
  noneInTables: -1.8,
  /** And it is no digit gone wrong. */
  farFromNone: -4,
  /** Nothing that the tables have is half or twice of it, and no digit gone wrong: more likely a part, or one site's. */
  far: -4,
  /** Between two numbers in its unit that say what the tables do not have: a class in a row. */
  inRow: -2,
  /** 行政强制事项3件: kinds of decisions, and nothing about a decision. */
  kinds: -4.5,
  /** The sentence states what the tables have by another number that was not read as something else. */
  rival: -2,
  rivalOfOneDigit: -1.2,
  /** And it is the same that is stated there: 公开591687条，扣除重复计算后公开310930条. */
  saidRightly: -5.5,
  /** 新受理24件（24件全部答复）: its brackets say the number again. */
  again: -6,
  /** It and the number beside it are what the tables have: 受理答复171件，上年度结转答复2件. */
  together: -6,
  /** The number is the tables' one mistyped: of three digits and more this is no chance. */
  mistyped: 4,
  mistypedTwoDigits: 1.5,
  /** Others of its matter agree with the tables, in this sentence; a number of two digits hardly by chance. */
  company: 1,
  companyOfMore: 2,
  ofAClass: -4.6,
  /** 公开行政规范性文件4件: what the tables count, in their unit, where they have any. */
  ofItsClass: -2.6,
  ofAnother: -4.8,
  /** And another number of that body is what the tables have: it may be the own body after all. */
  ofAnotherAlike: 0.8,
  /** All that the sentence before counts is another's: 全县收到73件。公开21件 goes on from it. */
  afterAnother: -3.5,
  foreign: -4.6,
  cumulative: -1.5,
  upTo: -1.5,
  /** Most are answered in time, not all: 按时办结35件. */
  onTime: -5.5,
  /** Of what was published, there is more of other years than of this one. */
  upToPublished: -6.3,
  /** Named by its noun alone: 主动公开规章13件. */
  nounOnly: -5.3,
  inOneWay: -0.5,
  /** And others in another. */
  inSeveralWays: -9,
} as const;
type Sign = keyof typeof WEIGHTS;

const ENOUGH = -3.2;

const OF_OTHERS: ReadonlySet<MatterName> = new Set([
  'decisions',
  'documents',
  'proceedings',
  'stateFees',
  'procurement',
  'publication',
  'response',
  'complaints',
]);

const SHORT = 2;
/** What is repealed or in force is no class of what was published. */
const UNLISTED: readonly Term[] = ['REPEAL', 'IN_FORCE', 'STILL_IN_FORCE'];

/** 公开行政规范性文件4件, where the tables have some: 4条, 等4件 may be something else. */
const isItsClass = (
  { doubts, candidates, frame: { number, open } }: Statement,
  readings: readonly string[],
) =>
  doubts.join() === 'ofAClass' &&
  !open &&
  candidates.length === 1 &&
  candidates.every(({ matter }) => CLASSES.has(matter) && matter !== 'response') &&
  !AS_PUBLISHED.has(number?.unit ?? '') &&
  readings.some((reading) => reading !== '0');

const OF_A_ROW: readonly Sign[] = ['listed', 'among', 'alone', 'ofAClass'];

function signsOfFrame({ frame, candidates }: Statement): readonly (Sign | false)[] {
  return [
    // 涉及…等领域的申请共15件: what is between is theirs.
    frame.unknown > 0 && !frame.total && 'unknown',
    frame.unknown > SHORT && !frame.total && 'unknownMuch',
    frame.leading > 0 && 'leading',
    frame.among && 'among',
    frame.listed && !candidates.every(({ way }) => way.some((term) => UNLISTED.includes(term))) && 'listed',
    !frame.nounFirst && frame.number?.kind !== 'people' && 'numberFirst',
    candidates.every(({ inherited }) => inherited) && 'inherited',
  ];
}

/** How far from the tables it is, where these do not have it mistyped. */
function distance(value: Big, figures: readonly Big[]): Sign | false {
  if (value.lte(0)) return false;
  if (figures.every((figure) => figure.eq(0)))
    return value.lt(10) || figures.length === 0 ? 'noneInTables' : 'farFromNone';
  const isFar = (figure: Big) =>
    (figure.gte(10) || value.gte(10)) && (value.lt(figure.div(2)) || value.gt(figure.times(2)));
  return figures.every((figure) => figure.eq(0) || isFar(figure)) && 'far';
}

function mistyping(stated: string, readings: readonly string[]): Sign | false {
  const meant = readings.find((reading) => reading !== '0' && isMistyped(stated, reading));
  if (meant === undefined) return false;
  const digits = Math.max(meant.length, stated.length);
  return digits > 2 ? 'mistyped' : digits > 1 && 'mistypedTwoDigits';
}

/** 我局收到…: a sentence that names the own body, or says what came in, goes on from none. */
const opensAnAccount = ({ named, words }: Frame) =>
  named || words.some(({ terms }) => terms.some((term) => term === 'RECEIVE' || term === 'NEW'));

/** Whether all that speaks for a reading outweighs what speaks against it. */
export function isEnough(report: Report, together: Together, around: Around): boolean {
  const { statements, value } = together;
  const [statement] = statements;
  if (!statement?.frame.number) return true;
  const doubts: readonly Doubt[] = statements.flatMap((each) => each.doubts);
  const figures = statement.candidates.flatMap((each) => readingsOf(report, each));
  const readings = figures.map((figure) => figure.toFixed());
  const isOfOthers = statement.candidates.every(({ matter }) => OF_OTHERS.has(matter));
  const others = around.statements.filter((other) => !statements.includes(other));
  const company = companyOf(together, around);
  const wrongDigit = mistyping(value.toFixed(), readings);
  const signs: readonly (Sign | false)[] = [
    ...signsOfFrame(statement),
    others.length === 0 && 'alone',
    isOfOthers && !wrongDigit && distance(value, figures),
    isOfOthers && isInRow(together, around) && 'inRow',
    statement.candidates.some(({ matter, way }) => matter === 'decisions' && !way.includes('NEW')) &&
      areKinds(statement.frame) &&
      'kinds',
    statement.frame.among &&
      around.frames.some(
        ({ number }) => number?.value.gt(value) && readings.includes(number.value.toFixed()),
      ) &&
      'partOfAll',
    hasRival(together, readings, around) && (value.lt(10) ? 'rivalOfOneDigit' : 'rival'),
    statement.candidates.every(({ matter }) => matter === 'publication') &&
      others.some(
        (other) =>
          other.agrees && other.frame !== statement.frame && figuresOf(other) === figuresOf(statement),
      ) &&
      'saidRightly',
    statement.frame.under?.value.eq(value) === true && 'again',
    isHalf(together, figures, around) ? 'together' : wrongDigit,
    company,
    doubts.includes('ofAnother') && company && 'ofAnotherAlike',
    !around.frames.some(opensAnAccount) &&
      around.before.length > 0 &&
      around.before.every(({ ofAnother }) => ofAnother) &&
      'afterAnother',
    ...doubts,
    // 1件按无法提供办结，18件按期办结: with others, it is all of them.
    doubts.includes('onTime') &&
      around.frames.some(({ number }) => number && readings.includes(number.value.plus(value).toFixed())) &&
      'together',
    doubts.includes('inOneWay') &&
      around.frames.filter(({ words }) => words.some(isWay)).length > 1 &&
      'inSeveralWays',
  ];
  const itsClass = isItsClass(statement, readings);
  return (
    weighed(
      itsClass ? ['ofItsClass', ...signs.filter((sign) => !sign || !OF_A_ROW.includes(sign))] : signs,
      WEIGHTS,
    ) >= ENOUGH
  );
}
