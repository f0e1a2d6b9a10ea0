import type { FaceId } from '../../faces/faceId';
import type { FaceSet } from '../../faces/faceSet';
import { fontFileFor } from '../../faces/subset';
import type { Layout } from '../../layout/page';
import { type UsedFace, usedFaces } from '../../layout/usedFaces';
import type { Part } from './pack';
import { FACES, fromBeside, fromDocument } from './places';
import { element, part, textElement } from './xml';

/** The faces of a file: their numbers are the first of the document's. */
export interface OfdFaces {
  readonly of: (face: FaceId) => UsedFace | undefined;
  readonly used: readonly UsedFace[];
}

export function ofdFaces(layout: Layout, faces: FaceSet): OfdFaces {
  const known = usedFaces(layout, faces);
  return { of: (face) => known.get(face), used: [...new Set(known.values())] };
}

const placeOf = ({ number, face }: UsedFace): string =>
  `${FACES}/font_${number}.${face.sfnt.flavour === 'cff' ? 'otf' : 'ttf'}`;

/** The part that names the faces. */
export function resources({ used }: OfdFaces): string {
  const fonts = used.map((entry) =>
    element(
      'Font',
      { ID: entry.number, FontName: entry.face.name, FamilyName: entry.face.name },
      textElement('FontFile', fromBeside(placeOf(entry))),
    ),
  );
  return part('Res', { BaseLoc: fromDocument(FACES) }, element('Fonts', {}, ...fonts));
}

/** The files of the faces, cut down to what the pages show. */
export const faceFiles = ({ used }: OfdFaces): Part[] =>
  used.map((entry) => [placeOf(entry), fontFileFor(entry.face, entry.codes)]);
