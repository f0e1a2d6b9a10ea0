import type { Document } from '../../../document/nodes';
import { type Printed, readable } from '../../../document/printed';
import type { Problem } from '../../../findings/problem';
import { isDigit } from '../../../ground/digits';
import { ordinalAt } from '../../../ground/ordinal';
import { unspaced } from '../../../ground/written';
import type { Report } from '../../../model/report';
import { says, wordings } from '../dictionaries';
import { placeOf } from '../place';
import { expand } from '../words/expand';
import { findAll } from '../words/find';
import { carriedOver, plans } from './ahead';
import { behind, clauseBefore, type Dated, datedOf, yearProblem } from './dated';
import { period } from './period';
import { dayAt, type WrittenYear, yearsIn } from './writtenYears';

const STRETCH = 70;

/** Whether a part may be about other years. */
const elsewhere = ({ edition }: Report, { part }: Printed): boolean =>
  edition.headings?.otherYears.some((word) => part.includes(word)) ?? false;

/** So far the name of the body may part a year from the name of its report, and so it ends. */
const NAME = 16;
const ENDS_OF_NAMES = '省市州盟县区旗镇乡道局委办厅府处会校院';

/** The preamble names the report that it opens: 现公布…2022年政府信息公开工作年度报告, or what it is made of. */
function preamble(report: Report, dated: Dated): Problem[] {
  const { printed, text, years } = dated;
  if (printed.part !== '') return [];
  const called = expand(report.edition.naming?.text ?? report.edition.name);
  return years.flatMap((year) => {
    const from = behind(text, year, '度');
    const rest = text.slice(from, from + NAME + Math.max(...called.map(({ length }) => length)));
    const before = clauseBefore(text, year.start);
    if (year.year === report.year || says(before, 'NOT_THIS_REPORT')) return [];
    const made = findAll(rest, wordings).find(({ start, terms }) => start === 0 && terms.includes('MADE_OF'));
    if (made) return [yearProblem(report, dated, { ...year, end: from + made.end }, 'warning')];
    const at = Math.min(...called.map((name) => rest.indexOf(name)).filter((index) => index >= 0));
    const name = called.find((each) => rest.startsWith(each, at));
    const between = rest.slice(0, at);
    if (name === undefined || !says(before, 'PUBLISHES')) return [];
    const isName = at <= NAME && !Array.from('，。；《》').some((c) => between.includes(c));
    const ends = at === 0 || ENDS_OF_NAMES.includes(between.at(-1) ?? '#');
    if (!isName || !ends || says(between, 'NOT_THIS_REPORT')) return [];
    const named = { ...year, end: from + at + name.length };
    return [yearProblem(report, dated, named, at === 0 ? 'error' : 'warning')];
  });
}

const MOST_DIGITS = 7;
const RUN_IN = 16;

/** Where the first sentence of a paragraph begins, behind its ordinal and a heading that runs in: （一）主动公开。2023年，…. */
function beginnings(text: string): number[] {
  const opened = text.length - (ordinalAt(text)?.rest ?? text.trimStart()).length;
  const stop = text.slice(opened, opened + RUN_IN + 1).indexOf('。');
  const runIn = text.slice(opened, opened + Math.max(stop, 0));
  const isHeading = stop > 1 && !Array.from(runIn).some((c) => '，；'.includes(c) || isDigit(c));
  return isHeading ? [opened, opened + stop + 1] : [opened];
}

/** A text up to its first stop. */
function sentenceOf(text: string): string {
  const stop = Array.from(text).findIndex((c) => '。；'.includes(c));
  return stop < 0 ? text : text.slice(0, stop);
}

/** 2022年共收到12件: what is counted. */
function counts(text: string, from: number): boolean {
  const rest = sentenceOf(text.slice(from, from + STRETCH));
  return findAll(rest, wordings).some(
    ({ start, end, terms }) =>
      terms.includes('COUNTS') && start <= 30 && Array.from(rest.slice(end, end + 41)).some(isDigit),
  );
}

/** A paragraph of this year's work that opens with last year: text left from the last report. */
function openings(report: Report, dated: Dated): Problem[] {
  const { printed, text, years } = dated;
  if (elsewhere(report, printed) || years.some(({ year }) => year === report.year)) return [];
  const begins = beginnings(text);
  const opens = (year: WrittenYear) =>
    begins.some((at) => text.slice(at, year.start).trim() === '' && at <= year.start) &&
    '，,'.includes(text[behind(text, year, '度', '来')] ?? '#');
  // A later sentence that opens with last year and counts, in a paragraph that names no other year.
  const goesOn = (year: WrittenYear) =>
    '。；'.includes(text[year.start - 1] ?? '#') && counts(text, behind(text, year, '度', '来'));
  const found = years.find(opens) ?? years.find(goesOn);
  if (found?.year !== report.year - 1 || says(text, 'THIS_YEAR')) return [];
  if (says(text.slice(found.start, found.start + 120), 'COMPARES')) return [];
  return [yearProblem(report, dated, found, 'warning')];
}

const SENTENCE = 300;
const ENDS = ['年底', '底', '末', '12月31日', '12月底', '12月'];

/** 截至2022年12月31日 in the report for 2023. */
function until(report: Report, dated: Dated): Problem[] {
  const { printed, text, years } = dated;
  if (elsewhere(report, printed)) return [];
  return years.flatMap((year) => {
    const before = findAll(text.slice(Math.max(0, year.start - 3), year.start), wordings).at(-1);
    const end = ENDS.find((each) => text.startsWith(each, year.end));
    if (year.year !== report.year - 1 || !before?.terms.includes('UP_TO') || end === undefined) return [];
    const start = Math.max(0, year.start - 3) + before.start;
    const opening = text.slice(Math.max(0, start - SENTENCE), start);
    const sentence =
      opening.slice(opening.lastIndexOf('。') + 1) + text.slice(start, start + SENTENCE).split('。')[0];
    if (sentence.includes(`${report.year}年`)) return [];
    return [yearProblem(report, dated, { ...year, start, end: year.end + end.length }, 'warning')];
  });
}

/** 202020年, 202年12月31日: as many digits as no year has. */
function slips(_: Report, { printed, text, span }: Dated): Problem[] {
  return Array.from(text, (c, i) => (c === '年' ? i : -1)).flatMap((end): Problem[] => {
    let start = end;
    while (end - start < MOST_DIGITS && isDigit(text[start - 1])) start--;
    const said = start < end ? span(start, end + 1) : undefined;
    const digits = text.slice(start, end);
    const isSlip =
      digits.length > 4 ? end - start < MOST_DIGITS : digits.length === 3 && dayAt(text, end + 1);
    // 20 2023年: two numbers.
    if (!said || !digits.startsWith('20') || !isSlip || said.text.length !== digits.length + 1) return [];
    const where = placeOf(printed);
    return [
      {
        code: 'text.year',
        message: 'text.year.slip',
        severity: 'warning',
        where,
        actual: said.text,
        span: said,
      },
    ];
  });
}

/** Years that are not the report's where only the report's can be. */
export function yearsOf(report: Report, document: Document, texts: readonly Printed[]): Problem[] {
  const problems = texts.flatMap((printed) => {
    const dated = datedOf(printed);
    return [period, preamble, openings, until, plans, carriedOver, slips].flatMap((of) => of(report, dated));
  });
  const title = document.blocks.find((block) => block.type === 'title')?.lines.join('') ?? '';
  const [named] = yearsIn(readable(unspaced(title)));
  if (named && named.year !== report.year)
    problems.push({
      code: 'text.year',
      severity: 'error',
      path: 'title',
      where: { say: 'title' },
      actual: { say: 'year', n: named.year },
      expected: { say: 'year', n: report.year },
      params: { said: title },
    });
  return problems;
}
