/**
 * What XML 1.0 forbids: control characters, U+FFFE, U+FFFF, lone surrogates. One of them makes Word refuse the file.
 * U+200B, U+2060 and U+FEFF are allowed but print as a box where the face lacks them.
 */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2060\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without what cannot stand in a Word file; line ends become \n. */
export const clean = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unprintable, '');

/** Escapes text for an XML part that is written as a string. */
export const escapeXml = (text: string): string =>
  clean(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
