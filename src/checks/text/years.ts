import type { Document } from '../../document/nodes';
import { type Printed, readable, spanOf } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import { isDigit } from '../../ground/digits';
import { ordinalAt } from '../../ground/ordinal';
import { unspaced } from '../../ground/written';
import type { Report } from '../../model/report';
import { says, wordings } from './dictionaries';
import { placeOf } from './place';
import { expand } from './words/expand';
import { findAll } from './words/find';
import { dayAt, type WrittenYear, yearsIn } from './writtenYears';

/** A text with the years in it. */
interface Dated {
  readonly printed: Printed;
  readonly text: string;
  readonly years: readonly WrittenYear[];
}

/** The characters behind 2023年 that may belong to it: 2023年度, 2023年来. */
const behind = (text: string, { end }: WrittenYear, ...more: readonly string[]): number =>
  more.some((word) => text.startsWith(word, end)) ? end + 1 : end;

/** How far a date may be from what it follows. */
const NEAR = 8;
const STRETCH = 70;

/** The first date of a text, and the next one right behind: 2023年1月1日起至12月31日止. */
function spanOfDates(text: string) {
  const years = yearsIn(text);
  const first = years.find((year) => dayAt(text, behind(text, year, '度')));
  const begun = first && dayAt(text, behind(text, first, '度'));
  if (!begun) return undefined;
  let at = begun.end;
  while (at < begun.end + NEAR && !isDigit(text[at]) && text[at] !== '。') at++;
  const named = years.find(({ start }) => start === at);
  const ended = at > begun.end ? dayAt(text, named?.end ?? at) : undefined;
  return ended && { first, begun, last: named ?? first, ended };
}

/** 统计期限自 2023年1月1日 起至 2023年12月31日 止. */
function period(report: Report, { printed, text }: Dated): Problem[] {
  return findAll(text, wordings)
    .filter(({ terms }) => terms.includes('PERIOD'))
    .flatMap(({ start: at }): Problem[] => {
      const dates = spanOfDates(text.slice(at, at + STRETCH));
      if (!dates) return [];
      const { first, begun, last, ended } = dates;
      const [start, end] = [at + first.start, at + ended.end];
      const isOwn = first.year === report.year && last.year === report.year;
      const isWhole = begun.month === 1 && begun.day === 1 && ended.month === 12 && ended.day === 31;
      if (isOwn && isWhole) return [];
      return [
        {
          code: 'text.period',
          severity: isOwn ? 'warning' : 'error',
          where: placeOf(printed),
          actual: text.slice(start, end),
          expected: { say: 'period', n: report.year },
          span: spanOf(printed, start, end),
        },
      ];
    });
}

const yearProblem = (
  report: Report,
  printed: Printed,
  start: number,
  end: number,
  year: number,
  severity: 'error' | 'warning',
): Problem => ({
  code: 'text.year',
  severity,
  where: placeOf(printed),
  actual: { say: 'year', n: year },
  expected: { say: 'year', n: report.year },
  params: { said: printed.raw.slice(start, end).slice(0, 40) },
  span: spanOf(printed, start, end),
});

/** Whether a part may be about other years. */
const elsewhere = ({ edition }: Report, { part }: Printed): boolean =>
  edition.headings?.otherYears.some((word) => part.includes(word)) ?? false;

/** What is before a place of a text, back to the last stop. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.slice(Math.max(...Array.from('，。；', (c) => before.lastIndexOf(c))) + 1);
}

/** The preamble names the report that it opens: 现公布…2022年政府信息公开工作年度报告. */
function preamble(report: Report, { printed, text, years }: Dated): Problem[] {
  if (printed.part !== '') return [];
  const called = expand(report.edition.naming?.text ?? report.edition.name);
  return years.flatMap((year) => {
    const from = behind(text, year, '度');
    const name = called.find((each) => text.startsWith(each, from));
    if (name === undefined || year.year === report.year) return [];
    const before = clauseBefore(text, year.start);
    if (says(before, 'NOT_THIS_REPORT') || !says(before, 'PUBLISHES')) return [];
    return [yearProblem(report, printed, year.start, from + name.length, year.year, 'error')];
  });
}

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
function openings(report: Report, { printed, text, years }: Dated): Problem[] {
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
  return [yearProblem(report, printed, found.start, found.end, found.year, 'warning')];
}

const SENTENCE = 300;
const ENDS = ['年底', '底', '末', '12月31日', '12月底', '12月'];

/** 截至2022年12月31日 in the report for 2023. */
function until(report: Report, { printed, text, years }: Dated): Problem[] {
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
    return [yearProblem(report, printed, start, year.end + end.length, year.year, 'warning')];
  });
}

/** Years that are not the report's where only the report's can be. */
export function yearsOf(report: Report, document: Document, texts: readonly Printed[]): Problem[] {
  const problems = texts.flatMap((printed) => {
    const text = readable(printed.raw);
    const years = yearsIn(text);
    if (years.length === 0) return [];
    const dated = { printed, text, years };
    return [period, preamble, openings, until].flatMap((of) => of(report, dated));
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
