const BEFORE_BLANK = ['=', '==', '===', '====', '+', '++'].flatMap((mark) => [`${mark} `, `${mark}\u3000`]);
const MARKS = [...BEFORE_BLANK, '::', '\\'];

/** What a line of narrative begins with that is not of its text: a mark and the blank behind it, :: or \; '' without. */
export const markOf = (line: string): string => MARKS.find((mark) => line.startsWith(mark)) ?? '';
