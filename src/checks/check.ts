import type { Document } from '../document/nodes';
import { printed } from '../document/printed';
import type { Problem } from '../findings/problem';
import type { Edition } from '../model/edition';
import { isYearBefore, type Report } from '../model/report';
import { checkText } from './checkText';
import { legalDates } from './dates';
import { checkFigures, type FigureCheckOptions } from './figures/checkFigures';
import { contextOf } from './figures/context';
import { inYuan } from './figures/yuan';
import { skeletonLeft } from './skeletonWords';

export interface CheckOptions extends FigureCheckOptions {
  /** The report as it will be printed; without it the text is not checked. */
  readonly document?: Document;
  /** Editions whose labels and headings do not belong in this report's text; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

/** Checks a report: its figures, its text against its figures, the text itself, and what its edition checks. */
export function check(report: Report, options: CheckOptions = {}): Problem[] {
  const { document, editions } = options;
  const previous = options.previous && isYearBefore(options.previous, report) ? options.previous : undefined;
  const texts = document ? printed(document) : [];
  return [
    ...skeletonLeft(report, document),
    ...legalDates(report),
    ...checkFigures(report, options),
    ...inYuan(contextOf(report, options.rules)),
    ...(document ? checkText(report, document, { previous, editions }) : []),
    ...(report.edition.checks ?? []).flatMap((own) => own(report, texts)),
  ];
}
