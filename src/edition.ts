/** For authors of editions: what an edition is made of. Entry `nianbao/edition`. */
export type { CellRole } from './document/grid';
export type { TableStyle } from './document/nodes';
export type { Printed } from './document/printed';
export type { Severity, SourcePlace, TextSpan } from './findings/finding';
export type { Locale, Problem, Said, Step, Word } from './findings/problem';
export type { Data, Facts, Sentence, Sentences, Term } from './findings/sentence';
export type { AgencyKind } from './model/agency';
export { catalogue } from './model/catalogue';
export type { ChartBar, ChartForm } from './model/chart';
export type {
  Citation,
  Edition,
  LegalDates,
  Naming,
  Part,
  StatedByLaw,
  TemplateSource,
  TitleFacts,
} from './model/edition';
export type { Figure, FigureKind, FigurePath, FigureSpec, FigureState, Figures } from './model/figure';
export type { Form, FormCell } from './model/form';
export {
  amount,
  cell,
  change,
  count,
  date,
  type FigureMeta,
  type GroupMeta,
  group,
  line,
  money,
  ofWhich,
  text,
  total,
  whole,
} from './model/leaves';
export type { Quantity } from './model/quantity';
export type { Report } from './model/report';
export type { ReportCheck } from './model/reportCheck';
export type * from './model/rule';
