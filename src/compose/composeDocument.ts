import type { Document } from '../document/nodes';
import type { Finding } from '../findings/finding';
import { type Locale, toFinding } from '../findings/problem';
import type { Report } from '../model/report';
import { type ComposeOptions, compose } from './compose';

/**
 * Report → Document, the finished tree that every renderer draws from. Never throws on data or templates: what is
 * wrong with them is a finding, and with a blocking one the document must not be published.
 */
export function composeDocument(
  report: Report,
  options: ComposeOptions & { readonly locale?: Locale } = {},
): { document: Document; findings: readonly Finding[] } {
  const { document, problems } = compose(report, options);
  return { document, findings: problems.map((problem) => toFinding(problem, options.locale)) };
}
