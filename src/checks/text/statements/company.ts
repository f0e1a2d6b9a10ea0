import { type Around, quantitiesOf } from './around';
import type { Statement } from './statement';
import type { Together } from './together';

/* What the sentence states rightly beside a statement. */

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
