import type { Severity } from '../findings/finding';
import type { Rule } from './rule';

/** What may be broken rightly: 修订, 自然失效 and changes of scope, one thing published in several places, large amounts. */
const SOFT: readonly Rule['kind'][] = ['between', 'chain', 'plausible'];

/** How much it matters that a rule does not hold: what the form itself says is an error. */
export const severityOf = ({ kind, severity }: Pick<Rule, 'kind' | 'severity'>): Severity =>
  severity ?? (SOFT.includes(kind) ? 'warning' : 'error');
