import type { Printed } from '../document/printed';
import type { Problem } from '../findings/problem';
import type { Report } from './report';

/**
 * A check that a format declares for itself, where no rule of a kind will do. `texts` is the narrative as printed,
 * empty where it is not checked. Returns what is wrong; the sentences of its codes are the format's `words`.
 */
export type ReportCheck = (report: Report, texts: readonly Printed[]) => readonly Problem[];
