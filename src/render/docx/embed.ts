import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import type { Document } from '../../document/nodes';
import { embeddingRight } from '../../faces/face';
import type { FaceId } from '../../faces/faceId';
import type { FaceSet } from '../../faces/faceSet';
import { renameFont } from '../../faces/rename';
import { fontFileFor } from '../../faces/subset';
import { without } from '../../ground/written';
import { charactersByFace } from '../../typography/charactersByFace';
import type { Profile } from '../../typography/profile';
import type { Substitutes } from '../../typography/shape';
import type { Part } from './data';
import { fontName } from './fonts';
import type { FontReference } from './fontTable';

const FONT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';

/** The key a face is obfuscated with; made of its bytes, so that the same document gives the same file. */
function keyOf(font: Uint8Array): string {
  const hex = bytesToHex(sha256(font)).toUpperCase();
  return `{${[8, 12, 16, 20, 32].map((end, i) => hex.slice([0, 8, 12, 16, 20][i], end)).join('-')}}`;
}

/** ECMA-376 part 4, 2.8.1: the first 32 bytes are mixed with the key, its bytes taken from the last to the first. */
export function obfuscate(font: Uint8Array, key: string): Uint8Array {
  const bytes = hexToBytes(without(key, '{}-')).reverse();
  const result = font.slice();
  for (let i = 0; i < 32; i++) result[i] = (result[i] ?? 0) ^ (bytes[i % 16] ?? 0);
  return result;
}

export interface EmbeddedFonts {
  /** By the name that the Word file gives to the face. */
  readonly references: ReadonlyMap<string, FontReference>;
  readonly parts: readonly Part[];
}

/**
 * The faces of a document, cut down to its characters, under the official names. Left out are faces whose outlines
 * Word cannot embed (CFF) and those whose licence allows viewing and printing only: the file would not be editable.
 */
export function embeddedFonts(
  document: Document,
  profile: Profile,
  faces: FaceSet,
  substitutes: Substitutes,
): EmbeddedFonts {
  const references = new Map<string, FontReference>();
  const parts: Part[] = [];
  const codesByName = new Map<string, { face: FaceId; codes: Set<number> }>();
  for (const [face, codes] of charactersByFace(document, profile, substitutes)) {
    const name = fontName(profile, face);
    const known = codesByName.get(name);
    if (known) for (const code of codes) known.codes.add(code);
    else codesByName.set(name, { face, codes });
  }
  for (const [name, { face, codes }] of codesByName) {
    const file = faces.face(face);
    if (file.sfnt.flavour !== 'truetype' || embeddingRight(file.sfnt) !== 'full') continue;
    const font = renameFont(fontFileFor(file, codes), name);
    const key = keyOf(font);
    const number = references.size + 1;
    references.set(name, { relationship: `rId${number}`, key });
    parts.push({ path: `word/fonts/font${number}.odttf`, data: obfuscate(font, key) });
  }
  const relationships = parts.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${FONT}" Target="fonts/font${i + 1}.odttf"/>`,
  );
  parts.push({
    path: 'word/_rels/fontTable.xml.rels',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
      ...relationships,
      '</Relationships>',
    ].join(''),
  });
  return { references, parts };
}
