import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import { clean } from './clean';
import { element } from './element';
import type { FontSlots } from './fonts';
import type { Mark } from './marks';
import { commentReferenceStyle } from './styleIds';
import { halfPoints } from './units';

/** A stretch of text in one character style. */
export interface Piece {
  readonly text: string;
  /** Id of a character style. */
  readonly style?: string;
  /** pt, where it departs from the paragraph's style. */
  readonly size?: number;
  /** The Chinese face in all slots, for the marks that stand between digits or Latin letters. */
  readonly chinese: FontSlots;
}

/**
 * Marks that are Chinese or Latin by the company they keep: “ ” ‘ ’ — … · × and the like. Word sets them in the
 * Chinese face where the run has w:hint="eastAsia" and in the Latin one elsewhere.
 */
const ambiguous = /[\u00A1-\u00FF\u02C7\u02C9-\u02CB\u0391-\u0451\u2010-\u2BFF]/;

/** LibreOffice takes the face of such a mark from the letter before it: after a digit it needs its face by name. */
const afterLatin = /(?<=[\u0021-\u007E])[\u2010-\u2BFF\u00B7\u00D7]+|^[\u2010-\u2BFF\u00B7\u00D7]+/g;

function children(text: string): (string | XmlComponent)[] {
  return text
    .split(/([\n\t])/)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? element('w:br') : part === '\t' ? new Tab() : part));
}

const run = (text: string, piece: Piece, font: object | undefined): TextRun =>
  new TextRun({
    children: children(text),
    ...(piece.style ? { style: piece.style } : {}),
    ...(piece.size ? { size: halfPoints(piece.size) } : {}),
    ...(font ? { font } : {}),
  });

function pieceRuns(raw: string, piece: Piece): TextRun[] {
  const text = clean(raw);
  if (!text) return [];
  if (!ambiguous.test(text)) return [run(text, piece, undefined)];
  const runs: TextRun[] = [];
  let done = 0;
  const hinted = { hint: 'eastAsia' };
  for (const match of text.matchAll(afterLatin)) {
    if (match.index > done) runs.push(run(text.slice(done, match.index), piece, hinted));
    runs.push(run(match[0], piece, { ...piece.chinese, ...hinted }));
    done = match.index + match[0].length;
  }
  if (done < text.length) runs.push(run(text.slice(done), piece, hinted));
  return runs;
}

/** Never between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  at > 0 &&
  at < text.length &&
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') &&
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')
    ? at - 1
    : at;

const starts = ({ id }: Mark): ParagraphChild => new CommentRangeStart(id);

const ends = ({ id }: Mark): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ style: commentReferenceStyle, children: [new CommentReference(id)] }),
];

/** The runs of a paragraph, cut where comments begin and end. Marks count on the pieces' texts joined. */
export function runsOf(pieces: readonly Piece[], marks: readonly Mark[] = []): ParagraphChild[] {
  const whole = pieces.map((piece) => piece.text).join('');
  const at = (offset: number): number => wholeCharacter(whole, Math.max(0, Math.min(offset, whole.length)));
  const placed = marks.map(({ id, start, end }) => ({
    id,
    start: at(start),
    end: Math.max(at(start), at(end)),
  }));
  const cuts = [...new Set(placed.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);

  const result: ParagraphChild[] = [];
  const comments = (cut: number): void => {
    for (const mark of placed) if (mark.end === cut && mark.start < cut) result.push(...ends(mark));
    for (const mark of placed) if (mark.start === cut) result.push(starts(mark));
    for (const mark of placed) if (mark.start === cut && mark.end === cut) result.push(...ends(mark));
  };
  let offset = 0;
  let next = 0;
  for (const piece of pieces) {
    const pieceEnd = offset + piece.text.length;
    for (; next < cuts.length && (cuts[next] as number) < pieceEnd; next++) {
      const cut = cuts[next] as number;
      result.push(...pieceRuns(whole.slice(offset, cut), piece));
      comments(cut);
      offset = cut;
    }
    result.push(...pieceRuns(whole.slice(offset, pieceEnd), piece));
    offset = pieceEnd;
  }
  for (; next < cuts.length; next++) comments(cuts[next] as number);
  return result;
}
