import type { Report } from '../../../model/report';
import type { Frame } from '../frames/frame';
import type { MatterName } from '../frames/matters';
import type { Term } from '../lexicon';
import { weighed } from '../weighed';
import { readingsOf } from './agree';
import type { Around } from './around';
import { isOfTheSame } from './beside';
import { areAllAlike, companyOf, isAmongRows } from './company';
import { distance, mistyping } from './distance';
import { type Doubt, isWay } from './doubts';
import { isBesideUnread, isInClosedRow, isInRow } from './inRow';
import { AS_PUBLISHED, areKinds, CLASSES, isName } from './match';
import { hasRival, holdsRival, isHalf, isInOtherUnit } from './rivals';
import { codesOf, type Statement } from './statement';
import type { Together } from './together';

import { ENOUGH, type Sign, WEIGHTS } from './weights';

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

const NAMES_REQUESTS: readonly Term[] = ['ACCESS', 'REQUEST', 'DISCLOSURE', 'NEW'];
const DEALS_WITH: readonly Term[] = ['RECEIVE', 'PROCESS', 'ANSWER', 'HANDLE'];

/** 受理…件, 办理…件, and no word for requests. */
const isOfUnnamed = ({ words }: Frame, candidates: Statement['candidates']): boolean =>
  candidates.every(
    ({ matter, way }) => matter === 'requests' && way.every((term) => DEALS_WITH.includes(term)),
  ) && !words.some(({ terms }) => NAMES_REQUESTS.some((term) => terms.includes(term)));

function signsOfFrame({ frame, candidates }: Statement): readonly (Sign | false)[] {
  return [
    // 涉及…等领域的申请共15件: what is between is theirs.
    frame.unknown > 0 && !frame.total && 'unknown',
    frame.unknown > SHORT && !frame.total && 'unknownMuch',
    frame.leading > 0 && 'leading',
    (frame.unknown > 0 || frame.leading > 0) && isOfUnnamed(frame, candidates) && 'ofSomething',
    frame.among && 'among',
    frame.listed && !candidates.every(({ way }) => way.some((term) => UNLISTED.includes(term))) && 'listed',
    !frame.nounFirst && frame.number?.kind !== 'people' && 'numberFirst',
    candidates.every(({ inherited }) => inherited) && 'inherited',
  ];
}

/** What is told rightly in the sentence, or elsewhere in the passage, is not told again. */
function saidElsewhere(statement: Statement, others: readonly Statement[], around: Around): Sign | false {
  const { candidates, frame, value } = statement;
  const isOf = (name: MatterName) => candidates.every(({ matter }) => matter === name);
  const isTold = (other: Statement) => other.agrees && other.frame !== frame && isOfTheSame(other, statement);
  if (isOf('publication')) return others.some(isTold) && 'saidRightly';
  const told = around.told.get(codesOf(statement));
  if (isOf('proceedings'))
    return (told || others.some(isTold)) && candidates.every(({ way }) => way.every(isName)) && 'saidOnce';
  // 废止3件，宣布失效13件: two words for one row, and one of them has it.
  if (isOf('documents')) return told !== undefined && !statement.frame.total && 'saidInOtherWords';
  return frame.named && !frame.total && told?.frame.total === true && told.value.gt(value) && 'saidInTotal';
}

/** 我局收到…: a sentence that names the own body, or says what came in, goes on from none. */
const opensAnAccount = ({ named, words }: Frame) =>
  named || words.some(({ terms }) => terms.some((term) => term === 'RECEIVE' || term === 'NEW'));

/** The signs that a reading which contradicts the tables has. */
function signsOf(
  report: Report,
  together: Together,
  statement: Statement,
  around: Around,
): readonly (Sign | false)[] {
  const { statements, value } = together;
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
    isInClosedRow(together, around) && 'inClosedRow',
    statement.candidates.some(({ matter, way }) => matter === 'decisions' && !way.includes('NEW')) &&
      areKinds(statement.frame) &&
      'kinds',
    statement.frame.among &&
      around.frames.some(
        ({ number }) => number?.value.gt(value) && readings.includes(number.value.toFixed()),
      ) &&
      'partOfAll',
    hasRival(together, readings, around) && (value.lt(10) ? 'rivalOfOneDigit' : 'rival'),
    // Of what was published, each channel has its own.
    !statement.candidates.some(({ matter }) => matter === 'publication') &&
      holdsRival(together, figures, around) &&
      'holdsRival',
    statement.candidates.every(({ matter }) => matter === 'requests') &&
      isInOtherUnit(together, around) &&
      'otherUnit',
    isBesideUnread(together, around) && 'besideUnread',
    saidElsewhere(statement, others, around),
    statement.frame.allOfIt &&
      around.frames.some(({ number }) => number && readings.includes(number.value.toFixed())) &&
      'saidOfAll',
    statement.frame.under?.value.eq(value) === true && 'again',
    isHalf(together, figures, around) ? 'together' : wrongDigit,
    company,
    doubts.includes('ofAnother') && company && 'ofAnotherAlike',
    doubts.includes('ofAnother') && areAllAlike(together, around) && 'allAlike',
    doubts.some((doubt) => doubt === 'ofAClass' || doubt === 'nounOnly') &&
      isAmongRows(together, around) &&
      'amongRows',
    !around.frames.some(opensAnAccount) &&
      around.before.length > 0 &&
      around.before.every(({ ofAnother }) => ofAnother) &&
      around.before.some(({ matter }) => matter === statement.frame.matter) &&
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
  return isItsClass(statement, readings)
    ? ['ofItsClass', ...signs.filter((sign) => !sign || !OF_A_ROW.includes(sign))]
    : signs;
}

/** Whether all that speaks for a reading outweighs what speaks against it. */
export function isEnough(report: Report, together: Together, around: Around): boolean {
  const [statement] = together.statements;
  if (!statement?.frame.number) return true;
  return weighed(signsOf(report, together, statement, around), WEIGHTS) >= ENOUGH;
}
