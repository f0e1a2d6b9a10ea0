/*
 * The characters that no text is made of, one list a kind. Whoever reads, prints or names a file goes by these.
 */

/** What shows nothing: joiners, soft hyphens, variation selectors, the marks that turn the direction of writing. */
export const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Whatever ends a line (UAX 14 BK, CR, LF, NL). */
export const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * No characters at all: controls but tab and line feed, half surrogates, code points that Unicode keeps free. XML and
 * HTML hold none, but for a carriage return.
 */
export const NO_CHARACTERS = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n])\p{Cc}/gu;

/** Hanzi, ASCII and the marks of both: nearly all that is printed, and as it is. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x3000 && code <= 0x303f) ||
  (code >= 0xff01 && code <= 0xff5e);

function arePlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isPlain(text.charCodeAt(at))) return false;
  return true;
}

/** Text as every file prints it: line ends are \n, tabs are spaces, what shows nothing or is no character is gone. */
export const printable = (text: string): string =>
  arePlain(text)
    ? text
    : text.split(LINE_END).join('\n').replaceAll('\t', ' ').replace(INVISIBLE, '').replace(NO_CHARACTERS, '');

/** A code point as Unicode writes it: U+200B. A character of several has several. */
export const codePoints = (character: string): string =>
  Array.from(
    character,
    (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
