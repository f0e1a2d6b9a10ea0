import type { XmlComponent } from 'docx';
import type { Profile, Role } from '../../typography/profile';
import { element, value } from './element';
import { fontSlots } from './fonts';
import { halfPoints } from './units';

/** One w:style. */
interface Style {
  readonly type: 'paragraph' | 'character' | 'table' | 'numbering';
  readonly id: string;
  readonly name: string;
  readonly standard?: boolean;
  readonly basedOn?: string;
  readonly next?: string;
  readonly link?: string;
  readonly hidden?: boolean;
  readonly properties: readonly XmlComponent[];
}

export const style = (given: Style): XmlComponent =>
  element(
    'w:style',
    { 'w:type': given.type, 'w:default': given.standard ? 1 : undefined, 'w:styleId': given.id },
    [
      value('w:name', given.name),
      ...(given.basedOn ? [value('w:basedOn', given.basedOn)] : []),
      ...(given.next ? [value('w:next', given.next)] : []),
      ...(given.link ? [value('w:link', given.link)] : []),
      ...(given.hidden ? [value('w:uiPriority', 99), element('w:semiHidden')] : [element('w:qFormat')]),
      ...given.properties,
    ],
  );

/** w:rFonts with all four slots of a role. */
export function fonts(profile: Profile, role: Role): XmlComponent {
  const slots = fontSlots(profile, profile.roles[role]);
  return element(
    'w:rFonts',
    Object.fromEntries(Object.entries(slots).map(([slot, name]) => [`w:${slot}`, name])),
  );
}

/** w:rPr of a style: faces of a role, size in pt, spacing in twips. */
export const runProperties = (profile: Profile, role: Role, size: number, spacing: number): XmlComponent =>
  element('w:rPr', {}, [
    fonts(profile, role),
    value('w:spacing', spacing),
    value('w:sz', halfPoints(size)),
    value('w:szCs', halfPoints(size)),
  ]);
