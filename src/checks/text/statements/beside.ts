import type { Report } from '../../../model/report';
import type { Frame } from '../frames/frame';
import { agrees } from './agree';
import { isWay } from './doubts';
import { type Candidate, isName, isStrong } from './match';
import { codesOf, figuresOf, type Statement } from './statement';

/* What statements of one sentence make of each other. */

/** 行政复议48件，均维持: all of the number before, where that is one of the same matter. */
export function isAllOf(candidates: readonly Candidate[], before: Statement | undefined): boolean {
  const [first] = candidates;
  const [whole] = before?.candidates ?? [];
  if (!first || !whole || before?.agrees !== true) return false;
  return isStrong(first) && whole.matter === first.matter && whole.quantity.group !== first.quantity.group;
}

/**
 * 收到5件，…未产生依申请公开信息: a denial right beside what it would deny is about something else; so is one of other
 * ways to come in the sentence behind: 收到信函申请1件。无网络、传真或其他形式的申请.
 */
export function deniesItself(
  frame: Frame,
  candidates: readonly Candidate[],
  statements: readonly Statement[],
  before: readonly Frame[],
): boolean {
  if (frame.number) return false;
  // 被申请行政复议1件，未发生复议被纠错、诉讼败诉情况: what it denies may be meant of this year's decisions alone.
  const isLost = (['CORRECTED', 'LOST'] as const).every((term) =>
    frame.words.some(({ terms }) => terms.includes(term)),
  );
  if (isLost)
    return (
      before.some(({ matter, number }) => matter === 'proceedings' && number?.value.gt(0)) ||
      statements.some((s) => s.value.gt(0) && s.candidates[0]?.matter === 'proceedings')
    );
  if (!candidates.every(({ matter }) => matter === 'requests')) return false;
  const stated = statements.some((s) => s.value.gt(0) && s.candidates[0]?.matter === 'requests');
  if (frame.words.filter(isWay).length > 1)
    return stated || before.some(({ matter, number }) => matter === 'requests' && number?.value.gt(0));
  return stated && candidates.every(({ way }) => way.every(isName));
}

/** What brackets state goes on from a number that was read: 公开规章13件（含新制定5件） says nothing of 制发. */
export function hangsInTheAir(
  frame: Frame,
  candidates: readonly Candidate[],
  statements: readonly Statement[],
): boolean {
  if (!frame.under || !candidates.every(({ inherited }) => inherited)) return false;
  return !statements.some((s) => s.frame.number === frame.under);
}

/** 收到640件（含上年结转25件）: what is included is a part of what is meant. */
export function narrowed(report: Report, statement: Statement, statements: readonly Statement[]): Statement {
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

/** The same quantity, or two words for one row: 不掌握4件，不属于本机关2件、不存在2件. */
export const isOfTheSame = (a: Statement, b: Statement): boolean =>
  codesOf(a) === codesOf(b) ||
  (figuresOf(a) !== '' &&
    figuresOf(a) === figuresOf(b) &&
    a.candidates.every(({ quantity }) => !quantity.either));

/** 行政复议144件，120件作出复议决定: where all of it is stated rightly, less of it is a part, or a kind of it: 失效2件、废止4件. */
export const isPartOfStated = (statement: Statement, all: readonly Statement[]): boolean =>
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
