import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx';
import { printable } from '../../ground/characters';
import type { ParagraphSetting } from '../../layout/page';
import { graphemes } from '../../typography/characters';
import { element } from './element';
import type { NamedFaces } from './fonts';
import type { Mark } from './marks';
import { needsNoFace, needsNoSpacing, stretches } from './stretches';
import { commentReferenceStyle } from './styleIds';
import { halfPoints, twips } from './units';
import { languageOf, type Told, toldOf } from './words';

/** A stretch of text in one character style. */
export interface Piece {
  readonly text: string;
  /** Id of a character style. */
  readonly style?: string;
  /** pt, where it departs from the paragraph's style. */
  readonly size?: number;
  readonly faces: NamedFaces;
  /** Begins at the next tab stop. */
  readonly tabbed?: boolean;
}

const hinted = { hint: 'eastAsia' };

function children(text: string): (string | XmlComponent)[] {
  const lines = text.split('\n').map((line) => (line === '' ? [] : [line]));
  return lines.flatMap((line, i) => (i === 0 ? line : [element('w:br'), ...line]));
}

/** docx takes 0 for absent; it rounds down what it writes. */
const WRITTEN_ZERO = 0.5;

const run = (text: string, { style, size }: Piece, font?: object, { word, spacing }: Told = {}): TextRun =>
  new TextRun({
    children: children(text),
    ...(style ? { style } : {}),
    ...(size ? { size: halfPoints(size) } : {}),
    ...(spacing === undefined ? {} : { characterSpacing: twips(spacing) || WRITTEN_ZERO }),
    ...(font ? { font } : {}),
    ...(word ? languageOf(word) : {}),
  });

/** Whether a piece is one run of its text as it stands. */
export const isPlain = ({ text, faces }: Piece): boolean =>
  text !== '' &&
  !text.includes('\n') &&
  printable(text) === text &&
  needsNoFace(text, faces) &&
  needsNoSpacing(text, faces);

function pieceRuns(raw: string, piece: Piece, told?: readonly Told[]): TextRun[] {
  const text = printable(raw);
  const { faces } = piece;
  if (!text) return [];
  const hints = !needsNoFace(text, faces);
  if (!told && !hints && needsNoSpacing(text, faces)) return [run(text, piece)];
  return stretches(text, faces, told).map(({ text, font, hint, word, spacing }) => {
    const slots = word ? faces.latin : { ...font, ...(hint && hints ? hinted : {}) };
    return run(text, piece, Object.keys(slots).length > 0 ? slots : undefined, { word, spacing });
  });
}

/** Never between the halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;

const starts = ({ id }: Mark): ParagraphChild => new CommentRangeStart(id);

const ends = ({ id }: Mark): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ style: commentReferenceStyle, children: [new CommentReference(id)] }),
];

/**
 * The runs of a paragraph, cut where comments begin and end. Marks count on the pieces' texts joined; `setting`
 * has how it departs from its style.
 */
export function runsOf(
  pieces: readonly Piece[],
  marks: readonly Mark[] = [],
  setting?: ParagraphSetting,
): ParagraphChild[] {
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
  const told = setting && toldOf(graphemes(printable(whole)), setting);
  let written = 0;
  const write = (text: string, piece: Piece): void => {
    const from = written;
    if (told) written += graphemes(printable(text)).length;
    // One by one: more arguments than a call takes would end it.
    for (const each of pieceRuns(text, piece, told?.slice(from, written))) result.push(each);
  };
  let offset = 0;
  let next = 0;
  for (const piece of pieces) {
    if (piece.tabbed) result.push(new TextRun({ children: [new Tab()] }));
    const pieceEnd = offset + piece.text.length;
    for (; next < cuts.length && (cuts[next] as number) < pieceEnd; next++) {
      const cut = cuts[next] as number;
      write(whole.slice(offset, cut), piece);
      comments(cut);
      offset = cut;
    }
    write(whole.slice(offset, pieceEnd), piece);
    offset = pieceEnd;
  }
  for (; next < cuts.length; next++) comments(cuts[next] as number);
  return result;
}
