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

/** Any but hanzi, ASCII and the marks of both: nearly all that is printed is of those, and printed as it is. */
const UNUSUAL = /[^ -~\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/;

/** Text as every file prints it: line ends are \n, tabs are spaces, what shows nothing or is no character is gone. */
export const printable = (text: string): string =>
  UNUSUAL.test(text)
    ? text.split(LINE_END).join('\n').replaceAll('\t', ' ').replace(INVISIBLE, '').replace(NO_CHARACTERS, '')
    : text;

/** A code point as Unicode writes it: U+200B. A character of several has several. */
export const codePoints = (character: string): string =>
  Array.from(
    character,
    (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
