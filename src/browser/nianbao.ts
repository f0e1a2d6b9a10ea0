import type { Document } from '../document/nodes';
import type { ReportInput } from '../editions/inputs';
import type { FaceFiles, FaceSet } from '../faces/faceSet';
import type { Finding } from '../findings/finding';
import type { Locale } from '../findings/problem';
import { type Generated, type GenerateOptions, generate } from '../generate';
import { memberOf } from '../ground/member';
import * as hosted from '../hosted';
import type { ImportFile } from '../import/importReport';
import type { Imported, ImportOptions } from '../importReport';
import type { Layout } from '../layout/page';
import type { MadeWorkbook, WorkbookOptions } from '../makeWorkbook';
import type { Report } from '../model/report';
import { readDataFromDocx } from '../render/docx/data';
import { extractData } from '../render/extract';
import type { PdfOptions } from '../render/pdf';
import { type AssetSource, createAssets } from './assets';
import { fetchedFrom } from './fetched';
import { browserHost } from './host';

/** The functions of `nianbao` in a browser. What each promises is said there. */
export interface Nianbao {
  readonly generate: (input: ReportInput, options?: Omit<GenerateOptions, 'assets'>) => Promise<Generated>;
  readonly composeDocument: (
    report: Report,
    options?: hosted.ComposeOptions,
  ) => { readonly document: Document; readonly findings: readonly Finding[] };
  /** As in Node; those named in `files` are fetched now, the shipped ones when a layout asks for them. */
  readonly loadFaces: (
    files?: FaceFiles,
    locale?: Locale,
  ) => Promise<FaceSet & { readonly findings: readonly Finding[] }>;
  /** As in Node, once the faces that the document needs are there. */
  readonly layoutDocument: (document: Document, options: hosted.LayoutOptions) => Promise<hosted.LaidOut>;
  readonly renderPdf: (layout: Layout, options: PdfOptions) => Promise<Uint8Array>;
  readonly extractData: (file: Uint8Array) => Promise<unknown>;
  readonly readDataFromDocx: (file: Uint8Array) => string | undefined;
  readonly importReport: (
    files: Uint8Array | readonly ImportFile[],
    options?: ImportOptions,
  ) => Promise<Imported>;
  readonly makeWorkbook: (options?: WorkbookOptions) => Promise<MadeWorkbook>;
}

/**
 * The library in a browser. `assets` is the address of the folder that holds the package's fonts/, or a function that
 * gives the bytes of a file by its name. Each face is asked for once, when a report first needs it; so are files of
 * your own that `fonts` names. Reads nothing else, keeps nothing but these files.
 */
export function createNianbao(assets: string | AssetSource): Nianbao {
  if (typeof assets !== 'string' && typeof assets !== 'function')
    throw new TypeError(
      'createNianbao takes the address of the folder that holds fonts/, or a function that gives files',
    );
  const { whole, fetchOwn, ...held } = createAssets(
    typeof assets === 'string' ? fetchedFrom(assets) : assets,
  );
  const host = browserHost({ whole, fetchOwn, ...held });
  const own = (files: FaceFiles = {}) =>
    fetchOwn(
      Object.values(files).flatMap((source) => (typeof source === 'string' ? [memberOf(source).path] : [])),
    );
  return {
    generate: async (input, options) => {
      if (options?.fonts) await own(options.fonts);
      return whole(() => generate(host, input, options));
    },
    composeDocument: (report, options) => hosted.composeDocument(host, report, options),
    loadFaces: async (files, locale) => {
      await own(files);
      return hosted.loadFaces(host, files, locale);
    },
    layoutDocument: (document, options) => whole(() => hosted.layoutDocument(document, options)),
    renderPdf: async (layout, options) => {
      const { renderPdf } = await import('../render/pdf/renderPdf');
      return whole(() => renderPdf(host, layout, options));
    },
    extractData: async (file) => extractData(host, file),
    readDataFromDocx: (file) => readDataFromDocx(host, file),
    importReport: async (files, options) => {
      const { importReport } = await import('../importReport');
      return importReport(host, files, options);
    },
    makeWorkbook: async (options) => {
      const { makeWorkbook } = await import('../makeWorkbook');
      return makeWorkbook(options);
    },
  };
}
