/** What a person or a program wrote: its white space, its lines, its ending. */

const SPACES = /\s+/g;
export const unspaced = (text: string): string => text.replace(SPACES, '');
export const oneSpaced = (text: string): string => text.replace(SPACES, ' ').trim();

/** The words of a text, between its white space. */
export const wordsIn = (text: string): readonly string[] => oneSpaced(text).split(' ');

/** A text without its white space and these characters. */
export const without = (text: string, characters: string): string =>
  Array.from(unspaced(text))
    .filter((c) => !characters.includes(c))
    .join('');

const LINE_FEED = /\r\n?|\n/;
/** The lines of a text, whichever system it is from. */
export const linesOf = (text: string): string[] => text.split(LINE_FEED);

/** Whether a text has one of these words or characters. */
export const hasOne = (text: string, words: Iterable<string>): boolean =>
  Array.from(words).some((word) => text.includes(word));

/** Whether a text is made of these characters, at least one, and of no others. */
export function isOnly(text: string, characters: string): boolean {
  for (const c of text) if (!characters.includes(c)) return false;
  return text !== '';
}

/** Where the first of these words or characters is in a text, from a place on; -1 where there is none. */
export function indexOfAny(text: string, words: Iterable<string>, from = 0): number {
  const places = Array.from(words, (word) => text.indexOf(word, from)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** Whether the name of a file has one of these endings, in letters of either size. */
export const endsIn = (name: string, ...endings: readonly string[]): boolean =>
  endings.some((ending) => name.toLowerCase().endsWith(ending));

/** The name of a file without the one of these endings that it has. */
export const withoutEnding = (name: string, ...endings: readonly string[]): string =>
  name.slice(0, name.length - (endings.find((ending) => endsIn(name, ending))?.length ?? 0));

/** The files of data that people write. */
export const DATA_ENDINGS = ['.yaml', '.yml', '.json'] as const;
