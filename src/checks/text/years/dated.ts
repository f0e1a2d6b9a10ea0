import { type Printed, readable, spanOf } from '../../../document/printed';
import type { TextSpan } from '../../../findings/finding';
import type { Problem } from '../../../findings/problem';
import type { Report } from '../../../model/report';
import { placeOf } from '../place';
import { type WrittenYear, yearsIn } from './writtenYears';

/** A text with the years in it. */
export interface Dated {
  readonly printed: Printed;
  /** Without blanks: 2022 年 12 月 31 日 is a date. */
  readonly text: string;
  readonly years: readonly WrittenYear[];
  /** A stretch of it as it is printed. */
  readonly span: (start: number, end: number) => TextSpan;
}

const isBlank = (c: string): boolean => c !== '\n' && c.trim() === '';

export function datedOf(printed: Printed): Dated {
  const read = readable(printed.raw);
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < read.length; i++) {
    const c = read.charAt(i);
    if (isBlank(c)) continue;
    text += c;
    at.push(i);
  }
  const span = (start: number, end: number) => spanOf(printed, at[start] ?? 0, (at[end - 1] ?? 0) + 1);
  return { printed, text, years: yearsIn(text), span };
}

/** The characters behind 2023年 that may belong to it: 2023年度, 2023年来. */
export const behind = (text: string, { end }: WrittenYear, ...more: readonly string[]): number =>
  more.some((word) => text.startsWith(word, end)) ? end + 1 : end;

/** What is before a place of a text, back to the last stop. */
export function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 40), at);
  return before.slice(Math.max(...Array.from('，。；', (c) => before.lastIndexOf(c))) + 1);
}

/** A year that is not the report's, where only the report's, or the `expected` one, can be. */
export function yearProblem(
  report: Report,
  { printed, span }: Dated,
  { start, end, year }: WrittenYear,
  severity: 'error' | 'warning',
  expected = report.year,
): Problem {
  const said = span(start, end);
  return {
    code: 'text.year',
    ...(expected !== report.year && { message: 'text.year.ahead' }),
    severity,
    where: placeOf(printed),
    actual: { say: 'year', n: year },
    expected: { say: 'year', n: expected },
    params: { said: said.text.slice(0, 40) },
    span: said,
  };
}
