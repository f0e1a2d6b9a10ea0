import type { Sentence } from '../sentence';
import type { zh } from './zh';

/** The same in English; labels of the form stay as the form has them. */
export const en: Readonly<Record<keyof typeof zh, Sentence>> = {
  'shape.not-an-object': '{where} must be an object, found {actual}.',
  'shape.unknown-key': ({ where, key, known, meant }) =>
    `${where} has no key "${key}".${meant ? ` Did you mean "${meant}"?` : ''}${Array.isArray(known) ? ` There are: ${known.join(', ')}.` : ''}`,
  'shape.key-name': '{where} has no key "{key}". Names are made of hanzi, letters, digits, _ and -.',
  'shape.missing': '{where} is missing.',
  'shape.type': '{where} must be {expected}, found {actual}.',
  'shape.unquoted': '{where} must be {expected}, found {actual}: put it in quotes, "{actual}".',
  'shape.value': '{where} must be one of {expected}, found {actual}.',
  'shape.range': '{where} must be {expected}, found {actual}.',
  'shape.date': '{where} must be an existing date (such as 2018-01-17), found {actual}.',
  'shape.figure': '{where} must be {expected}, found {actual}.',
  'shape.remark-without-number': '{where} has a remark but no number.',
  'shape.precision':
    '{where} has more digits than a number keeps exactly; write it as a quoted string, such as "12345678901234567.89".',
  'shape.spelling': '{where} is written {actual} and read as the number {expected}.',
  'shape.row': '{where} has {actual} figures, the row of the form has {expected}.',
  'shape.character': '{where} holds a character that cannot be printed: {actual}.',
  'findings.more': '{count} more findings of this kind ({name}) are not listed one by one.',
  'shape.length': '{where} is too long: {actual}, at most {expected}.',
  'edition.none': 'No edition covers report year {actual}; editions: {expected}.',
  'edition.unknown': 'There is no edition "{actual}"; editions: {expected}.',
  'edition.other': 'A report for {year} is made in edition {expected}; edition {actual} was asked for.',
  'template.syntax': '{where}: template syntax error: {detail}.',
  'template.unknown-field': '{where}: the template names an unknown field "{name}".',
  'template.unknown-helper': '{where}: the template uses an unknown helper "{name}".',
  'template.not-allowed': '{where}: templates cannot use {name}.',
  'template.failed': '{where}: the template cannot be run: {detail}.',
  'template.budget': '{where}: the template was stopped: {detail}.',
  'template.parts': 'parts.json cannot be read: {detail}.',
  'template.missing-file': 'There is no template file "{name}".',
  'template.folder': 'The template folder "{name}" cannot be read.',
  'template.none': 'The template folder "{name}" holds no templates (.hbs); those of the package are used.',
  'template.encoding': ({ name, actual }) =>
    `Template file "${name}" is not text in UTF-8${actual === 'unknown' ? '' : ` (it seems to be ${actual})`}; save it as UTF-8 and try again.`,
  'template.file': 'Template file "{name}" cannot be read.',
  'template.unused': 'The template file "{name}" is not used; files: {expected}.',
  'template.unknown-table': 'There is no table "{name}"; tables: {expected}.',
  'template.unknown-chart': ({ where, name, expected }) =>
    `${where}: there is no chart "${name}"${expected && `; charts: ${expected}`}.`,
  'chart.empty': 'No figure of the chart "{name}" is filled in; it is not printed.',
  'chart.one-year':
    'The chart "{name}" needs figures of two years and is not printed: give the reports of earlier years.',
  'earlier.year':
    '{where} is of {actual}; charts show the four years before the report ({expected}), and it is not used.',
  'template.table-missing': 'The table "{name}" is not placed in the report.',
  'template.table-repeated': 'The table "{name}" is placed more than once.',
  'template.markup': '{where}: unknown markup "{name}".',
  'template.unknown-part': 'There is no part "{name}"; parts: {expected}.',
  'text.skeleton': '{where} is still "{actual}", which is to be replaced.',
  'facts.unprinted':
    "{where} was filled in but is not printed: no template uses it, or its part is the agency's own text.",
  'text.unknown-figure': 'The text refers to an unknown figure "{name}".',
  'text.blank-figure': 'The text refers to a figure that is not filled in, printed as 〔待填写〕: "{name}".',
  'text.to-fill-in': '{where} must be written by the agency, printed as 〔待填写〕.',
  'signature.no-date': 'A signature is asked for, but the report has no date.',
  'profile.no-room': 'The type area has no room for the text: check margins, pitch and characters per line.',
  'characters.plain':
    '{count} characters are read in their plain form: {actual} (see {places}); the data in the files stay as given.',
  'characters.direction':
    '{where}: marks that turn the direction of writing ({actual}) are left out at "{excerpt}"; the order in print may differ from what the screen shows.',
  'characters.full-width':
    '{where}: full-width digits in "{actual}" ({count} times); official writing has half-width ones.',
  'characters.wide-space': '{where}: a blank of a full em in "{actual}" ({count} times), printed as it is.',
  'format.png-peer': 'PNG files are drawn by @resvg/resvg-js (npm install @resvg/resvg-js).',
  'assets.missing':
    'nianbao does not find its own files: {actual}. A bundled program copies the folders fonts and templates of the package and says where in the option assets, or leaves the package nianbao external.',
  'rules.unknown': ({ where, name, meant }) =>
    `${where}: "${name}" is the code of no finding and is not used.${meant ? ` Was it "${meant}"?` : ''}`,
  'face.missing': '{where}: cannot read {actual}; the shipped face is used instead.',
  'face.corrupt': '{where}: {actual} is damaged or no font; the shipped face is used instead.',
  'face.member': '{where}: the collection has no such font: {actual}; the shipped face is used instead.',
  'face.woff':
    '{where}: WOFF cannot be used ({actual}), give a TTF, OTF or TTC; the shipped face is used instead.',
  'face.no-embedding':
    '{where}: the licence of {actual} forbids embedding; the shipped face is used instead.',
  'face.print-only': '{where}: the licence of {actual} allows embedding for viewing and printing only.',
  'face.variable': '{where}: {actual} is a variable font, used in its default style.',
  'face.outlines': '{where}: the outlines of {actual} are damaged and no file was made; give another font.',
  'face.missing-character': '{where}: no face has the character {actual}; printed as 〓 ({count} times).',
  'figure.illegible':
    '{where}: the figure {actual} has {digits} digits and fits its cell at {size} pt only, too small to read in print: check the figure and its unit.',
  'figure.shrunk':
    '{where}: the figure {actual} is long and is set in {size} pt to fit its cell (usually {usual} pt).',
};
