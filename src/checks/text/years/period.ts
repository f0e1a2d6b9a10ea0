import type { Problem } from '../../../findings/problem';
import { isDigit } from '../../../ground/digits';
import type { Report } from '../../../model/report';
import { says, wordings } from '../dictionaries';
import { placeOf } from '../place';
import { findAll } from '../words/find';
import { behind, type Dated } from './dated';
import { dayAt, yearsIn } from './writtenYears';

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

const SENTENCE = 300;

function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - SENTENCE), at);
  return before.slice(before.lastIndexOf('。') + 1) + (text.slice(at, at + SENTENCE).split('。', 1)[0] ?? '');
}

/** Where a text says what period it is about; a preamble that names no other dates may do so without the word. */
function placesOf({ printed, text, years }: Dated): { at: number; isCalled: boolean }[] {
  const called = findAll(text, wordings).filter(({ terms }) => terms.includes('PERIOD'));
  if (called.length > 0 || printed.part !== '')
    return called.map(({ start: at }) => ({ at, isCalled: true }));
  const first = years.find((year) => dayAt(text, behind(text, year, '度')));
  return first ? [{ at: first.start, isCalled: false }] : [];
}

/** 统计期限自 2023年1月1日 起至 2023年12月31日 止. */
export function period(report: Report, dated: Dated): Problem[] {
  const { printed, text, span } = dated;
  return placesOf(dated).flatMap(({ at, isCalled }): Problem[] => {
    const dates = spanOfDates(text.slice(at, at + STRETCH));
    if (!dates) return [];
    const { first, begun, last, ended } = dates;
    const isOwn = first.year === report.year && last.year === report.year;
    const beginsIt = begun.month === 1 && begun.day === 1;
    const endsIt = ended.month === 12 && ended.day === 31;
    // A body that was founded in the year.
    if (isOwn && endsIt && (beginsIt || says(sentenceAround(text, at), 'FOUNDED'))) return [];
    if (!isCalled && !beginsIt && !endsIt) return [];
    const said = span(at + first.start, at + ended.end);
    return [
      {
        code: 'text.period',
        severity: isOwn || !isCalled ? 'warning' : 'error',
        where: placeOf(printed),
        actual: said.text,
        expected: { say: 'period', n: report.year },
        span: said,
      },
    ];
  });
}
