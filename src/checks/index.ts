export { annotate } from './annotate';
export { checkFigures, type FigureCheckOptions } from './checkFigures';
export { type CheckOptions, checkReport } from './checkReport';
export { checkText, type TextCheckOptions } from './checkText';
export type { CheckRules } from './context';
export { formatFindings } from './formatFindings';
