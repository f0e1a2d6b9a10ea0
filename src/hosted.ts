import { type CheckOptions as Checked, check } from './checks';
import { type ComposeOptions as Composing, compose } from './compose/compose';
import type { Document } from './document/nodes';
import { builtInEditions } from './editions';
import { type FaceFiles, type FaceSet, openFaces } from './faces/faceSet';
import type { Finding } from './findings/finding';
import { type Finishing, finish } from './findings/finish';
import type { Locale, Problem } from './findings/problem';
import type { Host } from './ground/host';
import type { Limits } from './ground/limits';
import { type Laid, type LayoutOptions as Laying, layOut } from './layout';
import { catalogue } from './model/catalogue';
import type { Edition } from './model/edition';
import type { Report } from './model/report';
import { readReport } from './parse/parse';

export interface InLocale {
  /** Language of the findings; default Chinese. */
  readonly locale?: Locale;
}

/** What a report's edition knows of its findings: the places and the order of figures, the words of its own checks. */
export const ofEdition = ({ edition }: Report): Pick<Finishing, 'words' | 'figures'> => ({
  words: edition.words,
  figures: catalogue(edition),
});

const found = <T>(
  { problems, ...rest }: T & { readonly problems: readonly Problem[] },
  finishing: Finishing,
) => ({ ...rest, findings: finish(problems, finishing) });

/** Of `parseReport`. */
export interface ParseOptions extends InLocale {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
  /** How much is taken of anything that a report can have too much of. */
  readonly limits?: Partial<Limits>;
}

/** A report that could be read, and what was noticed in reading it. */
export interface Parsed {
  /** Absent when a finding is blocking. */
  readonly report?: Report;
  readonly findings: readonly Finding[];
}

/**
 * Reads a report: chooses the edition, validates everything at once, computes totals that were left out.
 * Never throws on data; every problem is a finding, and a blocking one means that there is no report.
 */
export function parseReport(input: unknown, options: ParseOptions = {}): Parsed {
  const { locale, limits, editions = builtInEditions } = options;
  const { report, problems } = readReport(input, editions, limits);
  return { ...(report && { report }), findings: finish(problems, { locale, limits }) };
}

/** Of `checkReport`. */
export interface CheckOptions extends Checked, InLocale {}

/**
 * Checks a report: its figures, its text against its figures, and the text itself. Errors come first, then by place.
 * Never throws on data.
 * @throws RangeError when a rule of `rules.add` names a figure that the edition does not have.
 */
export function checkReport(report: Report, options: CheckOptions = {}): Finding[] {
  return finish(check(report, options), { ...options, ...ofEdition(report) });
}

/** Of `composeDocument`. */
export interface ComposeOptions extends Composing, InLocale {}

/** See stages.ts, where this one and the next are bound to Node. */
export function composeDocument(
  host: Host,
  report: Report,
  options: ComposeOptions = {},
): { readonly document: Document; readonly findings: readonly Finding[] } {
  const { document, problems } = compose(host, report, options);
  return found({ document, problems }, { ...options, ...ofEdition(report) });
}

/** The faces that the host can read, with those given in `files` in their place. */
export function loadFaces(
  host: Host,
  files: FaceFiles = {},
  locale?: Locale,
): FaceSet & { readonly findings: readonly Finding[] } {
  const { faces, problems } = openFaces(host, files);
  return { ...faces, findings: finish(problems, { locale }) };
}

/** Of `layoutDocument`. */
export interface LayoutOptions extends Laying, InLocale {}

/** Finished pages, what a flowing format has to know of them, and what was noticed. */
export interface LaidOut extends Laid {
  readonly findings: readonly Finding[];
}

/**
 * Sets a document: lines, rows, pages and page numbers by the rules of the profile (GB/T 9704). Lengths in pt,
 * origin of a page upper left; deterministic. A character that no face has is printed as 〓 and becomes a finding
 * `face.missing-character`; findings of `faces` itself are not repeated here.
 */
export function layoutDocument(document: Document, options: LayoutOptions): LaidOut {
  return found(layOut(document, options), { locale: options.locale });
}
