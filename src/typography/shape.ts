import { advanceOf, glyphOf } from '../faces/face';
import type { FaceId } from '../faces/faceId';
import type { FaceSet } from '../faces/faceSet';
import { printable } from '../ground/characters';
import { cannotEnd, cannotStart, graphemes, isSpace, isWestern } from './characters';

/** One character as it will be printed: the smallest thing that a line is made of. */
export interface Atom {
  readonly text: string;
  readonly face: FaceId;
  readonly size: number;
  /** Natural width, pt. */
  readonly advance: number;
  readonly western: boolean;
  readonly space: boolean;
  /** \n: ends the line and is not printed. */
  readonly newline: boolean;
  readonly cannotStart: boolean;
  readonly cannotEnd: boolean;
  /** Belongs to the heading that its paragraph begins with: runs end with it. */
  readonly heading?: true;
}

/** Faces of a stretch of text (RoleStyle has them) and its size in pt. */
interface TextStyle {
  readonly face: FaceId;
  readonly latin: FaceId;
  readonly size: number;
  /** It is the heading that a paragraph begins with. */
  readonly heading?: true;
}

/** A character's face where it is not the one that its style has for such characters, and what is printed for it. */
export interface Substitute {
  readonly face: FaceId;
  readonly text: string;
}

/** By the faces of a style ({@link facesOf}), then by character. */
export type Substitutes = ReadonlyMap<string, ReadonlyMap<string, Substitute>>;

/** What a character's face depends on. */
export const facesOf = ({ face, latin }: Pick<TextStyle, 'face' | 'latin'>): string => `${face} ${latin}`;

/** Printed where no face has the character: 〓, the mark that Chinese printing sets for a missing sort. */
const GETA = '〓';

/** Where the chain of a role ends: any face rather than none. */
const OTHERS: readonly FaceId[] = ['fallback', 'songti', 'fangsong', 'kaiti', 'heiti', 'biaosong', 'roman'];

/** What is printed at a place of a text; nothing outside it. */
export const textAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.text ?? '';

export type Shaper = (text: string, style: TextStyle) => readonly Atom[];

/** The face that a style has for a character. */
export const ownFace = (code: number, { face, latin }: Pick<TextStyle, 'face' | 'latin'>): FaceId =>
  isWestern(code) || code === 0x20 ? latin : face;

/** Learns of each character that no face has, as often as it occurs, and once of each that another face has. */
interface ShapingNotes {
  readonly missing: (character: string) => void;
  readonly substituted: (style: TextStyle, character: string, substitute: Substitute) => void;
}

/** What was shaped in a style: its characters, and short texts, since many cells have the same. */
interface Shaped {
  readonly atoms: Map<string, Atom>;
  readonly texts: Map<string, readonly Atom[]>;
}

const SHORT = 8;

/**
 * Turns text into characters with face and width, by code point over the chain of its style: digits and Latin to
 * `latin`, all else to `face`, then `fallback`, then any other face. What no face has is printed as 〓.
 */
export function createShaper(faces: FaceSet, notes: ShapingNotes): Shaper {
  const known = new Map<string, Shaped>();
  const lost = new Set<string>();

  const has = (id: FaceId, character: string): boolean => {
    for (const part of character) if (glyphOf(faces.face(id), part.codePointAt(0) ?? 0) === 0) return false;
    return true;
  };

  const faceFor = (character: string, style: TextStyle): FaceId | undefined => {
    const own = ownFace(character.codePointAt(0) ?? 0, style);
    return has(own, character) ? own : [style.face, ...OTHERS].find((id) => has(id, character));
  };

  const widthIn = (face: FaceId, text: string): number => {
    let em = 0;
    for (const part of text) em += advanceOf(faces.face(face), part.codePointAt(0) ?? 0);
    return em;
  };

  /** The face that has a character, and how it is written there: é may come as e and an accent that no face has. */
  const find = (character: string, style: TextStyle): Substitute | undefined => {
    const face = faceFor(character, style);
    if (face) return { face, text: character };
    const composed = character.normalize('NFC');
    const other = faceFor(composed, style);
    return other && { face: other, text: composed };
  };

  const make = (character: string, style: TextStyle): Atom => {
    const newline = character === '\n';
    const found = newline ? { face: style.face, text: character } : find(character, style);
    if (found === undefined) lost.add(character);
    const { face, text } = found ?? { face: faceFor(GETA, style) ?? style.face, text: GETA };
    // All have the same members, so that what reads them is compiled once.
    return {
      text,
      face,
      size: style.size,
      advance: newline ? 0 : widthIn(face, text) * style.size,
      western: isWestern(character.codePointAt(0) ?? 0),
      space: isSpace(character),
      newline,
      cannotStart: cannotStart(character),
      cannotEnd: cannotEnd(character),
      heading: style.heading,
    };
  };

  const shapedAs = (key: string): Shaped => {
    const found = known.get(key);
    if (found) return found;
    const shaped = { atoms: new Map(), texts: new Map() };
    known.set(key, shaped);
    return shaped;
  };

  return (text, style) => {
    const key = `${style.face} ${style.latin} ${style.size} ${style.heading}`;
    const { atoms, texts } = shapedAs(key);
    const again = lost.size === 0 ? texts.get(text) : undefined; // what no face has is counted
    if (again) return again;
    const shaped = graphemes(printable(text)).map((character) => {
      let atom = atoms.get(character);
      if (!atom) {
        atom = make(character, style);
        atoms.set(character, atom);
        const { face, text: printed, newline } = atom;
        const own = face === ownFace(character.codePointAt(0) ?? 0, style) && printed === character;
        if (!newline && !own) notes.substituted(style, character, { face, text: printed });
      }
      if (lost.size > 0 && lost.has(character)) notes.missing(character);
      return atom;
    });
    if (text.length <= SHORT) texts.set(text, shaped);
    return shaped;
  };
}
