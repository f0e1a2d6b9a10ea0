export { annotate, type CheckOptions, type CheckRules, checkReport, formatFindings } from './checks';
export type { Finding, Severity, SourcePlace, TextSpan } from './checks/finding';
export type { Locale } from './checks/problem';
export type { Rule } from './checks/rule';
export { type ComposeOptions, compose as composeDocument } from './document/compose';
export type * from './document/nodes';
export { builtInEditions } from './editions';
export type { Edition, LegalDates, Part, TemplateSource } from './editions/edition';
export type { Form, FormCell } from './editions/form';
export { extractData } from './extract';
export { fileName } from './fileName';
export {
  type Format,
  type Generated,
  type GeneratedFile,
  type GenerateOptions,
  generate,
} from './generate';
export { layoutDocument } from './layout';
export type * from './layout/page';
export { type AgencyKind, agencyKinds } from './model/agency';
export { catalogue } from './model/catalogue';
export type { Figure, FigureKind, FigurePath, FigureSpec, FigureState, Figures } from './model/figure';
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
export { type Parsed, type ParseOptions, parseReport } from './model/parse';
export { jsonSchema, type Report, type ReportInput } from './model/report';
export { skeleton } from './model/skeleton';
export { readDataFromDocx, renderDocx } from './render/docx';
export { renderPdf } from './render/pdf';
export type { CellRole, Grid, GridCell } from './tables/grid';
export type { ProfileInput } from './typography/custom';
export { type FaceFiles, type FaceSet, loadFaces } from './typography/faceSet';
export { gbt9704 } from './typography/gbt9704';
export type { FaceId, Profile, Role, RoleStyle } from './typography/profile';
