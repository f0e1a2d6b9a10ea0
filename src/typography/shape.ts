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
export interface TextStyle {
  readonly face: FaceId;
  readonly latin: FaceId;
  readonly size: number;
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

export type Shaper = (text: string, style: TextStyle) => Atom[];

/** The face that a style has for a character. */
export const ownFace = (code: number, { face, latin }: Pick<TextStyle, 'face' | 'latin'>): FaceId =>
  isWestern(code) || code === 0x20 ? latin : face;

/** Learns of each character that no face has, as often as it occurs, and once of each that another face has. */
export interface ShapingNotes {
  readonly missing: (character: string) => void;
  readonly substituted: (style: TextStyle, character: string, substitute: Substitute) => void;
}

/**
 * Turns text into characters with face and width, by code point over the chain of its style: digits and Latin to
 * `latin`, all else to `face`, then `fallback`, then any other face. What no face has is printed as 〓.
 */
export function createShaper(faces: FaceSet, notes: ShapingNotes): Shaper {
  const known = new Map<string, Map<string, Atom>>();
  const lost = new Set<string>();

  const has = (id: FaceId, character: string): boolean =>
    Array.from(character).every((part) => glyphOf(faces.face(id), part.codePointAt(0) ?? 0) !== 0);

  const faceFor = (character: string, style: TextStyle): FaceId | undefined =>
    [ownFace(character.codePointAt(0) ?? 0, style), style.face, ...OTHERS].find((id) => has(id, character));

  const make = (character: string, style: TextStyle): Atom => {
    const newline = character === '\n';
    const composed = character.normalize('NFC'); // é may come as e and an accent that no face has
    const found = newline ? style.face : (faceFor(character, style) ?? faceFor(composed, style));
    if (found === undefined) lost.add(character);
    const whole = found !== undefined && has(found, character) ? character : composed;
    const text = found === undefined ? GETA : newline ? character : whole;
    const face = found ?? faceFor(GETA, style) ?? style.face;
    const em = newline
      ? 0
      : Array.from(text).reduce(
          (sum, part) => sum + advanceOf(faces.face(face), part.codePointAt(0) ?? 0),
          0,
        );
    return {
      text,
      face,
      size: style.size,
      advance: em * style.size,
      western: isWestern(character.codePointAt(0) ?? 0),
      space: isSpace(character),
      newline,
      cannotStart: cannotStart(character),
      cannotEnd: cannotEnd(character),
    };
  };

  return (text, style) => {
    const key = `${style.face} ${style.latin} ${style.size}`;
    const atoms = known.get(key) ?? new Map<string, Atom>();
    known.set(key, atoms);
    return graphemes(printable(text)).map((character) => {
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
  };
}
