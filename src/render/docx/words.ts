import type { ParagraphSetting } from '../../layout/page';
import { isLatin, isWestern } from '../../typography/characters';
import type { Spacing } from '../../typography/measure';

/** How a string of Latin letters and digits is broken in a paragraph whose words may be: nowhere, or wherever it must. */
type Word = 'whole' | 'broken';

/**
 * With w:wordWrap 0 Word breaks the words of runs that are East Asian, by their face or by their language, and no
 * others (so docx/layout has it, after Word). Words have a Latin face in all slots then, and those that stay whole are
 * in Mandarin. LibreOffice goes by the language of Latin letters: in Chinese it breaks a word where the line is full, in
 * English whole words and addresses in places of its own.
 */
export const languageOf = (word: Word): { language: { value: string; eastAsia: string } } => ({
  language: word === 'whole' ? { value: 'en-US', eastAsia: 'cmn-CN' } : { value: 'zh-CN', eastAsia: 'zh-CN' },
});

/** w:wordWrap 0 for a paragraph with broken words. */
export const breakingWords = (setting: ParagraphSetting | undefined): { wordWrap?: true } =>
  setting && setting.broken.length > 0 ? { wordWrap: true } : {};

/** So much of a word before the place where it is broken. */
const TAIL = 8;

/**
 * For each character how its word is broken. A line takes as much of a word as may be broken and fits it; so a word
 * may be broken as far as the first character of the next line, and the rest stays whole: its beginning, too, which
 * the line before may have room for.
 */
function wordsOf(characters: readonly string[], broken: readonly number[]): (Word | undefined)[] {
  const inWord = characters.map((character) => isWestern(character.codePointAt(0) ?? 0));
  const words = inWord.map((is, i): Word | undefined =>
    is || (characters[i] === ' ' && inWord[i - 1] && inWord[i + 1]) ? 'whole' : undefined,
  );
  let done = 0;
  for (const place of broken) {
    let from = place;
    while (from > done && from > place - TAIL && inWord[from - 1]) from--;
    if (from === done && inWord[done]) from = Math.max(place - 1, done); // the word is broken for the second time
    words.fill('broken', from, place + 1);
    done = place + 1;
  }
  return words;
}

/** How a character departs from its style. */
export interface Told {
  readonly word?: Word;
  /** Behind it, pt. */
  readonly spacing?: number;
}

/** How each character of a paragraph departs from its style. */
export function toldOf(
  characters: readonly string[],
  { broken, behindMarks, spaced }: ParagraphSetting,
): Told[] {
  const spacings: (Spacing | undefined)[] = new Array(characters.length);
  for (const { from, to, spacing, latin } of spaced) spacings.fill({ spacing, latin }, from, to);
  const words =
    broken.length > 0 ? wordsOf(characters, broken) : new Array<Word | undefined>(characters.length);
  for (const place of behindMarks) words[place] = 'broken';
  return characters.map((character, i) => {
    const own = spacings[i];
    const spacing = isLatin(character.codePointAt(0) ?? 0) ? own?.latin : own?.spacing;
    return { word: words[i], spacing };
  });
}
