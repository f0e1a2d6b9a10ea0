import type { Document } from '../../document/nodes';
import { type Printed, readable } from '../../document/printed';
import type { Problem } from '../../findings/problem';
import type { Report } from '../../model/report';
import { wordings } from './dictionaries';
import type { wording } from './lexicon';
import { placeOf, spanOf } from './place';
import { findAll } from './words/find';

const says = (text: string, term: keyof typeof wording): boolean =>
  findAll(text, wordings).some(({ terms }) => terms.includes(term));

/** 统计期限自 2023年1月1日 起至 2023年12月31日 止. */
function period(report: Report, printed: Printed, text: string): Problem[] {
  const problems: Problem[] = [];
  for (const { start: index } of findAll(text, wordings).filter(({ terms }) => terms.includes('PERIOD'))) {
    const stretch = text.slice(index, index + 70);
    const dates =
      /([0-9]{4})年度?([0-9]{1,2})月([0-9]{1,2})日[^0-9。]{1,8}(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日/.exec(
        stretch,
      );
    if (!dates) continue;
    const [whole, from, month, day, to = from, lastMonth, lastDay] = dates;
    const right =
      Number(from) === report.year &&
      Number(to) === report.year &&
      month === '1' &&
      day === '1' &&
      lastMonth === '12' &&
      lastDay === '31';
    const padded =
      Number(month) === 1 && Number(day) === 1 && Number(lastMonth) === 12 && Number(lastDay) === 31;
    if (right || (padded && Number(from) === report.year && Number(to) === report.year)) continue;
    const start = index + dates.index;
    problems.push({
      code: 'text.period',
      severity: Number(from) === report.year && Number(to) === report.year ? 'warning' : 'error',
      where: placeOf(printed),
      actual: whole,
      expected: { say: 'period', n: report.year },
      span: spanOf(printed, start, start + whole.length),
    });
  }
  return problems;
}

const yearProblem = (
  report: Report,
  printed: Printed,
  start: number,
  length: number,
  year: string,
  severity: 'error' | 'warning',
): Problem => ({
  code: 'text.year',
  severity,
  where: placeOf(printed),
  actual: { say: 'year', n: year },
  expected: { say: 'year', n: report.year },
  params: { said: printed.raw.slice(start, start + length).slice(0, 40) },
  span: spanOf(printed, start, start + length),
});

/** Whether a part may be about other years. */
const elsewhere = ({ edition }: Report, { part }: Printed) =>
  edition.headings?.otherYears.test(part) ?? false;

/** The preamble names the report that it opens: 现公布…2022年政府信息公开工作年度报告. */
function preamble(report: Report, printed: Printed, text: string): Problem[] {
  if (printed.part !== '') return [];
  const called = report.edition.naming?.text?.source ?? report.edition.name;
  return [...text.matchAll(new RegExp(`([12][0-9]{3})年(?:度)?(?:${called})`, 'g'))].flatMap((match) => {
    if (Number(match[1]) === report.year) return [];
    const clause = text.slice(Math.max(0, match.index - 40), match.index);
    const before = clause.slice(Math.max(...[...'，。；'].map((c) => clause.lastIndexOf(c))) + 1);
    if (says(before, 'NOT_THIS_REPORT') || !says(before, 'PUBLISHES')) return [];
    return [yearProblem(report, printed, match.index, match[0].length, match[1] as string, 'error')];
  });
}

/** A paragraph of this year's work that opens with last year: text left from the last report. */
function openings(report: Report, printed: Printed, text: string): Problem[] {
  if (elsewhere(report, printed) || text.includes(`${report.year}年`)) return [];
  const match =
    /^[\s（(一二三四五六七八九十）)、.0-9]{0,8}(?:[^，。；0-9]{2,16}[。.])?\s*([12][0-9]{3})年(?:度|来)?[，,]/.exec(
      text,
    ) ??
    // A later sentence that opens with last year and counts, in a paragraph that names no other year.
    /(?<=[。；])([12][0-9]{3})年(?:度|来)?[，,]?(?=[^。；]{0,30}(?:共|全年|累计|收到|受理|公开|发布)[^。；]{0,40}[0-9])/.exec(
      text,
    );
  if (!match || Number(match[1]) !== report.year - 1 || /今年|本年/.test(text)) return [];
  if (says(text.slice(match.index, match.index + 120), 'COMPARES')) return [];
  const start = match.index + match[0].indexOf(match[1] as string);
  return [yearProblem(report, printed, start, 5, match[1] as string, 'warning')];
}

/** 截至2022年12月31日 in the report for 2023. */
function until(report: Report, printed: Printed, text: string): Problem[] {
  if (elsewhere(report, printed)) return [];
  return [...text.matchAll(/截[至止]到?([12][0-9]{3})年(?:年?底|末|12月(?:31日|底)?)/g)].flatMap((match) => {
    if (Number(match[1]) !== report.year - 1) return [];
    const from = Math.max(text.lastIndexOf('。', match.index), 0);
    const to = text.indexOf('。', match.index);
    if (text.slice(from, to < 0 ? from + 300 : Math.min(to, from + 300)).includes(`${report.year}年`))
      return [];
    return [yearProblem(report, printed, match.index, match[0].length, match[1] as string, 'warning')];
  });
}

/** Years that are not the report's where only the report's can be. */
export function yearsOf(report: Report, document: Document, texts: readonly Printed[]): Problem[] {
  const problems = texts.flatMap((printed) => {
    const text = readable(printed.raw);
    if (!/[12][0-9]{3}年/.test(text)) return [];
    return [
      ...period(report, printed, text),
      ...preamble(report, printed, text),
      ...openings(report, printed, text),
      ...until(report, printed, text),
    ];
  });
  const title = document.blocks.find((block) => block.type === 'title');
  const year = /([12][0-9]{3})\s*年/.exec(readable(title?.lines.join('') ?? ''))?.[1];
  if (year && Number(year) !== report.year)
    problems.push({
      code: 'text.year',
      severity: 'error',
      path: 'title',
      where: { say: 'title' },
      actual: { say: 'year', n: year },
      expected: { say: 'year', n: report.year },
      params: { said: title?.lines.join('') ?? '' },
    });
  return problems;
}
