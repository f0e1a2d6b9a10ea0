import type { Problem } from '../../findings/problem';
import type { Report } from '../../model/report';
import { blanks } from './blanks';
import { competence } from './competence';
import { type CheckRules, contextOf } from './context';
import { headings } from './headings';
import { againstPrevious } from './previous';
import { remarks } from './remarks';
import { sums } from './sums';
import { againstUnits } from './units';

export interface FigureCheckOptions {
  /** Last year's report. */
  readonly previous?: Report;
  /** Reports whose figures this one adds up. */
  readonly units?: readonly Report[];
  readonly rules?: CheckRules;
}

/**
 * Checks the figures of a report: sums and balances with one problem a cause, 其中 ≤ 总, blanks, heading rows,
 * what this kind of body cannot have; against last year's report and against its units' where these are given.
 * @throws RangeError when a rule of `rules.add` names a figure that the edition does not have.
 */
export function checkFigures(report: Report, options: FigureCheckOptions = {}): Problem[] {
  const { previous, units, rules } = options;
  const context = contextOf(report, rules);
  return [
    ...sums(context),
    ...headings(context),
    ...competence(context),
    ...blanks(context),
    ...remarks(context),
    ...(previous ? againstPrevious(context, previous, rules?.jumpFactor) : []),
    ...(units ? againstUnits(context, units) : []),
  ];
}
