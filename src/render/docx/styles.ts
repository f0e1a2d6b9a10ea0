import { DocumentAttributes, type IStylesOptions, type XmlComponent } from 'docx';
import type { Level } from '../../document/nodes';
import { indentOf, pitchOf, spacingOf } from '../../typography/measures';
import { headingRole, type Profile, type Role } from '../../typography/profile';
import { element, value } from './element';
import { impliedStyles, specialStyles } from './specialStyles';
import { fonts, runProperties, style } from './style';
import { headingCharacterStyle, styleIds, styleNames } from './styleIds';
import { twips } from './units';

const roles = Object.keys(styleIds) as Role[];
const levels: readonly Level[] = [1, 2, 3, 4];

const levelOf = (role: Role): Level | undefined => levels.find((level) => headingRole(level) === role);

/** On the page of what follows, and in one piece. */
const keptWithNext: ReadonlySet<Role> = new Set([
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'caption',
  'lead',
]);

const roleRunProperties = (profile: Profile, role: Role): XmlComponent =>
  runProperties(profile, role, profile.roles[role].size, twips(spacingOf(profile, role)));

/**
 * In the order of CT_PPr. docx itself has no working option for overflowPunct, autoSpaceDE and autoSpaceDN; absent
 * they are on. Widow control is off: it would end pages at 21 lines.
 */
function paragraphProperties(profile: Profile, role: Role, indented: boolean): XmlComponent {
  const { align, indent } = profile.roles[role];
  const level = levelOf(role);
  return element('w:pPr', {}, [
    ...(keptWithNext.has(role) ? [element('w:keepNext'), element('w:keepLines')] : []),
    value('w:widowControl', 0),
    value('w:overflowPunct', 0),
    value('w:autoSpaceDE', 0),
    value('w:autoSpaceDN', 0),
    value('w:adjustRightInd', 0),
    value('w:snapToGrid', 0),
    element('w:spacing', {
      'w:before': 0,
      'w:after': 0,
      'w:line': twips(pitchOf(profile, role)),
      'w:lineRule': 'exact',
    }),
    element('w:ind', {
      'w:firstLineChars': indented ? indent * 100 : 0,
      'w:firstLine': indented ? twips(indentOf(profile, role)) : 0,
    }),
    value('w:jc', align === 'justify' ? 'both' : align),
    ...(level ? [value('w:outlineLvl', level - 1)] : []),
  ]);
}

function roleStyle(profile: Profile, role: Role): XmlComponent {
  const level = levelOf(role);
  return style({
    type: 'paragraph',
    id: styleIds[role],
    name: styleNames[role],
    basedOn: 'Normal',
    next: level || role === 'title' ? styleIds.body : undefined,
    link: level ? headingCharacterStyle(level) : undefined,
    properties: [paragraphProperties(profile, role, role !== 'pageNumber'), roleRunProperties(profile, role)],
  });
}

const runInStyle = (profile: Profile, level: Level): XmlComponent =>
  style({
    type: 'character',
    id: headingCharacterStyle(level),
    name: `heading ${level} Char`,
    basedOn: 'DefaultParagraphFont',
    link: styleIds[headingRole(level)],
    properties: [roleRunProperties(profile, headingRole(level))],
  });

const documentDefaults = (profile: Profile): XmlComponent =>
  element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [
        fonts(profile, 'body'),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ]),
    ]),
    element('w:pPrDefault'),
  ]);

/** All styles of the file; docx's own (blue headings, Calibri) are left out. */
export const wordStyles = (profile: Profile): IStylesOptions => ({
  initialStyles: new DocumentAttributes(['mc', 'r', 'w', 'w14', 'w15'], 'w14 w15'),
  importedStyles: [
    documentDefaults(profile),
    style({
      type: 'paragraph',
      id: 'Normal',
      name: 'Normal',
      standard: true,
      properties: [paragraphProperties(profile, 'body', false), roleRunProperties(profile, 'body')],
    }),
    ...impliedStyles(),
    ...roles.map((role) => roleStyle(profile, role)),
    ...levels.map((level) => runInStyle(profile, level)),
    ...specialStyles(profile),
  ],
});
