import { isDigit } from '../../ground/digits';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Far more than a note's mark has. */
const LONGEST = 1000;

/** Text above the line: a figure there marks a note, or m², and is none of the figure before it. */
export const raised = (text: string): string =>
  Array.from(text.slice(0, LONGEST), (c) => (isDigit(c) ? RAISED[Number(c)] : c)).join('');
