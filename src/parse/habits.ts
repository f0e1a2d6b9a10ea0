import type { Severity } from '../findings/finding';
import { markOf } from '../ground/markup';

/** Something typed that prints, but not as official writing has it. */
interface Habit {
  readonly code: string;
  readonly severity: Severity;
  readonly at: number;
  readonly length: number;
}

const LINES = /[^\n\v\f\r\u0085\u2028\u2029]+/g;
/** What a line of markup is but for its text: its mark, with the blanks around it. */
const headOf = (line: string): number => {
  const text = line.trimStart();
  return line.length - (markOf(text)?.rest ?? text).length;
};

const FULL_WIDTH = /[０-９]+(?:[．，][０-９]+)*/g;

/** Full-width digits; GB/T 15835 sets figures in half-width ones. */
const fullWidth = (text: string): Habit[] =>
  Array.from(text.matchAll(FULL_WIDTH), ({ 0: { length }, index }) => ({
    code: 'characters.full-width',
    severity: 'warning',
    at: index,
    length,
  }));

/** Blanks of a full em inside a line. Those at its beginning are an indent and are left out. */
const wideSpaces = (text: string): Habit[] =>
  text.includes('\u3000')
    ? Array.from(text.matchAll(LINES)).flatMap(({ 0: line, index }) => {
        const from = headOf(line);
        return Array.from(
          line
            .slice(from)
            .trimEnd()
            .matchAll(/\u3000+/g),
          ({ 0: { length }, index: at }) => ({
            code: 'characters.wide-space',
            severity: 'info' as const,
            at: index + from + at,
            length,
          }),
        );
      })
    : [];

/** The first of each kind in a text, with how many there are. */
export function habitsIn(text: string): (Habit & { readonly count: number })[] {
  return [fullWidth(text), wideSpaces(text)].flatMap((found) => {
    const [first] = found;
    return first ? [{ ...first, count: found.length }] : [];
  });
}
