import type { FaceId } from '../../faces/faceId';
import type { Profile, Role } from '../../typography/profile';

/** A string of CSS; what would end it, or the style that it is in, is written as its number. */
export const quoted = (name: string): string =>
  `"${name.replace(/["\\<>&\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;

/** A face that the page itself brings. */
export const ownFamily = (face: FaceId): string => `nianbao-${face}`;

/** The faces of a role: those of the page where it has some, then by their official names. */
export function family(profile: Profile, role: Role): string {
  const { face, latin } = profile.roles[role];
  const ids = [latin, face, 'fallback'] as const;
  const names = [...ids.map(ownFamily), ...ids.flatMap((id) => profile.fontNames[id])];
  return [...new Set(names)].map(quoted).join(',');
}
