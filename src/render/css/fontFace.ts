import { embeddingRight, type Face } from '../../faces/face';
import type { FaceId } from '../../faces/faceId';
import { fontFileFor } from '../../faces/subset';
import { ownFamily, quoted } from './family';

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** A face as data, cut down to these characters; none of one that may be printed only. */
export function fontFace(id: FaceId, face: Face, codes: Iterable<number>): string[] {
  if (embeddingRight(face.sfnt) !== 'full') return [];
  const kind = face.sfnt.flavour === 'cff' ? 'otf' : 'ttf';
  const data = base64(fontFileFor(face, codes));
  return [`@font-face{font-family:${quoted(ownFamily(id))};src:url(data:font/${kind};base64,${data})}`];
}
