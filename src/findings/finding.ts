import type { FindingCode } from './codes';

/** An error contradicts a rule of the form or of the law, a warning asks for a look, an info says what was noticed. */
export type Severity = 'error' | 'warning' | 'info';

/** The order of severities. */
export const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A stretch of the narrative as printed: block of the Document, UTF-16 offsets into that block's text. */
export interface TextSpan {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A place in a template or in an input file, counted from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One problem, as data. Errors of shape, of arithmetic and of the text have this one form.
 * `blocking` means that the input cannot be read as a report of its edition: no file is made.
 */
export interface Finding {
  /** Stable, lower case, dotted: `shape.unknown-key`, `sum.row`, `text.figure`. */
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly blocking: boolean;
  /** Where in the input: `statistics.requests.received.total`, `agency.name`. */
  readonly path: string;
  /** Paths of the figures concerned, the offending one first. */
  readonly cells: readonly string[];
  /** The place in the words of the form: 表三 · 三（三）4.保护第三方合法权益 · 自然人. */
  readonly where: string;
  /** Codes of all the rules that were broken here. */
  readonly rules: readonly string[];
  readonly expected?: string;
  readonly actual?: string;
  readonly delta?: string;
  /** One sentence in the chosen language. */
  readonly message: string;
  /** Stays the same from run to run as long as the problem does; for remembering a dismissed one. */
  readonly fingerprint: string;
  readonly span?: TextSpan;
  readonly source?: SourcePlace;
}
