import { type AggregateRequest, aggregateUnits } from './aggregate/aggregate';
import type { Trace } from './aggregate/trace';
import { builtInEditions } from './editions';
import type { ReportInput } from './editions/inputs';
import type { Finding } from './findings/finding';
import { finish } from './findings/finish';
import { requireNames } from './ground/given';
import type { InLocale } from './hosted';
import { importWords } from './import/words';
import { catalogue } from './model/catalogue';
import type { Edition } from './model/edition';

export interface AggregateOptions extends AggregateRequest, InLocale {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

/** A parent’s report out of those of its units. */
export interface Aggregated {
  /** The parent's report, for `generate`; absent where none of the units' could be read. */
  readonly data?: ReportInput;
  /** What each unit gave to each figure. */
  readonly trace?: Trace;
  readonly findings: readonly Finding[];
}

const NAMES: readonly (keyof AggregateOptions)[] = ['agency', 'year', 'units', 'data', 'editions', 'locale'];

/**
 * Adds the reports of units up into their parent's, exact and cell by cell. Units that are missing, handed in twice, of
 * another year or edition, unreadable or with errors of their own are findings that name them. Figures that a parent
 * has of its own (规章; the edition declares them) are not added. Never throws on data.
 */
export function aggregate(reports: readonly unknown[], options: AggregateOptions = {}): Aggregated {
  requireNames(options, NAMES);
  const { locale, editions = builtInEditions, ...request } = options;
  const { problems, edition, ...sum } = aggregateUnits(reports, request, editions);
  const figures = edition && catalogue(edition);
  return { ...sum, findings: finish(problems, { locale, words: importWords, figures }) };
}
