import type { Fill, Page, PageRule, Run } from './page';

/** What is painted first: fills and rules, in their order. */
export const drawnItems = ({ items }: Page): readonly (Fill | PageRule)[] =>
  items.filter((item) => item.kind !== 'run');

/** Text is painted above them, in reading order. */
export const runsOf = ({ items }: Page): readonly Run[] => items.filter((item) => item.kind === 'run');
