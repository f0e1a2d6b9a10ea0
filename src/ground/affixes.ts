/* What a text begins or ends with, taken off; a text without it stays as it is. */

/** Without the first of these that it begins with. */
export const afterPrefix = (text: string, ...prefixes: readonly string[]): string =>
  text.slice(prefixes.find((prefix) => text.startsWith(prefix))?.length ?? 0);

/** Without the first of these that it ends with. */
export const beforeSuffix = (text: string, ...suffixes: readonly string[]): string =>
  text.slice(0, text.length - (suffixes.find((suffix) => text.endsWith(suffix))?.length ?? 0));

/** Without these characters and white space at its end. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && (characters.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
  return text.slice(0, end);
}

/** Without them at its beginning and its end. */
export function trimOf(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && trimEndOf(text.charAt(start), characters) === '') start++;
  return trimEndOf(text.slice(start), characters);
}
