export { annotate, type CheckRules } from './checks';
export type { ComposeOptions } from './compose/compose';
export type { CellRole, Grid, GridCell } from './document/grid';
export type * from './document/nodes';
export { builtInEditions } from './editions';
export { extractData } from './extract';
export type { FaceId } from './faces/faceId';
export type { FaceFiles, FaceSet } from './faces/faceSet';
export { fileName } from './fileName';
export type { Finding, Severity, SourcePlace, TextSpan } from './findings/finding';
export { formatFindings } from './findings/formatFindings';
export type { Locale, Problem } from './findings/problem';
export type { Facts, Sentence, Sentences } from './findings/sentence';
export {
  type Format,
  type Generated,
  type GeneratedFile,
  type GenerateOptions,
  generate,
} from './generate';
export type * from './layout/page';
export { type AgencyKind, agencyKinds } from './model/agency';
export { catalogue } from './model/catalogue';
export type { Edition, LegalDates, Part, TemplateSource } from './model/edition';
export type { Figure, FigureKind, FigurePath, FigureSpec, FigureState, Figures } from './model/figure';
export type { Form, FormCell } from './model/form';
export {
  amount,
  cell,
  change,
  count,
  date,
  group,
  line,
  money,
  ofWhich,
  text,
  total,
  whole,
} from './model/leaves';
export { jsonSchema, type Report, type ReportInput } from './model/report';
export type { Rule } from './model/rule';
export { skeleton } from './model/skeleton';
export type { ProfileInput } from './parse/profile';
export { readDataFromDocx, renderDocx } from './render/docx';
export { renderPdf } from './render/pdf';
export {
  type CheckOptions,
  checkReport,
  composeDocument,
  layoutDocument,
  loadFaces,
  type Parsed,
  type ParseOptions,
  parseReport,
} from './stages';
export { gbt9704 } from './typography/gbt9704';
export type { Profile, Role, RoleStyle } from './typography/profile';
