import type { Document } from '../document/nodes';
import type { Report } from '../model/report';
import type { CheckRules } from './context';
import type { Finding } from './finding';
import { finish } from './order';
import type { Locale } from './problem';

export interface TextCheckOptions {
  /** Last year's report, for growth that the text states. */
  readonly previous?: Report;
  readonly locale?: Locale;
  readonly rules?: CheckRules;
}

/** Checks the narrative as printed against the figures, and the text itself. */
export function checkText(report: Report, _document: Document, options: TextCheckOptions = {}): Finding[] {
  return finish(report, [], options);
}
