const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text above the line: a figure there marks a note, or m², and is none of the figure before it. */
export const raised = (text: string): string =>
  text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
