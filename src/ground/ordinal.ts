import { chineseNumber } from './chineseNumber';
import { isDigit } from './digits';

/** The ordinal that a heading, an item or a label begins with. */
export interface Ordinal {
  /** As GB/T 9704 7.3.3 has them: 一、（一）1.（1） */
  readonly level: 1 | 2 | 3 | 4;
  readonly number: number;
  /** What closes it: 、 ． ） … */
  readonly mark: string;
  /** What it counts. */
  readonly rest: string;
}

const ORDINAL = /^\s*([(（]?)\s*(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))\s*([)）、.．,，:：])\s*/;

/** The ordinal at the head of a text; undefined where it begins with none: 1.5万件 begins with a figure. */
export function ordinalAt(text: string): Ordinal | undefined {
  const [whole = '', open, chinese, arabic = '', mark = ''] = ORDINAL.exec(text) ?? [];
  if (whole === '') return undefined;
  const rest = text.slice(whole.length);
  const isInBrackets = open !== '' || ')）'.includes(mark);
  if (!chinese && !isInBrackets && whole.endsWith(mark) && isDigit(rest[0])) return undefined;
  const number = Number(chinese ? chineseNumber(chinese) : arabic);
  return { level: chinese ? (isInBrackets ? 2 : 1) : isInBrackets ? 4 : 3, number, mark, rest };
}
