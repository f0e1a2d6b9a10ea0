/** Parts of a Word file that differ from document to document. */
export const DOCUMENT = 'word/document.xml';
export const PROPERTIES = 'docProps/core.xml';
export const FONT_TABLE = 'word/fontTable.xml';
