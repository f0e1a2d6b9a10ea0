import type { Level } from '../../document/nodes';
import type { Role } from '../../typography/profile';

/** Styles of the Word file by role. Word's own names where it has one, so that it knows headings, title and footer. */
export const styleIds: Readonly<Record<Role, string>> = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  body: 'BodyText',
  caption: 'TableCaption',
  lead: 'TableLead',
  tableHead: 'TableHead',
  tableBand: 'TableBand',
  tableLabel: 'TableLabel',
  tableFigure: 'TableFigure',
  tableFoot: 'TableFoot',
  note: 'NoteText',
  chartTitle: 'ChartTitle',
  signature: 'SignOff',
  pageNumber: 'Footer',
};

/** Names shown in Word's style list. */
export const styleNames: Readonly<Record<Role, string>> = {
  title: 'Title',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  body: 'Body Text',
  caption: '表题',
  lead: '填报单位',
  tableHead: '表头',
  tableBand: '表内条目',
  tableLabel: '表内项目',
  tableFigure: '表内数字',
  tableFoot: '表下说明',
  note: '注',
  chartTitle: '图题',
  signature: '署名',
  pageNumber: 'footer',
};

/** Character style linked to a heading's: the words at the head of a paragraph that are a heading. */
export const headingCharacterStyle = (level: Level): string => `Heading${level}Char`;

/** A paragraph of no height to speak of, where Word demands one: behind a table that ends a section, between tables. */
export const hairlineStyle = 'Hairline';

export const commentTextStyle = 'CommentText';
export const commentReferenceStyle = 'CommentReference';
