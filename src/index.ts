import type { ReportInput } from './editions/inputs';
import { type Generated, type GenerateOptions, generate as generateOn } from './generate';
import type { CommonInput } from './model/report';
import { hostAt } from './nodeHost';

export type { Given, Trace, TracedFigure } from './aggregate/trace';
export { annotate, type CheckRules } from './checks';
export type { CellRole, Grid, GridCell } from './document/grid';
export type * from './document/nodes';
export { builtInEditions } from './editions';
export type * from './editions/inputs';
export type { Face } from './faces/face';
export type { FaceId } from './faces/faceId';
export type { FaceFiles, FaceSet } from './faces/faceSet';
export type { FindingCode } from './findings/codes';
export type { Finding, Severity, SourcePlace, TextSpan } from './findings/finding';
export { formatFindings, type TableLayout } from './findings/formatFindings';
export type { Locale } from './findings/problem';
export type { Generated, GeneratedFile, GenerateOptions } from './generate';
export { fileName } from './ground/fileName';
export type { Limits } from './ground/limits';
export type { ImportFile } from './import/importReport';
export type * from './layout/page';
export type { GeneratedOne } from './maker';
export { generateMany, type ManyOptions, type Progress } from './many';
export { type AgencyKind, agencyKinds } from './model/agency';
export type { Edition, TemplateSource } from './model/edition';
export type { Figure, FigurePath, FigureState, Figures } from './model/figure';
export { type CommonInput, jsonSchema, type Report } from './model/report';
export type { Rule } from './model/rule';
export { type SkeletonStart, skeleton } from './model/skeleton';
export type { Assets } from './nodeHost';
export type { ProfileName } from './parse/namedProfiles';
export type { ProfileInput } from './parse/profile';
export { type DocxOptions, renderDocx } from './render/docx';
export type { Format } from './render/formats';
export { type Download, type HtmlOptions, type PageFact, renderHtml } from './render/html/renderHtml';
export { htmlStylesheet } from './render/html/stylesheet';
export { type OfdOptions, renderOfd } from './render/ofd/renderOfd';
export type { Attachment, PdfOptions } from './render/pdf';
export { type PngOptions, renderPng } from './render/png/renderPng';
export { renderSvg, type SvgOptions } from './render/svg/renderSvg';
export {
  type Aggregated,
  type AggregateOptions,
  aggregate,
  type CheckOptions,
  type ComposeOptions,
  checkReport,
  composeDocument,
  extractData,
  type Imported,
  type ImportOptions,
  importReport,
  type LaidOut,
  type LayoutOptions,
  layoutDocument,
  loadFaces,
  type MadeWorkbook,
  makeWorkbook,
  type Parsed,
  type ParseOptions,
  parseReport,
  readDataFromDocx,
  renderPdf,
  type WorkbookOptions,
} from './stages';
export { gbt9704 } from './typography/gbt9704';
export type { PageNumberStyle, Profile, Role, RoleStyle } from './typography/profile';

/**
 * From the data of a report to its files. Composes the stages: parse → check → compose → render.
 *
 * Never throws on data: everything wrong with the report and with what a user may hand over beside it (`previous`,
 * `units`, `templates`, `fonts`, `profile`, `rules`) is a finding. A blocking finding (or, with `strict`, an error)
 * means that `files` is empty. Writes nothing, logs nothing, reads nothing but the folders and faces that are named in
 * the options and the package's own assets; the same input gives the same bytes.
 * @throws TypeError for an option that does not exist, and for any other one that is not what its type says.
 * @throws RangeError when a rule of `rules.add` names a figure that the edition does not have.
 */
export function generate(input: ReportInput, options?: GenerateOptions): Promise<Generated>;
/** With editions of one's own, which alone know what their reports hold. */
export function generate(
  input: CommonInput,
  options: GenerateOptions & Required<Pick<GenerateOptions, 'editions'>>,
): Promise<Generated>;
export async function generate(
  input: ReportInput | CommonInput,
  options: GenerateOptions = {},
): Promise<Generated> {
  return generateOn(hostAt(options?.assets), input as ReportInput, options);
}
