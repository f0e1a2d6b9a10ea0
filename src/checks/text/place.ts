import type { Printed } from '../../document/printed';
import type { TextSpan } from '../../findings/finding';
import type { Step } from '../../findings/problem';

/** The place of a text among the places of findings: its part. */
export const placeOf = ({ part }: Printed): readonly Step[] => [
  { say: 'narrative' },
  part || { say: 'preamble' },
];

/** A stretch of a text as it is printed. */
export const spanOf = ({ block, raw }: Printed, start: number, end: number): TextSpan => ({
  block,
  start,
  end,
  text: raw.slice(start, end),
});
