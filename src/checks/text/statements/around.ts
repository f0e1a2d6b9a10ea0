import type Big from 'big.js';
import type { Frame } from '../frames/frame';
import type { MatterName } from '../frames/matters';
import type { ClosedRow } from '../numbers/closedRow';
import { OF_CASES } from '../numbers/units';
import type { Statement } from './statement';
import type { Together } from './together';

/** What of the sentence is around a statement. */
export interface Around {
  readonly statements: readonly Statement[];
  readonly frames: readonly Frame[];
  /** What the sentence before counts. */
  readonly before: readonly Frame[];
  /** What the passage says and the tables have, by what it is; where it is called a total, that. */
  readonly told: ReadonlyMap<string, Statement>;
  /** Rows of the passage that give their whole. */
  readonly rows: readonly ClosedRow[];
}

const quantitiesOf = ({ candidates }: Statement) => candidates.map(({ quantity }) => quantity);

/** A frame says something else that the tables have. */
const saysAnother = (frame: Frame, own: Together, { statements }: Around): boolean =>
  statements.some(
    (other) =>
      other.frame === frame &&
      other.agrees &&
      quantitiesOf(other).every((q) =>
        own.statements
          .flatMap(quantitiesOf)
          .every((mine) => q.code !== mine.code && q.figures[0]?.join() !== mine.figures[0]?.join()),
      ),
  );

/** A number of the sentence that is what the tables have, and that says nothing else that they have. */
export const hasRival = (own: Together, readings: readonly string[], around: Around): boolean =>
  around.frames.some(
    (frame) =>
      frame.number?.value.gt(0) &&
      readings.includes(frame.number.value.toFixed()) &&
      own.statements.every((statement) => statement.frame !== frame) &&
      !saysAnother(frame, own, around),
  );

/** 收到各类申请63件，其中政府信息公开申请51件: it holds what the tables have, and more. */
export function holdsRival(own: Together, readings: readonly Big[], around: Around): boolean {
  const behind = around.frames.filter(({ start }) => own.statements.every(({ frame }) => start >= frame.end));
  const first = behind.findIndex(({ among }) => among);
  // 其中2件已答复 is said of a part whatever it counts: a rival has its name before it.
  const isRival = (frame: Frame) =>
    frame.nounFirst &&
    readings.some((reading) => reading.gt(0) && reading.lt(own.value) && frame.number?.value.eq(reading)) &&
    !saysAnother(frame, own, around);
  return first >= 0 && behind.slice(first).some(isRival);
}

/** What one case may have several of. */
const MATTERS_OF_A_CASE: ReadonlySet<string> = new Set(['项', '份', '条', '篇']);

/** 收到15件，涉及38项，其中无法提供13项: what the tables have is counted as cases here, this one as something else. */
export function isInOtherUnit(own: Together, { statements }: Around): boolean {
  const unit = own.statements[0]?.frame.number?.unit ?? '';
  const company = statements.filter(
    ({ agrees, frame, value, candidates }) =>
      agrees && value.gt(0) && frame.number && candidates.some(({ matter }) => matter === 'requests'),
  );
  return (
    own.value.gt(0) &&
    MATTERS_OF_A_CASE.has(unit) &&
    company.length > 0 &&
    company.every(({ frame }) => OF_CASES.has(frame.number?.unit ?? ''))
  );
}

/** Of fewer digits, two numbers give a third one by chance, unless one word speaks of both. */
const TWO_DIGITS = 10;

/** The numbers of the sentence, and which of them is its first. */
function numbersAround({ statements }: Together, { frames }: Around) {
  const numbers = frames.filter(({ number }) => number !== undefined);
  return { numbers, at: numbers.findIndex((frame) => statements[0]?.frame === frame) };
}

/** The number right before it or behind it, with it, is what the tables have. */
export function isHalf(own: Together, readings: readonly Big[], around: Around): boolean {
  const { numbers, at } = numbersAround(own, around);
  const rowsOf = (statement: Statement) => quantitiesOf(statement).flatMap(({ figures }) => figures.flat());
  const rows = own.statements.flatMap(rowsOf);
  const ways = own.statements.flatMap(({ candidates }) => candidates.map(({ way }) => way));
  return [numbers[at - 1], numbers[at + own.statements.length]].some((beside) => {
    // 640件（含上年结转25件）: a part of it is not beside it.
    if (beside?.under || !beside?.number?.value.gt(0) || beside.number.unit !== numbers[at]?.number?.unit)
      return false;
    const sum = own.value.plus(beside.number.value);
    // 《热线》在线访谈2次、《高端》在线访谈1次: one word speaks of both.
    const isOfSameRow = around.statements.some(
      (other) => other.frame === beside && rowsOf(other).some((path) => rows.includes(path)),
    );
    // 办理完毕11件；办理上年结转4件: what was carried over was dealt with, too.
    const isSameDeed = ways.some((way) =>
      way.every((term) =>
        beside.words.some(
          ({ terms }) => terms.includes(term) || (term === 'ANSWER' && terms.includes('PROCESS')),
        ),
      ),
    );
    const isFree = isSameDeed || !saysAnother(beside, own, around);
    return (
      isFree &&
      (isOfSameRow || isSameDeed || sum.gte(TWO_DIGITS)) &&
      readings.some((reading) => reading.eq(sum))
    );
  });
}

/** Cases of both kinds are told together: where the first are of other acts, the second are, too. */
export function isBesideUnread(own: Together, around: Around): boolean {
  const { numbers, at } = numbersAround(own, around);
  const before = numbers[at - 1];
  const end = before?.number?.end ?? 0;
  return (
    before?.matter === 'proceedings' &&
    !before.among &&
    before.number?.value.gt(0) === true &&
    own.statements.every(
      ({ frame }) => frame.matter === 'proceedings' && frame.given.size === 0 && frame.start <= end + 1,
    ) &&
    !around.statements.some(({ frame }) => frame === before)
  );
}

/** The numbers right before it and behind it count in its unit, and neither says anything that the tables have. */
export function isInRow(own: Together, around: Around): boolean {
  const { numbers, at } = numbersAround(own, around);
  const unit = numbers[at]?.number?.unit;
  return [numbers[at - 1], numbers[at + own.statements.length]].every(
    (beside) => beside?.number?.unit === unit && !around.statements.some(({ frame }) => frame === beside),
  );
}

const OF_TABLE_TWO: ReadonlySet<string> = new Set(['documents', 'decisions', 'stateFees', 'procurement']);

/** All others that the sentence states of some kind agree with the tables, and they are several. */
function areAllRight(
  { statements: own }: Together,
  { statements }: Around,
  isOfKind: (statement: Statement) => boolean,
  several: number,
): boolean {
  const others = statements.filter((other) => !own.includes(other) && other.frame.number && isOfKind(other));
  const codes = new Set(others.flatMap(quantitiesOf).map(({ code }) => code));
  return (
    codes.size >= several && others.every(({ agrees }) => agrees) && others.some(({ value }) => value.gt(0))
  );
}

/** 八 and 九 of the form of 2014. */
const OF_WORK: ReadonlySet<string> = new Set(['organisation', 'meetings', 'trainees']);

const isOf =
  (matters: ReadonlySet<string>) =>
  ({ candidates }: Statement): boolean =>
    candidates.every(({ matter }) => matters.has(matter));

export const isAmongRows = (own: Together, around: Around): boolean =>
  own.statements.every(isOf(OF_WORK))
    ? areAllRight(own, around, isOf(OF_WORK), 1)
    : areAllRight(own, around, isOf(OF_TABLE_TWO), 2);

export const areAllAlike = (own: Together, around: Around): boolean =>
  areAllRight(own, around, ({ frame }) => frame.ofAnother, 3);

/** What a sentence says of the own body is no company for what it says of another. */
export function companyOf(
  { statements: own }: Together,
  { statements }: Around,
): 'company' | 'companyOfMore' | false {
  const ofAnother = own.some(({ frame }) => frame.ofAnother);
  const matters = own.flatMap(({ candidates }) => candidates.map(({ matter }) => matter));
  const values = statements
    .filter(
      (other) =>
        other.agrees &&
        other.frame.number !== undefined &&
        !own.includes(other) &&
        (!ofAnother || other.frame.ofAnother) &&
        other.candidates.some(({ matter }) => matters.includes(matter)),
    )
    .map(({ value }) => value);
  if (values.some((value) => value.gte(10)) || values.filter((value) => value.gt(0)).length > 1)
    return 'companyOfMore';
  return values.some((value) => value.gt(0)) && 'company';
}

/** Read in spite of something: words that nobody knows, its place, 其他 alone; documents may be those of a review. */
const isLoose = ({ frame, doubts, candidates }: Statement): boolean =>
  doubts.length > 0 ||
  candidates.every(({ matter }) => matter === 'documents') ||
  frame.leading > 0 ||
  frame.unknown > 0 ||
  !frame.nounFirst ||
  frame.words.every(({ terms }) => terms.includes('OTHER'));

const states = (name: MatterName, statement: Statement | undefined): boolean =>
  statement?.candidates.every(({ matter }) => matter === name) === true;

/**
 * 征收补偿41件、不动产登记17件、规划许可9件、其他8件: parts that give their whole are told rightly, so that what some of
 * them would say against the tables is not what they say.
 */
export function isInClosedRow({ statements: own }: Together, { statements, frames, rows }: Around): boolean {
  const [first] = own;
  const number = first?.frame.number;
  if (!number) return false;
  return rows.some(({ parts, whole }) => {
    if (!parts.includes(number)) return false;
    const told = parts.map((part) => statements.find(({ frame }) => frame.number === part));
    const wrong = told.filter((each) => each && !each.agrees).length;
    if (states('requests', first)) {
      // 结转21件，自然人13件、企业8件; 办结395件（当年申请344件、…51件）: all are of what is before them.
      const isRight = statements.some(({ frame, agrees }) => frame.number === whole && agrees);
      if (isRight && (wrong === parts.length || first?.frame.under === whole)) return true;
      // 乡镇承办26件、县政府承办9件: each body its own.
      if (parts.some((part) => frames.some((frame) => frame.number === part && frame.ofAnother))) return true;
    }
    return isLoose(first) && (told.some((each) => !each) || wrong === 1);
  });
}
