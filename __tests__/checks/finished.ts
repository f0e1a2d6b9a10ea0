import * as checks from '../../src/checks';
import type { Document } from '../../src/document/nodes';
import { finish } from '../../src/findings/finish';
import type { Locale } from '../../src/findings/problem';
import { ofEdition } from '../../src/hosted';
import type { Report } from '../../src/model/report';

interface InLocale {
  readonly locale?: Locale;
}

/** The checks one room at a time, finished as `checkReport` finishes all of them. */
export const checkFigures = (report: Report, options: checks.FigureCheckOptions & InLocale = {}) =>
  finish(checks.checkFigures(report, options), { ...options, ...ofEdition(report) });

export const checkText = (report: Report, document: Document, options: checks.TextCheckOptions = {}) =>
  finish(checks.checkText(report, document, options), ofEdition(report));
