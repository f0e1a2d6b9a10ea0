import { printable } from './characters';

/** Text without what a reader of XML or HTML takes for markup, in elements and attributes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same of text as it is printed. */
export const escapeXml = (text: string): string => escapeMarkup(printable(text));
