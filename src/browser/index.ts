import type { Aggregated, AggregateOptions } from '../aggregateReports';
import type { Document } from '../document/nodes';
import type { Layout } from '../layout/page';
import type { DocxOptions } from '../render/docx';
import type { HtmlOptions } from '../render/html/renderHtml';
import type { OfdOptions } from '../render/ofd/renderOfd';
import type { SvgOptions } from '../render/svg/renderSvg';
import type { Profile } from '../typography/profile';

export type { Given, Trace, TracedFigure } from '../aggregate/trace';
export type { Aggregated, AggregateOptions } from '../aggregateReports';
export { annotate, type CheckRules } from '../checks';
export type { CellRole, Grid, GridCell } from '../document/grid';
export type * from '../document/nodes';
export { builtInEditions } from '../editions';
export type * from '../editions/inputs';
export type { Face } from '../faces/face';
export type { FaceId } from '../faces/faceId';
export type { FaceFiles, FaceSet } from '../faces/faceSet';
export type { FindingCode } from '../findings/codes';
export type { Finding, Severity, SourcePlace, TextSpan } from '../findings/finding';
export { formatFindings, type TableLayout } from '../findings/formatFindings';
export type { Locale } from '../findings/problem';
export type { Generated, GeneratedFile, GenerateOptions } from '../generate';
export { fileName } from '../ground/fileName';
export type { Limits } from '../ground/limits';
export {
  type CheckOptions,
  type ComposeOptions,
  checkReport,
  type LaidOut,
  type LayoutOptions,
  type Parsed,
  type ParseOptions,
  parseReport,
} from '../hosted';
export type { ImportFile } from '../import/importReport';
export type { Imported, ImportOptions } from '../importReport';
export type * from '../layout/page';
export type { MadeWorkbook, WorkbookOptions } from '../makeWorkbook';
export { type AgencyKind, agencyKinds } from '../model/agency';
export type { Edition, TemplateSource } from '../model/edition';
export type { Figure, FigurePath, FigureState, Figures } from '../model/figure';
export { jsonSchema, type Report } from '../model/report';
export type { Rule } from '../model/rule';
export { type SkeletonStart, skeleton } from '../model/skeleton';
export type { ProfileName } from '../parse/namedProfiles';
export type { ProfileInput } from '../parse/profile';
export type { DocxOptions } from '../render/docx';
export type { Format } from '../render/formats';
export type { Download, HtmlOptions, PageFact } from '../render/html/renderHtml';
export type { OfdOptions } from '../render/ofd/renderOfd';
export type { Attachment, PdfOptions } from '../render/pdf';
export type { SvgOptions } from '../render/svg/renderSvg';
export { gbt9704 } from '../typography/gbt9704';
export type { PageNumberStyle, Profile, Role, RoleStyle } from '../typography/profile';

export type { AssetSource } from './assets';
export { createNianbao, type Nianbao } from './nianbao';

// What paints or adds up is loaded when it is first called.

/** As in `nianbao`. */
export const aggregate = async (
  reports: readonly unknown[],
  options?: AggregateOptions,
): Promise<Aggregated> => (await import('../aggregateReports')).aggregate(reports, options);

/** As in `nianbao`. */
export const renderDocx = async (document: Document, options: DocxOptions): Promise<Uint8Array> =>
  (await import('../render/docx')).renderDocx(document, options);

/** As in `nianbao`. */
export const renderHtml = async (document: Document, options: HtmlOptions): Promise<string> =>
  (await import('../render/html/renderHtml')).renderHtml(document, options);

/** As in `nianbao`. */
export const htmlStylesheet = async (profile: Profile): Promise<string> =>
  (await import('../render/html/stylesheet')).htmlStylesheet(profile);

/** As in `nianbao`. */
export const renderOfd = async (layout: Layout, options: OfdOptions): Promise<Uint8Array> =>
  (await import('../render/ofd/renderOfd')).renderOfd(layout, options);

/** As in `nianbao`. */
export const renderSvg = async (layout: Layout, options: SvgOptions): Promise<string[]> =>
  (await import('../render/svg/renderSvg')).renderSvg(layout, options);
