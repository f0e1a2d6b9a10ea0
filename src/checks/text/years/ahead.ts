import type { Problem } from '../../../findings/problem';
import { trimEndOf } from '../../../ground/affixes';
import type { Report } from '../../../model/report';
import { says, wordings } from '../dictionaries';
import { ownNames } from '../frames/own';
import { findAll } from '../words/find';
import { behind, type Dated, yearProblem } from './dated';

const STOPS = '，。；：、）\n';
/** How far 将继续 may be from its year: 2024年，我局将继续. */
const NEAR = 24;
const CLAUSE = 80;
const SENTENCE = 300;

/** 我局, 我们, the body's name: who will do what follows. */
const isSubject = (words: string, isOwn: (mention: string) => boolean): boolean =>
  words === '' || (words.length < 6 && '我本'.includes(words.charAt(0))) || isOwn(words);

/** The year to come under this year's name: 2024年，我局将从以下方面改进 in the report for 2024. */
export function plans(report: Report, dated: Dated): Problem[] {
  const { printed, text, years } = dated;
  if (!report.edition.headings?.problems.some((word) => printed.part.includes(word))) return [];
  const isOwn = ownNames(report);
  return years.flatMap((year) => {
    if (year.year !== report.year || !STOPS.includes(text[year.start - 1] ?? '\n')) return [];
    const from = behind(text, year, '度');
    const will = findAll(text.slice(from, from + NEAR), wordings).find(({ terms }) => terms.includes('WILL'));
    if (!will) return [];
    const between = text.slice(from, from + will.start);
    const subject = trimEndOf(between.startsWith('，') ? between.slice(1) : between, '，');
    const clause = text.slice(from + will.start, from + will.start + CLAUSE).split('。', 1)[0] ?? '';
    // 将进一步规范作为重点 tells of what was done.
    if (!isSubject(subject, isOwn) || says(clause, 'TAKEN_AS')) return [];
    return [yearProblem(report, dated, { ...year, end: from + will.end }, 'warning', report.year + 1)];
  });
}

/** What is left over goes to the year after: 未办结的3件结转至2024年继续办理 in the report for 2024. */
export function carriedOver(report: Report, dated: Dated): Problem[] {
  const { text, years } = dated;
  return years.flatMap((year) => {
    const before = findAll(text.slice(Math.max(0, year.start - 6), year.start), wordings).at(-1);
    const from = behind(text, year, '度');
    if (year.year !== report.year || !before?.terms.includes('CARRIES_TO')) return [];
    const opening = text.slice(Math.max(0, year.start - SENTENCE), year.start);
    const sentence = opening.slice(Math.max(opening.lastIndexOf('。'), opening.lastIndexOf('\n')) + 1);
    const isLater = ['继续', '办理', '答复'].some((word) => text.startsWith(word, from));
    const isEarlier = sentence.includes(String(report.year - 1)) || says(sentence, 'LAST_YEAR');
    if (!isLater || isEarlier || !says(sentence, 'UNFINISHED')) return [];
    return [yearProblem(report, dated, year, 'warning', report.year + 1)];
  });
}
