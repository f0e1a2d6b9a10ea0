import type { Report } from '../model/report';
import type { Problem } from './problem';
import type { Printed } from './text/printed';

/**
 * A check that a format declares for itself, where no rule of a kind will do. `texts` is the narrative as printed,
 * empty where it is not checked. Returns what is wrong; the message of each code stands in the locale tables.
 */
export type ReportCheck = (report: Report, texts: readonly Printed[]) => readonly Problem[];
