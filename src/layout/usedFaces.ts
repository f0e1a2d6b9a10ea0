import type { Face } from '../faces/face';
import type { FaceId } from '../faces/faceId';
import type { FaceSet } from '../faces/faceSet';
import type { Layout } from './page';

/** A face of the document with the characters that its pages show. */
export interface UsedFace {
  readonly face: Face;
  /** From 1, in the order of their first use. */
  readonly number: number;
  readonly codes: Set<number>;
}

/** What the pages use of the faces; two roles that come from one file share it. */
export function usedFaces({ pages }: Layout, faces: FaceSet): ReadonlyMap<FaceId, UsedFace> {
  const bySource = new Map<string, UsedFace>();
  const used = new Map<FaceId, UsedFace>();
  for (const { items } of pages)
    for (const item of items) {
      if (item.kind !== 'run') continue;
      let entry = used.get(item.face);
      if (!entry) {
        const face = faces.face(item.face);
        entry = bySource.get(face.source) ?? { face, number: bySource.size + 1, codes: new Set() };
        bySource.set(face.source, entry);
        used.set(item.face, entry);
      }
      for (const character of item.text) entry.codes.add(character.codePointAt(0) ?? 0);
    }
  return used;
}
