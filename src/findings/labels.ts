import type { Severity } from './finding';
import type { Locale } from './problem';

/** What is around findings: in the table for a terminal, above the list of a review copy, in its comments. */
interface Labels {
  readonly severity: Readonly<Record<Severity, string>>;
  /** Heads findings on the whole of a report. */
  readonly report: string;
  readonly none: string;
  readonly total: (counts: Readonly<Record<Severity | 'all', number>>) => string;
  readonly remarks: (count: number) => string;
  /** Who signs the comments. */
  readonly author: string;
}

export const labels: Readonly<Record<Locale, Labels>> = {
  zh: {
    severity: { error: '错误', warning: '警告', info: '提示' },
    report: '报告',
    none: '没有发现问题。',
    total: ({ all, error, warning, info }) => `共${all}处：错误${error}，警告${warning}，提示${info}。`,
    remarks: (count) => `核对意见（共${count}条）`,
    author: '核对',
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'notice' },
    report: 'Report',
    none: 'Nothing was found.',
    total: ({ all, error, warning, info }) =>
      `${all} in all: ${error} errors, ${warning} warnings, ${info} notices.`,
    remarks: (count) => `Remarks (${count})`,
    author: 'Check',
  },
};
