import { glyphOf } from '../../faces/face';
import type { FaceId } from '../../faces/faceId';
import type { FaceSet } from '../../faces/faceSet';
import { printable } from '../../ground/characters';
import { graphemes } from '../characters';

/** Marks that have a form of their own in vertical writing (CJK compatibility forms, vertical forms). */
const HORIZONTAL = '，、。：；！？…—（）｛｝〔〕【】《》〈〉「」『』';
const VERTICAL = '︐︑︒︓︔︕︖︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄';
const QUOTES: Readonly<Record<string, string>> = { '“': '﹃', '”': '﹄', '‘': '﹁', '’': '﹂' };

/** Text for 竖排: one character a line, marks in their vertical form where the face has it. */
export function verticalText(text: string, face: FaceId, faces: FaceSet): string {
  const has = (mark: string) =>
    ([face, 'fallback'] as const).some((id) => glyphOf(faces.face(id), mark.codePointAt(0) ?? 0) !== 0);
  const upright = (character: string): string => {
    const form = QUOTES[character] ?? VERTICAL[HORIZONTAL.indexOf(character)];
    return form !== undefined && has(form) ? form : character;
  };
  return graphemes(printable(text))
    .filter((character) => character.trim() !== '')
    .map(upright)
    .join('\n');
}
