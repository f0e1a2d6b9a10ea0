import type { Printed } from '../../document/printed';
import type { Step } from '../../findings/problem';

/** The place of a text among the places of findings: its part. */
export const placeOf = ({ part }: Printed): readonly Step[] => [
  { say: 'narrative' },
  part || { say: 'preamble' },
];
