/** Neither publishes types of what is used of it; render/pdf says what that is. */
declare module 'pdfmake/js/PDFDocument.js';
declare module 'fontkit';
