import type { ParagraphSetting } from '../../layout/page';
import { isWestern } from '../../typography/characters';

/** How a string of Latin letters and digits is broken in a paragraph whose words may be: nowhere, or wherever it must. */
export type Word = 'whole' | 'broken';

/**
 * With w:wordWrap 0 Word breaks the words of runs that are East Asian, by their face or by their language, and no
 * others (so docx/layout has it, after Word). Words have a Latin face in all slots then, and those that stay whole are
 * in Mandarin, which LibreOffice reads as zh-CN: it breaks addresses in the right places by itself, but badly where it
 * sees more than one run in a word.
 */
export const languageOf = (word: Word): { language: { eastAsia: string } } => ({
  language: { eastAsia: word === 'whole' ? 'cmn-CN' : 'zh-CN' },
});

/** w:wordWrap 0 for a paragraph with broken words. */
export const breakingWords = (setting: ParagraphSetting | undefined): { wordWrap?: true } =>
  setting && setting.broken.length > 0 ? { wordWrap: true } : {};

/**
 * For each character how its word is broken. A line takes as much of a word as may be broken and fits it; so a word
 * may be broken as far as the first character of the next line, and the rest stays whole.
 */
function wordsOf(characters: readonly string[], broken: readonly number[]): (Word | undefined)[] {
  const inWord = characters.map((character) => isWestern(character.codePointAt(0) ?? 0));
  const words = inWord.map((is, i): Word | undefined =>
    is || (characters[i] === ' ' && inWord[i - 1] && inWord[i + 1]) ? 'whole' : undefined,
  );
  let done = 0;
  for (const place of broken) {
    let from = place;
    while (from > done && inWord[from - 1]) from--;
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
export function toldOf(characters: readonly string[], { broken, spaced }: ParagraphSetting): Told[] {
  const spacings: (number | undefined)[] = new Array(characters.length);
  for (const { from, to, spacing } of spaced) spacings.fill(spacing, from, to);
  const words = broken.length > 0 ? wordsOf(characters, broken) : [];
  return characters.map((_, i) => ({ word: words[i], spacing: spacings[i] }));
}
