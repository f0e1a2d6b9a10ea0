import { type AggregateRequest, aggregateUnits } from './aggregate/aggregate';
import type { Trace } from './aggregate/trace';
import { type CheckOptions as Checked, check } from './checks';
import { type ComposeOptions as Composing, compose } from './compose/compose';
import type { Document } from './document/nodes';
import { builtInEditions } from './editions';
import { type FaceFiles, type FaceSet, openFaces } from './faces/faceSet';
import type { Finding } from './findings/finding';
import { type Finishing, finish } from './findings/finish';
import type { Locale, Problem } from './findings/problem';
import { type ImportFile, type ImportOptions as Importing, readImport } from './import/importReport';
import { importWords } from './import/words';
import { type Laid, type LayoutOptions as Laying, layOut } from './layout';
import type { Layout } from './layout/page';
import { catalogue } from './model/catalogue';
import type { Edition } from './model/edition';
import type { Report, ReportInput } from './model/report';
import { nodeHost } from './nodeHost';
import { readReport } from './parse/parse';
import * as docx from './render/docx/data';
import * as extract from './render/extract';
import * as pdf from './render/pdf';
import { planBook, type WorkbookRequest } from './workbook/workbook';

interface InLocale {
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

export interface ParseOptions extends InLocale {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

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
  const { locale, editions = builtInEditions } = options;
  const { report, problems } = readReport(input, editions);
  return { ...(report && { report }), findings: finish(problems, { locale }) };
}

export interface CheckOptions extends Checked, InLocale {}

/**
 * Checks a report: its figures, its text against its figures, and the text itself. Errors come first, then by place.
 * Never throws on data.
 * @throws RangeError when a rule of `rules.add` names a figure that the edition does not have.
 */
export function checkReport(report: Report, options: CheckOptions = {}): Finding[] {
  return finish(check(report, options), { ...options, ...ofEdition(report) });
}

export interface ComposeOptions extends Composing, InLocale {}

/**
 * Report → Document, the finished tree that every renderer draws from. Never throws on data or templates: what is
 * wrong with them is a finding, and with a blocking one the document must not be published.
 */
export function composeDocument(
  report: Report,
  options: ComposeOptions = {},
): { readonly document: Document; readonly findings: readonly Finding[] } {
  const { document, problems } = compose(nodeHost, report, options);
  return found({ document, problems }, { locale: options.locale, ...ofEdition(report) });
}

/**
 * The shipped faces, with those given in `files` (paths) in their place. Never throws for a file of the caller's:
 * one that is missing, corrupt, WOFF or not licensed for embedding (OS/2.fsType) becomes a finding
 * `face.missing`, `.corrupt`, `.member`, `.woff`, `.no-embedding`, `.print-only`.
 */
export function loadFaces(
  files: FaceFiles = {},
  locale?: Locale,
): FaceSet & { readonly findings: readonly Finding[] } {
  const { faces, problems } = openFaces(nodeHost, files);
  return { ...faces, findings: finish(problems, { locale }) };
}

export interface LayoutOptions extends Laying, InLocale {}

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

/**
 * Paints finished pages as a PDF 1.7 in an archival form (PDF/A), faces embedded, with bookmarks and metadata from
 * `properties` alone: the same layout gives the same bytes. Throws TypeError where a place of the layout is no finite
 * number, RangeError for an attachment in PDF/A-2b.
 */
export const renderPdf = (layout: Layout, options: pdf.PdfOptions): Promise<Uint8Array> =>
  pdf.renderPdf(nodeHost, layout, options);

/**
 * The report's data as it was given, from a DOCX, PDF or OFD that nianbao made with `attachData`.
 * undefined when the file holds none, or was made or rewritten by something else.
 */
export const extractData = async (file: Uint8Array): Promise<unknown> => extract.extractData(nodeHost, file);

/**
 * The report's JSON from a Word file that `renderDocx` made with `data`, also after Word has saved it again;
 * undefined where there is none. Throws on bytes that are no zip file.
 */
export const readDataFromDocx = (file: Uint8Array): string | undefined =>
  docx.readDataFromDocx(nodeHost, file);

export interface ImportOptions extends Importing, InLocale {
  /** Name of the file, with its ending; messages name it. */
  readonly name?: string;
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

export interface Imported {
  /** What `generate` takes; absent where nothing of a report was found. */
  readonly data?: ReportInput;
  readonly findings: readonly Finding[];
}

/**
 * Reads a report's data from last year's file, a workbook, a published page: .xlsx, .ods, .csv, .tsv, .docx, .html,
 * plain text, .xls and .et with the package @e965/xlsx, and what nianbao made. Several files are one report.
 *
 * A cell is taken for what its labels and heads say in the words of the form. What was not found, occurs twice, is
 * shifted or not understood is a finding with its place, and the figure is left open (null): it is never a guess.
 * Never throws on data; hostile files end in a finding.
 */
export async function importReport(
  files: Uint8Array | readonly ImportFile[],
  { locale, name, editions = builtInEditions, ...options }: ImportOptions = {},
): Promise<Imported> {
  const list = files instanceof Uint8Array ? [{ bytes: files, name }] : files;
  const { data, edition, problems } = await readImport(nodeHost, list, editions, options);
  const figures = edition && catalogue(edition);
  return { ...(data && { data }), findings: finish(problems, { locale, words: importWords, figures }) };
}

export interface WorkbookOptions extends WorkbookRequest, InLocale {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

export interface MadeWorkbook {
  /** An .xlsx file; absent where a finding is blocking. */
  readonly bytes?: Uint8Array;
  readonly findings: readonly Finding[];
}

/**
 * The workbook in which a clerk fills in a report: the forms as they are printed, totals that add themselves up, beside
 * every identity of the edition a cell that says 平 or 不平, the facts and the texts. `importReport` reads it by the
 * names of its cells, wherever they have moved. Never throws on data; the same options give the same bytes.
 */
export async function makeWorkbook({
  locale,
  editions = builtInEditions,
  ...request
}: WorkbookOptions = {}): Promise<MadeWorkbook> {
  const { book, problems } = planBook(request, editions);
  const { writeXlsx } = await import('./workbook/writeXlsx');
  return { ...(book && { bytes: await writeXlsx(book) }), findings: finish(problems, { locale }) };
}

export interface AggregateOptions extends AggregateRequest, InLocale {
  /** Editions to choose from; default: the built-in ones. */
  readonly editions?: readonly Edition[];
}

export interface Aggregated {
  /** The parent's report, for `generate`; absent where none of the units' could be read. */
  readonly data?: ReportInput;
  /** What each unit gave to each figure. */
  readonly trace?: Trace;
  readonly findings: readonly Finding[];
}

/**
 * Adds the reports of units up into their parent's, exact and cell by cell. Units that are missing, handed in twice, of
 * another year or edition, unreadable or with errors of their own are findings that name them. Figures that a parent
 * has of its own (规章; the edition declares them) are not added. Never throws on data.
 */
export function aggregate(
  reports: readonly unknown[],
  { locale, editions = builtInEditions, ...request }: AggregateOptions = {},
): Aggregated {
  const { problems, edition, ...sum } = aggregateUnits(reports, request, editions);
  const figures = edition && catalogue(edition);
  return { ...sum, findings: finish(problems, { locale, words: importWords, figures }) };
}
