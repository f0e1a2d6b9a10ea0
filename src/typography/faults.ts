import { isEastAsian } from './characters';
import { stringBreak } from './latinStrings';
import type { Atom } from './shape';

/** The end of a line that goes on: its last atom, the first of the next line, and what each gap is short of, pt. */
export interface LineEnd {
  readonly atoms: readonly Atom[];
  /** Place of the break. */
  readonly at: number;
  readonly before: Atom;
  readonly after: Atom;
  readonly stretch: number;
}

interface Fault {
  readonly cost: number;
  readonly found: (end: LineEnd) => boolean;
}

/** No gap is widened by more, pt: beside a Latin string, which takes no spacing, it is 0.3 pt wider already. */
export const MOST_STRETCH = 2.65;

/**
 * A line that ends within this of the edge, or goes on within this of it: engines round widths and count the spacing
 * behind the last character each in its own way, pt.
 */
export const CLOSE = 0.35;

/** The lines of a paragraph may fall otherwise in another engine: all that follow differ then. */
export const CLOSE_CALL = 400;

/** A last line of one character, with or without its mark. */
export const LONE_CHARACTER = 200;

const DIGIT = /^[0-9]$/;
const HANZI = /^\p{Script=Han}$/u;

const inString = ({ before, after }: LineEnd): boolean => before.western && after.western;

const breaksString =
  (kind: ReturnType<typeof stringBreak>) =>
  (end: LineEnd): boolean =>
    inString(end) && stringBreak(end.atoms, end.at) === kind;

/**
 * What a typesetter sends back, and what it is worth to avoid it; one step of 0.05 pt in the spacing of the paragraph
 * costs 1. The costs only rank: nothing buys a torn word, a line torn open is worse than any last line, and that is
 * worse than a figure parted from what it counts.
 */
export const faults = {
  /** 20|23, A|PP, PM|2.5, 0571-|85253333. */
  torn: { cost: 5000, found: breaksString('torn') },
  /** More than 3 pt in each gap: the PDF leaves the line short, Word tears it open. */
  loose: { cost: 600, found: ({ stretch }) => stretch > MOST_STRETCH },
  /** www.shili.gov.|cn */
  lastPart: { cost: 500, found: breaksString('before a lone last part') },
  /** t20231231|1234567890 */
  brokenPart: { cost: 300, found: breaksString('in a long part') },
  /** 31|日, 16|件. */
  partedFigure: {
    cost: 100,
    found: ({ before, after }) => DIGIT.test(before.text) && HANZI.test(after.text),
  },
  /** GB/T 15834 5.1: a / ends no line. In an address it does. */
  slash: { cost: 100, found: ({ before, after }) => before.text === '/' && !after.western },
  /** ”|“, ”|A: on neither side a character that every engine takes for Chinese; one breaks there, another does not. */
  doubtful: {
    cost: 60,
    found: (end) =>
      !end.before.space && !inString(end) && !isEastAsian(end.before.text) && !isEastAsian(end.after.text),
  },
} as const satisfies Readonly<Record<string, Fault>>;

const table: readonly Fault[] = Object.values(faults);

/** Cost of a line's end; 0 where nothing is wrong with it. */
export function costOfEnd(end: LineEnd): number {
  let cost = 0;
  for (const fault of table) if (fault.found(end)) cost += fault.cost;
  return cost;
}
