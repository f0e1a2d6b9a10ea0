import type Big from 'big.js';
import type { Frame } from '../frames/frame';
import { OF_CASES } from '../numbers/units';
import { type Around, numbersAround, quantitiesOf, saysAnother } from './around';
import type { Statement } from './statement';
import type { Together } from './together';

/* Other numbers of a sentence that are what the tables have. */

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
