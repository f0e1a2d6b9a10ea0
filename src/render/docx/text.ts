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
import { graphemes, isLatin, isScript } from '../../typography/characters';
import { element } from './element';
import type { FontSlots, NamedFaces } from './fonts';
import type { Mark } from './marks';
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

/**
 * Marks that are Chinese or Latin by the company they keep: “ ” ‘ ’ — … · × and the like. Word sets them in the
 * Chinese face where the run has w:hint="eastAsia" and in the Latin one elsewhere.
 */
const ambiguous = /[\u00A1-\u00FF\u02C7\u02C9-\u02CB\u0391-\u0451\u2010-\u2BFF]/;

/** LibreOffice takes the face of these from the letter before them: after a digit they need their face by name. */
const followsLatin = (code: number): boolean =>
  (code >= 0xa1 && code <= 0xbf) || code === 0xd7 || code === 0xf7 || (code >= 0x2010 && code <= 0x2bff);
/** It takes these for Latin anywhere: μ, Ω, ж. */
const isGreek = (code: number): boolean => code >= 0x391 && code <= 0x451;
const isAscii = (unit: string): boolean => unit > ' ' && unit <= '~';

const hinted = { hint: 'eastAsia' };

function children(text: string): (string | XmlComponent)[] {
  const lines = text.split('\n').map((line) => (line === '' ? [] : [line]));
  return lines.flatMap((line, i) => (i === 0 ? line : [element('w:br'), ...line]));
}

/** How a character is set where an engine would set it otherwise, and what is printed for it. */
interface Look {
  readonly text?: string;
  /** The face by name; the style's own ones where absent. */
  readonly font?: FontSlots;
  /** Marks that are Chinese or Latin are Chinese. */
  readonly hint: boolean;
}

interface Stretch extends Look, Told {
  /** Grows by the characters that are set alike. */
  text: string;
}

const USUAL: Look = { hint: true };

/** Whether a mark has no letter before it whose face it would take. */
const standsAlone = (before: Stretch | undefined): boolean =>
  before === undefined || before.font !== undefined || isAscii(before.text.at(-1) ?? '');

function lookOf(character: string, code: number, before: Stretch | undefined, faces: NamedFaces): Look {
  const substitute = faces.substitutes.get(character);
  if (substitute) return { text: substitute.text, font: faces.font(substitute.face), hint: true };
  if (isScript(code)) return { font: faces.latin, hint: false };
  if (isGreek(code) || (followsLatin(code) && standsAlone(before)))
    return { font: faces.chinese, hint: true };
  return USUAL;
}

const AS_STYLE: Told = {};

/** A text in stretches of one face each; `told` has how its characters depart from their style. */
function stretches(text: string, faces: NamedFaces, told: readonly Told[] = []): Stretch[] {
  const list: Stretch[] = [];
  let last: Stretch | undefined;
  graphemes(text).forEach((character, i) => {
    const code = character.codePointAt(0) ?? 0;
    const look = lookOf(character, code, last, faces);
    const { word, spacing = faces.spaced && isLatin(code) ? 0 : undefined } = told[i] ?? AS_STYLE;
    const isAlike =
      last?.hint === look.hint &&
      last.word === word &&
      last.spacing === spacing &&
      last.font?.ascii === look.font?.ascii;
    if (last && isAlike) last.text += look.text ?? character;
    else {
      last = { text: character, ...look, word, spacing };
      list.push(last);
    }
  });
  return list;
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

/** Whether every engine sets a text in the faces of its style. */
const needsNoFace = (text: string, { substitutes }: NamedFaces): boolean =>
  !ambiguous.test(text) &&
  (substitutes.size === 0 || graphemes(text).every((character) => !substitutes.has(character)));

/** Whether Latin strings of a text have another spacing than their style. */
const needsNoSpacing = (text: string, { spaced }: NamedFaces): boolean =>
  !spaced || !graphemes(text).some((character) => isLatin(character.codePointAt(0) ?? 0));

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
