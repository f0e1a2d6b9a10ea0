import type { FaceId } from '../../faces/faceId';
import type { PageHints } from '../../layout/page';
import { spacingOf } from '../../typography/measures';
import type { Profile, Role, RoleStyle } from '../../typography/profile';
import { facesOf, type Substitute } from '../../typography/shape';

/** The four slots of w:rFonts. All are always given: an absent one is filled from Word's theme (WPS: 缺失字体). */
export interface FontSlots {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}

/** The official name of a face, as Word writes it. */
export const fontName = (profile: Profile, face: FaceId): string => profile.fontNames[face][0] ?? '宋体';

/** Chinese text in the role's face, digits and Latin in its Latin face. */
export function fontSlots(profile: Profile, role: Pick<RoleStyle, 'face' | 'latin'>): FontSlots {
  const latin = fontName(profile, role.latin);
  return { ascii: latin, hAnsi: latin, eastAsia: fontName(profile, role.face), cs: latin };
}

/** One face in every slot. */
function only(profile: Profile, face: FaceId): FontSlots {
  const name = fontName(profile, face);
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

/** The faces of a role by name, for what an engine would otherwise set in another one. */
export interface NamedFaces {
  readonly chinese: FontSlots;
  readonly latin: FontSlots;
  /** Characters that neither of them has, and what the layout made of them. */
  readonly substitutes: ReadonlyMap<string, Substitute>;
  readonly font: (face: FaceId) => FontSlots;
  /** Its style adds a spacing, which Latin strings do not have. */
  readonly spaced: boolean;
}

export interface Setting {
  readonly profile: Profile;
  readonly hints?: PageHints;
}

const NONE: ReadonlyMap<string, Substitute> = new Map();

export function namedFaces({ profile, hints }: Setting, role: Role): NamedFaces {
  const style = profile.roles[role];
  return {
    chinese: only(profile, style.face),
    latin: only(profile, style.latin),
    substitutes: hints?.substitutes.get(facesOf(style)) ?? NONE,
    font: (face) => only(profile, face),
    spaced: spacingOf(profile, role) !== 0,
  };
}
