import type { Document } from '../../document/nodes';
import { embeddingRight } from '../../faces/face';
import type { FaceSet } from '../../faces/faceSet';
import { fontFileFor } from '../../faces/subset';
import { charactersByFace } from '../../typography/charactersByFace';
import type { Profile } from '../../typography/profile';
import type { Substitutes } from '../../typography/shape';
import { ownFamily, quoted } from './print/family';

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The faces of a document as data, cut down to its characters; left out are those that may be printed only. */
export function faceRules(
  document: Document,
  profile: Profile,
  faces: FaceSet,
  substitutes: Substitutes,
): string[] {
  return [...charactersByFace(document, profile, substitutes)].flatMap(([id, codes]) => {
    const face = faces.face(id);
    if (embeddingRight(face.sfnt) !== 'full') return [];
    const kind = face.sfnt.flavour === 'cff' ? 'otf' : 'ttf';
    const data = base64(fontFileFor(face, codes));
    return [`@font-face{font-family:${quoted(ownFamily(id))};src:url(data:font/${kind};base64,${data})}`];
  });
}
