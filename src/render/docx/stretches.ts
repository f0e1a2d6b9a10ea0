import { graphemes, isLatin, isScript } from '../../typography/characters';
import type { FontSlots, NamedFaces } from './fonts';
import type { Told } from './words';

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
export function stretches(text: string, faces: NamedFaces, told: readonly Told[] = []): Stretch[] {
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

/** Whether every engine sets a text in the faces of its style. */
export const needsNoFace = (text: string, { substitutes }: NamedFaces): boolean =>
  !ambiguous.test(text) &&
  (substitutes.size === 0 || graphemes(text).every((character) => !substitutes.has(character)));

/** Whether Latin strings of a text have another spacing than their style. */
export const needsNoSpacing = (text: string, { spaced }: NamedFaces): boolean =>
  !spaced || !graphemes(text).some((character) => isLatin(character.codePointAt(0) ?? 0));
