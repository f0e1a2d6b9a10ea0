import type { LineSpan } from '../breakLines';
import type { Measure, Spacing, Sums } from '../measure';
import type { Spacings } from './spacings';

/** A paragraph that is to be set. */
export interface Unset {
  readonly sums: Sums;
  readonly measure: Measure;
  readonly tried: Spacings;
}

/** A line of a paragraph, and what Word has to be told to set the same. */
export interface ComposedLine extends LineSpan, Spacing {
  /**
   * Where its spacing begins: its first word has that of the line before, so that no program sees two spacings where it
   * looks for the end of a line.
   */
  readonly spacedFrom: number;
  /** Ends inside a string of Latin letters, where Word would not end it. */
  readonly breaksString: boolean;
  /** Ends behind a mark, which LibreOffice would keep with the letter behind it. */
  readonly endsAtMark: boolean;
}

/** A way to set a paragraph as far as the beginning of a line. */
export interface Way {
  readonly cost: number;
  /** Its last line. */
  readonly line?: ComposedLine;
  readonly before?: Way;
}

/** The ways that have been found, by where their next line begins. */
export interface Ways {
  /** None of them costs so much. */
  readonly most: number;
  /** A way to this place is of use if it costs less. */
  readonly below: (next: number) => number;
  readonly take: (next: number, way: Way) => void;
}

/** The lines of a way, from its first. */
export function linesOf(last: Way | undefined): ComposedLine[] {
  const lines: ComposedLine[] = [];
  for (let way = last; way?.line; way = way.before) lines.push(way.line);
  return lines.reverse();
}
