import Big from 'big.js';
import type { Report } from '../../../model/report';
import { readingsOf } from './agree';
import { bySentence, figuresOf, type Statement } from './statement';

/** Statements of one sentence that are read as one: two web sites, two words for parts of one row. */
export interface Together {
  readonly statements: readonly Statement[];
  readonly value: Big;
  readonly agrees: boolean;
}

const total = (statements: readonly Statement[]) =>
  statements.reduce((sum, { value }) => sum.plus(value), new Big(0));

function togetherInSentence(report: Report, statements: readonly Statement[]): Together[] {
  const done = new Set<Statement>();
  return statements.flatMap((statement): Together[] => {
    if (done.has(statement)) return [];
    const key = figuresOf(statement);
    const same = statements.filter((s) => s === statement || (key !== '' && figuresOf(s) === key));
    const sum = total(same);
    const addUp =
      same.length > 1 &&
      statement.candidates.some((candidate) =>
        readingsOf(report, candidate).some((figure) => figure.eq(sum)),
      );
    const adds = same.length > 1 && statement.candidates.every(({ quantity }) => quantity.adds === true);
    if (!adds && !addUp)
      return [{ statements: [statement], value: statement.value, agrees: statement.agrees }];
    for (const each of same) done.add(each);
    return [{ statements: same, value: sum, agrees: addUp || same.some((each) => each.agrees) }];
  });
}

/** The statements of a passage, those of the same figures in one sentence together where the words allow it. */
export const togetherIn = (report: Report, statements: readonly Statement[]): Together[] =>
  bySentence(statements, ({ frame }) => frame.sentence).flatMap((own) => togetherInSentence(report, own));
