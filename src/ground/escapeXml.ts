import { printable } from './characters';

/** Escapes text for XML, in elements and attributes. */
export const escapeXml = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
