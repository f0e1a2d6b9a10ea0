export { type Attachment, type PdfOptions, renderPdf } from './renderPdf';
