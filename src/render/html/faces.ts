import type { Document } from '../../document/nodes';
import type { FaceSet } from '../../faces/faceSet';
import { charactersByFace } from '../../typography/charactersByFace';
import type { Profile } from '../../typography/profile';
import type { Substitutes } from '../../typography/shape';
import { fontFace } from '../css/fontFace';

/** The faces of a document as data, cut down to its characters. */
export const faceRules = (
  document: Document,
  profile: Profile,
  faces: FaceSet,
  substitutes: Substitutes,
): string[] =>
  [...charactersByFace(document, profile, substitutes)].flatMap(([id, codes]) =>
    fontFace(id, faces.face(id), codes),
  );
