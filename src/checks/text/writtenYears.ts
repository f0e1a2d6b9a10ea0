import type { Stretch } from '../../ground/brackets';
import { digitsAt } from '../../ground/digits';

/** A year as a text writes it, with its 年. */
export interface WrittenYear extends Stretch {
  readonly year: number;
}

const YEAR = '年';

/** The years from 1000 to 2999 in a text: 2022年. */
export function yearsIn(text: string): WrittenYear[] {
  const years: WrittenYear[] = [];
  for (let at = text.indexOf(YEAR, 4); at >= 0; at = text.indexOf(YEAR, at + 1)) {
    const start = at - 4;
    const year = Number(digitsAt(text, start));
    if (year >= 1000 && year < 3000) years.push({ start, end: at + YEAR.length, year });
  }
  return years;
}

/** The month and the day that a text has at a place: 1月31日. */
export function dayAt(text: string, at: number): ({ month: number; day: number } & Stretch) | undefined {
  const month = digitsAt(text, at);
  const from = at + month.length + 1;
  const day = digitsAt(text, from);
  const end = from + day.length + 1;
  return month !== '' && day !== '' && text[from - 1] === '月' && text[end - 1] === '日'
    ? { month: Number(month), day: Number(day), start: at, end }
    : undefined;
}
