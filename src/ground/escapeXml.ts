import { printable } from './characters';

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text without what a reader of XML or HTML takes for markup, in elements and attributes. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (c) => REFERENCES[c] ?? c);

/** The same of text as it is printed. */
export const escapeXml = (text: string): string => escapeMarkup(printable(text));
