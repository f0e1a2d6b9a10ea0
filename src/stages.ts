import type { Document } from './document/nodes';
import type { FaceFiles, FaceSet } from './faces/faceSet';
import type { Finding } from './findings/finding';
import type { Locale } from './findings/problem';
import { isBytes } from './ground/given';
import * as hosted from './hosted';
import type { ImportFile } from './import/importReport';
import * as importing from './importReport';
import type { Layout } from './layout/page';
import type { Report } from './model/report';
import { type Assets, hostAt, nodeHost } from './nodeHost';
import * as docx from './render/docx/data';
import * as extract from './render/extract';
import * as pdf from './render/pdf';

export { type Aggregated, type AggregateOptions, aggregate } from './aggregateReports';
export {
  type CheckOptions,
  checkReport,
  type LaidOut,
  type LayoutOptions,
  layoutDocument,
  type Parsed,
  type ParseOptions,
  parseReport,
} from './hosted';
export type { Imported, ImportOptions } from './importReport';
export { type MadeWorkbook, makeWorkbook, type WorkbookOptions } from './makeWorkbook';

/** Of `composeDocument`. */
export interface ComposeOptions extends hosted.ComposeOptions, Assets {}

/**
 * Report → Document, the finished tree that every renderer draws from. Never throws on data or templates: what is
 * wrong with them is a finding, and with a blocking one the document must not be published.
 */
export const composeDocument = (
  report: Report,
  { assets, ...options }: ComposeOptions = {},
): { readonly document: Document; readonly findings: readonly Finding[] } =>
  hosted.composeDocument(hostAt(assets), report, options);

/**
 * The shipped faces, with those given in `files` (paths) in their place. Never throws for a file of the caller's:
 * one that is missing, corrupt, WOFF or not licensed for embedding (OS/2.fsType) becomes a finding
 * `face.missing`, `.corrupt`, `.member`, `.woff`, `.no-embedding`, `.print-only`.
 */
export const loadFaces = (
  files: FaceFiles = {},
  locale?: Locale,
  assets?: Assets['assets'],
): FaceSet & { readonly findings: readonly Finding[] } => hosted.loadFaces(hostAt(assets), files, locale);

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
 * @throws TypeError for what is no Uint8Array.
 */
export async function extractData(file: Uint8Array): Promise<unknown> {
  if (!isBytes(file)) throw new TypeError('a file must be a Uint8Array');
  return extract.extractData(nodeHost, file);
}

/**
 * The report's JSON from a Word file that `renderDocx` made with `data`, also after Word has saved it again;
 * undefined where there is none. Throws on bytes that are no zip file.
 */
export const readDataFromDocx = (file: Uint8Array): string | undefined =>
  docx.readDataFromDocx(nodeHost, file);

/**
 * Reads a report's data from last year's file, a workbook, a published page: .xlsx, .ods, .csv, .tsv, .docx, .html,
 * plain text, .xls and .et with the package @e965/xlsx, and what nianbao made. Several files are one report.
 *
 * A cell is taken for what its labels and heads say in the words of the form. What was not found, occurs twice, is
 * shifted or not understood is a finding with its place, and the figure is left open (null): it is never a guess.
 * Never throws on data; hostile files end in a finding.
 * @throws TypeError for an option that does not exist, and for what is no file.
 */
export const importReport = (
  files: Uint8Array | readonly ImportFile[],
  options: importing.ImportOptions = {},
): Promise<importing.Imported> => importing.importReport(nodeHost, files, options);
