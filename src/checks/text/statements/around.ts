import type { Frame } from '../frames/frame';
import type { ClosedRow } from '../numbers/closedRow';
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

export const quantitiesOf = ({ candidates }: Statement) => candidates.map(({ quantity }) => quantity);

/** A frame says something else that the tables have. */
export const saysAnother = (frame: Frame, own: Together, { statements }: Around): boolean =>
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

/** The numbers of the sentence, and which of them is its first. */
export function numbersAround({ statements }: Together, { frames }: Around) {
  const numbers = frames.filter(({ number }) => number !== undefined);
  const first = statements[0]?.frame;
  return { numbers, at: first ? numbers.indexOf(first) : -1 };
}
