export { formatFindings } from '../findings/formatFindings';
export { annotate } from './annotate';
export { type CheckOptions, checkReport } from './checkReport';
export { checkText, type TextCheckOptions } from './checkText';
export { checkFigures, type FigureCheckOptions } from './figures/checkFigures';
export type { CheckRules } from './figures/context';
