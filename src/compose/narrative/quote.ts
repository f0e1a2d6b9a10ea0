import { LINE_END } from '../../ground/characters';

/**
 * Data inside rendered templates is between two private-use characters, so that nothing that a datum holds is
 * ever taken for markup. Input cannot hold these characters (UNPRINTABLE in model/leaves.ts).
 */
const OPEN = '\ue000';
const CLOSE = '\ue001';
/** Around the name of a field that has no value. */
const BLANK_OPEN = '\ue002';
const BLANK_CLOSE = '\ue003';

/** What is printed where a field without value is referred to. */
export const PLACEHOLDER = '〔待填写〕';

/** A datum never ends the line that it is in: behind a line end it would be read as markup. Linear in time. */
const oneLine = (text: string): string =>
  LINE_END.test(text)
    ? text
        .split(LINE_END)
        .map((piece) => piece.trim())
        .join('')
    : text;

export const quote = (text: string): string => (text === '' ? '' : `${OPEN}${oneLine(text)}${CLOSE}`);
export const unquote = (text: string): string => text.replaceAll(OPEN, '').replaceAll(CLOSE, '');

/** Stands for the value of a field that has none; remembers which field, in words and by its path. */
export const blank = (name: string, path: string): string =>
  BLANK_OPEN + name + BLANK_OPEN + path + BLANK_CLOSE;
export const isBlank = (value: unknown): boolean => typeof value === 'string' && value.includes(BLANK_OPEN);

/** A field without value that a text refers to. */
interface BlankField {
  readonly name: string;
  readonly path: string;
  /** Where the placeholder is in the settled text. */
  readonly at: number;
}

/** Replaces blanks by the visible placeholder and names the fields. */
export function settleBlanks(text: string): { text: string; blanks: BlankField[] } {
  const blanks: BlankField[] = [];
  let taken = 0; // characters that the text has become shorter by
  const settled = text.replace(
    /\ue002([^\ue002\ue003]*)\ue002([^\ue003]*)\ue003/g,
    (whole, name: string, path: string, index: number) => {
      blanks.push({ name, path, at: index - taken });
      taken += whole.length - PLACEHOLDER.length;
      return PLACEHOLDER;
    },
  );
  return { text: settled, blanks };
}

/** Position of `mark` outside quoted data, −1 when there is none. */
export function indexOutsideQuotes(text: string, mark: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === OPEN) depth++;
    else if (text[i] === CLOSE) depth--;
    else if (depth === 0 && text.startsWith(mark, i)) return i;
  }
  return -1;
}
