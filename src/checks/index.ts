export { annotate } from './annotate';
export { type CheckOptions, check } from './check';
export { checkText, type TextCheckOptions } from './checkText';
export { checkFigures, type FigureCheckOptions } from './figures/checkFigures';
export type { CheckRules } from './figures/context';
