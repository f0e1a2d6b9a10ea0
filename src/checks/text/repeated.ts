import type { Problem } from '../../findings/problem';
import { describe } from '../../model/fields';
import { type Report, reportSchema } from '../../model/report';

/** Sentences shorter than this are alike in any two reports. */
const SHORTEST = 12;
/** Less text than this says nothing of its writer. */
const LEAST = 300;
const MOST_SHARED = 0.8;
const STOPS = '。；！？\n';
const DIGITS = '0123456789０１２３４５６７８９';

/** The sentences of a text, without what changes from year to year: figures, blanks. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let sentence = '';
  for (const c of `${text}\n`)
    if (STOPS.includes(c)) {
      if (sentence.length >= SHORTEST) sentences.push(sentence);
      sentence = '';
    } else if (!DIGITS.includes(c) && c.trim() !== '') sentence += c;
  return sentences;
}

const lengthOf = (sentences: readonly string[]) => sentences.reduce((sum, { length }) => sum + length, 0);

/** Text of the agency's own that is last year's but for its figures (国办公开办函〔2021〕30号 warns of it). */
export function repeated(report: Report, previous: Report | undefined): Problem[] {
  if (!previous) return [];
  const parts = Object.keys(report.narrative).filter((name) => name !== 'preamble');
  const own = parts.flatMap((name) => sentencesOf(report.narrative[name] ?? ''));
  const last = new Set(Object.values(previous.narrative).flatMap(sentencesOf));
  const length = lengthOf(own);
  const share = length === 0 ? 0 : lengthOf(own.filter((sentence) => last.has(sentence))) / length;
  const [first] = parts;
  if (first === undefined || length < LEAST || share < MOST_SHARED) return [];
  return [
    {
      code: 'text.repeated',
      severity: 'warning',
      path: `narrative.${first}`,
      where: describe(reportSchema(report.edition), ['narrative', first]),
      actual: `${Math.floor(share * 100)}%`,
      params: { year: previous.year },
    },
  ];
}
