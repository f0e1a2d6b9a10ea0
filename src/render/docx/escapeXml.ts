import { printable } from '../../ground/characters';

/** Escapes text for an XML part that is written as a string. */
export const escapeXml = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
