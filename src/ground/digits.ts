/* Digits 0 to 9, of no other script. */

/** Whether a character is one of them: an accent makes it another, behind the end of a text there is none. */
export const isDigit = (c: string | undefined): boolean =>
  c !== undefined && c.length === 1 && c >= '0' && c <= '9';

/** The run of digits that begins at a place of a text; '' where there is none. */
export function digitsAt(text: string, at = 0): string {
  let end = at;
  while (isDigit(text[end])) end++;
  return text.slice(at, end);
}

/** Whether a text is digits and nothing else: at least one of them, or so many. */
export const isDigits = (text: string, least = 1, most = Number.POSITIVE_INFINITY): boolean =>
  text.length >= least && text.length <= most && digitsAt(text) === text;

/** 12 or 12.50: digits, and where there is a point, digits behind it. */
export function isDecimal(text: string): boolean {
  const [whole = '', fraction = '0', ...more] = text.split('.');
  return isDigits(whole) && isDigits(fraction) && more.length === 0;
}
