export type { Attachment } from './attachments';
export { type PdfOptions, renderPdf } from './renderPdf';
