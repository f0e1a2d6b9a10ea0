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

/** A single part that is written for the year, problems and remedies, says less. */
const LEAST_OF_PART = 80;

interface Own {
  readonly part: string;
  readonly sentences: readonly string[];
  readonly least: number;
}

/** Text of the agency's own that is last year's but for its figures (国办公开办函〔2021〕30号 warns of it). */
export function repeated(report: Report, previous: Report | undefined): Problem[] {
  if (!previous) return [];
  const { edition, narrative } = report;
  const parts = Object.keys(narrative).filter((name) => name !== 'preamble');
  const sentencesIn = (part: string) => sentencesOf(narrative[part] ?? '');
  const last = new Set(Object.values(previous.narrative).flatMap(sentencesOf));
  const [first] = parts;
  const problems = edition.parts.find(
    ({ name, heading }) =>
      parts.includes(name) && edition.headings?.problems.some((word) => heading?.includes(word)),
  )?.name;
  const own: readonly Own[] = [
    ...(first === undefined ? [] : [{ part: first, sentences: parts.flatMap(sentencesIn), least: LEAST }]),
    ...(problems === undefined
      ? []
      : [{ part: problems, sentences: sentencesIn(problems), least: LEAST_OF_PART }]),
  ];
  for (const { part, sentences, least } of own) {
    const length = lengthOf(sentences);
    const share = length === 0 ? 0 : lengthOf(sentences.filter((sentence) => last.has(sentence))) / length;
    if (length < least || share < MOST_SHARED) continue;
    return [
      {
        code: 'text.repeated',
        severity: 'warning',
        path: `narrative.${part}`,
        where: describe(reportSchema(edition), ['narrative', part]),
        actual: `${Math.floor(share * 100)}%`,
        params: { year: previous.year },
      },
    ];
  }
  return [];
}
