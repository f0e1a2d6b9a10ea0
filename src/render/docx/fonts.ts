import type { FaceId } from '../../faces/faceId';
import type { Profile, RoleStyle } from '../../typography/profile';

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

/** The role's Chinese face in every slot: for marks that an engine might otherwise set in the Latin face. */
export function chineseOnly(profile: Profile, role: Pick<RoleStyle, 'face'>): FontSlots {
  const name = fontName(profile, role.face);
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
