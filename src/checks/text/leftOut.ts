import type { Problem } from '../../findings/problem';
import { isNumeral } from '../../ground/chineseNumber';
import type { Stretch } from '../../ground/stretch';
import { flat } from './changes/told';
import { wordings } from './dictionaries';
import type { Passage } from './passage';
import { wording } from './wordingLexicon';
import { expand } from './words/expand';
import { findAll } from './words/find';

/** Measure words that end few other words; those that end many: before them the gap must be seen. */
const MEASURES = '条篇';
const OF_CASES = '件份';
const STOPS = '，、；。（）\n';
/** Counts without a number, or makes a word with the measure. */
const COUNTED = '余多几数每逐各该首整若同单本此某上下前后';
const WORDS: ReadonlySet<string> = new Set(wording.LIKE_MEASURES.split(' ').flatMap((word) => expand(word)));

const isHanzi = (c: string | undefined): c is string => c !== undefined && c >= '\u4e00' && c <= '\u9fff';

/** A measure word before a stop that nothing counts: 财政预决算条、. */
function isBare({ spelling: { text, raw, at } }: Passage, place: number): boolean {
  const [c = '', before] = [text[place], text[place - 1]];
  if (!(MEASURES + OF_CASES).includes(c) || !STOPS.includes(text[place + 1] ?? '\n')) return false;
  if (!isHanzi(before) || isNumeral(before) || COUNTED.includes(before)) return false;
  if (WORDS.has(before + c)) return false;
  const gap = raw.slice((at[place - 1] ?? 0) + 1, at[place]);
  return gap === '' ? MEASURES.includes(c) : gap.trim() === '';
}

const LONGEST = 12;

/** Bare measures in sentences that count others in them, with the words before: 75条、财政预决算条、三公经费5条. */
function besideOthers(passage: Passage, known: ReadonlySet<number>): Stretch[] {
  const { text } = passage.spelling;
  return passage.sentences.flatMap((sentence): Stretch[] => {
    const units = new Set(
      flat(sentence.nodes).map((node) => (node.kind === 'number' ? node.number.unit : '')),
    );
    const found: Stretch[] = [];
    for (let place = sentence.start; place < sentence.end; place++) {
      if (!units.has(text[place] ?? '') || known.has(place + 1) || !isBare(passage, place)) continue;
      let start = place;
      while (place - start < LONGEST && isHanzi(text[start - 1])) start--;
      found.push({ start, end: place + 1 });
    }
    return found;
  });
}

/** Numbers that were left out: 共主动公开条。 */
export function leftOut(passage: Passage): Problem[] {
  const { text } = passage.spelling;
  const known = findAll(text, wordings).filter(
    ({ end, terms }) => terms.includes('LEFT_OUT') && STOPS.includes(text[end] ?? '\n'),
  );
  const others = passage.isHeading ? [] : besideOthers(passage, new Set(known.map(({ end }) => end)));
  return [...known, ...others].map(({ start, end }) => {
    const span = passage.span(start, end);
    return {
      code: 'text.instruction',
      message: 'text.left-out',
      severity: 'warning',
      where: passage.where,
      actual: span.text,
      span,
    };
  });
}
