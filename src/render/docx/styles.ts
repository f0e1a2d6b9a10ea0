import { DocumentAttributes, type IStylesOptions, type XmlComponent } from 'docx';
import type { Level } from '../../document/nodes';
import { indentOf, pitchOf, spacingOf } from '../../typography/measures';
import type { Profile, Role } from '../../typography/profile';
import { element, value } from './element';
import { fontSlots } from './fonts';
import {
  commentReferenceStyle,
  commentTextStyle,
  hairlineStyle,
  headingCharacterStyle,
  headingRole,
  styleIds,
  styleNames,
} from './styleIds';
import { halfPoints, twips } from './units';

const roles = Object.keys(styleIds) as Role[];
const levels: readonly Level[] = [1, 2, 3, 4];

const levelOf = (role: Role): Level | undefined => levels.find((level) => headingRole(level) === role);

const keptWithNext: ReadonlySet<Role> = new Set([
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'caption',
  'lead',
]);

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

const style = (given: Style): XmlComponent =>
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

function fonts(profile: Profile, role: Role): XmlComponent {
  const slots = fontSlots(profile, profile.roles[role]);
  return element(
    'w:rFonts',
    Object.fromEntries(Object.entries(slots).map(([slot, name]) => [`w:${slot}`, name])),
  );
}

const runProperties = (profile: Profile, role: Role, size: number, spacing: number): XmlComponent =>
  element('w:rPr', {}, [
    fonts(profile, role),
    value('w:spacing', spacing),
    value('w:sz', halfPoints(size)),
    value('w:szCs', halfPoints(size)),
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
    ...(keptWithNext.has(role) ? [element('w:keepNext')] : []),
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

const noSpace = ['top', 'left', 'bottom', 'right'].map((side) =>
  element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' }),
);

/** What Word otherwise adds by itself, with 1.9 mm of padding in each cell. */
const implied = (): readonly XmlComponent[] => [
  style({
    type: 'character',
    id: 'DefaultParagraphFont',
    name: 'Default Paragraph Font',
    standard: true,
    hidden: true,
    properties: [],
  }),
  style({
    type: 'table',
    id: 'TableNormal',
    name: 'Normal Table',
    standard: true,
    hidden: true,
    properties: [
      element('w:tblPr', {}, [
        element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
        element('w:tblCellMar', {}, noSpace),
      ]),
    ],
  }),
  style({ type: 'numbering', id: 'NoList', name: 'No List', standard: true, hidden: true, properties: [] }),
];

const COMMENT_SIZE = 10.5;

/** The footnote parts that docx always writes refer to the last two. */
const references: readonly (readonly [id: string, name: string])[] = [
  [commentReferenceStyle, 'annotation reference'],
  ['FootnoteReference', 'footnote reference'],
  ['EndnoteReference', 'endnote reference'],
];

const special = (profile: Profile): readonly XmlComponent[] => [
  style({
    type: 'paragraph',
    id: hairlineStyle,
    name: '细行',
    basedOn: 'Normal',
    hidden: true,
    properties: [
      element('w:pPr', {}, [element('w:spacing', { 'w:line': 20, 'w:lineRule': 'exact' })]),
      runProperties(profile, 'body', 1, 0),
    ],
  }),
  style({
    type: 'paragraph',
    id: commentTextStyle,
    name: 'annotation text',
    basedOn: 'Normal',
    hidden: true,
    properties: [
      element('w:pPr', {}, [
        element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
        value('w:jc', 'left'),
      ]),
      runProperties(profile, 'tableLabel', COMMENT_SIZE, 0),
    ],
  }),
  ...references.map(([id, name]) =>
    style({
      type: 'character',
      id,
      name,
      basedOn: 'DefaultParagraphFont',
      hidden: true,
      properties: [runProperties(profile, 'tableLabel', COMMENT_SIZE, 0)],
    }),
  ),
];

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
    ...implied(),
    ...roles.map((role) => roleStyle(profile, role)),
    ...levels.map((level) => runInStyle(profile, level)),
    ...special(profile),
  ],
});
