import type { FaceId } from '../../faces/faceId';
import type { FaceSet } from '../../faces/faceSet';
import { fontFileFor } from '../../faces/subset';
import type { Layout } from '../../layout/page';

/** The font files of one PDF. */
export interface EmbeddedFaces {
  /** Name under which pdfmake knows a face. Two roles that come from one file share it. */
  readonly nameOf: ReadonlyMap<FaceId, string>;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Cuts each face down to the characters that the pages use. */
export function embedFaces(layout: Layout, faces: FaceSet): EmbeddedFaces {
  const codes = new Map<string, Set<number>>();
  const nameOf = new Map<FaceId, string>();
  const first = new Map<string, FaceId>();
  for (const { items } of layout.pages) {
    for (const item of items) {
      if (item.kind !== 'run') continue;
      let name = nameOf.get(item.face);
      if (name === undefined) {
        const { source } = faces.face(item.face);
        const shared = first.get(source) ?? item.face;
        first.set(source, shared);
        name = `nianbao-${shared}`;
        nameOf.set(item.face, name);
      }
      let used = codes.get(name);
      if (!used) {
        used = new Set();
        codes.set(name, used);
      }
      for (const character of item.text) used.add(character.codePointAt(0) ?? 0);
    }
  }
  const files = new Map<string, Uint8Array>();
  for (const id of first.values()) {
    const name = `nianbao-${id}`;
    files.set(name, fontFileFor(faces.face(id), codes.get(name) ?? []));
  }
  return { nameOf, files };
}
