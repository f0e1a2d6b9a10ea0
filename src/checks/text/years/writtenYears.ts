import { digitsAt } from '../../../ground/digits';
import type { Stretch } from '../../../ground/stretch';

/** A year as a text writes it, with its 年. */
export interface WrittenYear extends Stretch {
  readonly year: number;
}

const YEAR = /[12]\d{3}年/g;

/** The years from 1000 to 2999 in a text: 2022年. */
export const yearsIn = (text: string): WrittenYear[] =>
  Array.from(text.matchAll(YEAR), ({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
    year: Number.parseInt(said, 10),
  }));

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
