import type { XmlComponent } from 'docx';
import type { Profile } from '../../typography/profile';
import { element, value } from './element';
import { runProperties, style } from './style';
import { commentReferenceStyle, commentTextStyle, hairlineStyle } from './styleIds';

const noSpace = ['top', 'left', 'bottom', 'right'].map((side) =>
  element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' }),
);

/** What Word otherwise adds by itself, with 1.9 mm of padding in each cell. */
export const impliedStyles = (): readonly XmlComponent[] => [
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

/** The thin paragraph behind tables, comments, and what docx's own parts refer to. */
export const specialStyles = (profile: Profile): readonly XmlComponent[] => [
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
