import type { Atom } from './shape';

/**
 * Where a line may end, as the Word file can state it (settings, see kinsoku.ts), so that both files break alike:
 * never, always, or only in a paragraph whose words may be broken (w:wordWrap 0).
 */
export type Break = 'never' | 'always' | 'inWords';

/** Word ends a line behind a hyphen, but not where a digit or another hyphen follows: example-|district, 0571-88510000. */
const hyphenBefore = (before: Atom, after: Atom): boolean =>
  before.text === '-' && !/^[\d-]/.test(after.text);

/** No break beside a no-break space. */
const glues = ({ text }: Atom): boolean => text === '\u00a0';

/** Whether a line may end between two neighbours. A digit or Latin string is one word, a figure and the hanzi beside it two. */
export function breakBetween(before: Atom, after: Atom): Break {
  if (after.space) return 'never'; // spaces hang at the end of the line
  if (after.cannotStart || before.cannotEnd || glues(before) || glues(after)) return 'never';
  if (before.space || hyphenBefore(before, after)) return 'always';
  return before.western && after.western ? 'inWords' : 'always';
}
