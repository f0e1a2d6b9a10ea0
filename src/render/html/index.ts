export { type Download, type HtmlOptions, type PageFact, renderHtml } from './renderHtml';
export { stylesheet } from './stylesheet';
