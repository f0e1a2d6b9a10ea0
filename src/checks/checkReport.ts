import type { Document } from '../document/nodes';
import { printed } from '../document/printed';
import type { Finding } from '../findings/finding';
import type { Edition } from '../model/edition';
import type { Report } from '../model/report';
import { checkText } from './checkText';
import { checkFigures, type FigureCheckOptions } from './figures/checkFigures';
import { finish, sortFindings } from './order';

export interface CheckOptions extends FigureCheckOptions {
  /** The report as it will be printed; without it the text is not checked. */
  readonly document?: Document;
  /** Editions whose labels and headings do not belong in this report's text; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

/**
 * Checks a report: its figures, its text against its figures, and the text itself. Errors come first, then by place.
 * Never throws on data.
 * @throws RangeError when a rule of `rules.add` names a figure that the edition does not have.
 */
export function checkReport(report: Report, options: CheckOptions = {}): Finding[] {
  const { document, previous, editions, locale, rules } = options;
  const figures = checkFigures(report, options);
  const text = document ? checkText(report, document, { previous, editions, locale, rules }) : [];
  const texts = document ? printed(document) : [];
  const own = (report.edition.checks ?? []).flatMap((check) => check(report, texts));
  return sortFindings(report, [...figures, ...text, ...finish(report, own, { locale, rules })]);
}
