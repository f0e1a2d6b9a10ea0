import { isDigit } from '../ground/digits';
import { isLetterOrDigit } from './characters';
import { addedIn, lineWidth, type Spacing, type Sums } from './measure';
import { type Atom, textAt } from './shape';

/** How a program breaks a paragraph greedily: where a line may end, and how it measures one. */
export interface Engine {
  /** `edge`: the first character that does not fit. */
  readonly mayBreak: (atoms: readonly Atom[], at: number, edge: number) => boolean;
  /** Width that a line needs, pt. */
  readonly reach: (sums: Sums, start: number, end: number, added: Spacing) => number;
}

/** Spaces hang at the end of the line. */
const together = (before: Atom, after: Atom): boolean => after.space || after.cannotStart || before.cannotEnd;

/**
 * Word, with 避头尾 on, overflowPunct and autoSpace off. The rules are the ones that the Word file can state (settings,
 * see kinsoku.ts): a digit or Latin string with its marks never parts, a figure and the hanzi beside it may.
 */
export const word: Engine = {
  mayBreak: (atoms, at) => {
    const [before, after] = [atoms[at - 1] as Atom, atoms[at] as Atom];
    if (together(before, after)) return false;
    if (before.space || !(before.western && after.western)) return true;
    const next = after.text.charAt(0);
    return before.text === '-' && next !== '-' && !isDigit(next); // e-|mail
  },
  reach: (sums, start, end, added) =>
    (sums.width[end] as number) - (sums.width[start] as number) + addedIn(sums, start, end, added),
};

/** LibreOffice keeps them with the digit or letter behind. */
const CLOSING = new Set('，。、）》〉〕】」』”’');

/** Whether LibreOffice keeps a mark with what follows it, unless that is told to be Chinese. */
export const gluesMark = (before: Atom | undefined, after: Atom | undefined): boolean =>
  after?.western === true && CLOSING.has(before?.text ?? '');

/** LibreOffice has lists of its own for 避头尾, whatever the file says: these are in ours alone. */
const MAY_START = new Set('％］…—℃‰㎡″°－×＋＝／＇＂¨ˉ›∶〃﹑');
const MAY_END = new Set('＄—～／');

/** Behind a digit it goes by the rules for Latin letters. */
const mayStart = (before: Atom, { text }: Atom): boolean =>
  MAY_START.has(text) || (text === '～' && before.western);

/** So far back LibreOffice looks for a blank rather than break an address behind its /. */
const FAR = 66;

function followsBlank(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - FAR); i--) if (atoms[i]?.space) return true;
  return false;
}

/**
 * Whether LibreOffice breaks an address before a character: behind - and, not as tightly, behind ? and /, though not in
 * 2023/2024.
 */
export function partsAddress(atoms: readonly Atom[], at: number): 'always' | 'not at the edge' | undefined {
  const [mark, next] = [textAt(atoms, at - 1), textAt(atoms, at)];
  if (!isLetterOrDigit(next)) return undefined;
  if (mark === '-') return 'always';
  if (mark === '?') return 'not at the edge';
  return mark === '/' && !(isDigit(textAt(atoms, at - 2)) && isDigit(next)) ? 'not at the edge' : undefined;
}

/** A line with a positive spacing may be so much too wide, pt. */
const ROUNDING = 0.07;

/**
 * LibreOffice breaks addresses, tears ranges and dashes, keeps a closing mark with the figure or word behind it, and
 * leaves the spacing out behind the last character of a line, a negative one behind that of each portion: of one script and face.
 */
export const libreOffice: Engine = {
  mayBreak: (atoms, at, edge) => {
    const [before, after] = [atoms[at - 1] as Atom, atoms[at] as Atom];
    if (before.western && after.western) {
      const parts = partsAddress(atoms, at);
      if (parts === 'always') return true;
      return parts !== undefined && at < edge && !(before.text === '/' && followsBlank(atoms, at));
    }
    if (after.space || after.text === '-' || gluesMark(before, after)) return false;
    return (!after.cannotStart || mayStart(before, after)) && (!before.cannotEnd || MAY_END.has(before.text));
  },
  reach: (sums, start, end, added) => {
    const latin = (sums.latinPortions[end - 1] as number) - (sums.latinPortions[start] as number);
    const hanzi = (sums.portions[end - 1] as number) - (sums.portions[start] as number) - latin;
    const left = hanzi * Math.min(0, added.spacing) + latin * Math.min(0, added.latin);
    return lineWidth(sums, start, end, added) - left - (added.spacing > 0 ? ROUNDING : 0);
  },
};
