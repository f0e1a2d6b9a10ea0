import type { DefaultTreeAdapterMap } from 'parse5';
import { hasOne, linesOf } from '../../ground/written';
import { createFlow, type Flow } from '../flow';
import type { Contents } from '../source';
import { parsePage } from './page';
import { raised } from './raised';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What no reader sees, and what is struck out. */
const HIDDEN = new Set(
  's strike del script style template noscript head title button iframe object svg math'.split(' '),
);
/** Elements of one line; every other one is on lines of its own. */
const INLINE = new Set(
  'a abbr acronym b bdo big cite code del dfn em font i img ins kbd label mark o:p q ruby s samp small span st1:chsdate strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);
const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** A figure with a drawing: a table in it says the drawing's numbers again. */
const isDrawn = ({ tagName, childNodes }: Element): boolean =>
  tagName === 'figure' &&
  childNodes.some(
    (child) => isElement(child) && [child, ...child.childNodes].some(({ nodeName }) => nodeName === 'svg'),
  );

/** Declarations of a style, as far as they hide what they are on. */
type Declaration = (value: string) => boolean;
const isNought: Declaration = (value) => Number.parseFloat(value) === 0;
/** So far to the left that it is beyond the window. */
const isOutside: Declaration = (value) => value.includes('px') && Number.parseFloat(value) <= -1000;

const NEVER_SEEN: ReadonlyMap<string, Declaration> = new Map([
  ['display', (value) => value.startsWith('none')],
  ['text-decoration', (value) => value.includes('line-through')],
  ['text-decoration-line', (value) => value.includes('line-through')],
]);
/** Digits that programs are meant to take for figures are hidden so; a block that is, will be shown as the page scrolls. */
const NOT_SEEN: ReadonlyMap<string, Declaration> = new Map([
  ['visibility', (value) => value.startsWith('hidden')],
  ['font-size', isNought],
  ['opacity', isNought],
  ['left', isOutside],
  ['margin-left', isOutside],
  ['text-indent', isOutside],
]);

const hides = (style: string, by: ReadonlyMap<string, Declaration>): boolean =>
  style
    .toLowerCase()
    .split(';')
    .some((declaration) => {
      const [name = '', value = ''] = declaration.split(':').map((piece) => piece.trim());
      return by.get(name)?.(value) ?? false;
    });

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    HIDDEN.has(element.tagName) ||
    isDrawn(element) ||
    attribute(element, 'hidden') !== undefined ||
    hides(style, NEVER_SEEN) ||
    (INLINE.has(element.tagName) && hides(style, NOT_SEEN))
  );
}

const spanOf = (element: Element, name: string): number =>
  Number.parseInt(attribute(element, name) ?? '1', 10);

/** White space as a page shows it: a run is one space; between two Chinese characters a line end is none. */
const shown = (text: string): string =>
  text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t\f]*[\r\n]\s*(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ');

/** The text in a node, or so much of its beginning. */
function textOf(node: Node | undefined, most = Number.POSITIVE_INFINITY): string {
  if (node === undefined) return '';
  if ('value' in node) return node.value.slice(0, most);
  if (!('childNodes' in node)) return '';
  let text = '';
  for (const child of node.childNodes) {
    if (text.length >= most) break;
    text += textOf(child, most - text.length);
  }
  return text;
}

/** Units of more than one character: what is around is looked at on every level. */
const MORE = 3;

/** A line end between two elements of one character each: a word processor's export, one element a character. */
function isBetweenCharacters(node: Node, siblings: readonly Node[], at: number): boolean {
  if (!('value' in node) || node.value.trim() !== '' || !hasOne(node.value, '\r\n')) return false;
  return [siblings[at - 1], siblings[at + 1]].every(
    (sibling) =>
      sibling && isElement(sibling) && INLINE.has(sibling.tagName) && [...textOf(sibling, MORE)].length === 1,
  );
}

/** Text that is set as it is written: a line is one, wide spaces part columns. */
function setLines(text: string, flow: Flow): void {
  linesOf(text).forEach((line, i, { length }) => {
    if (i > 0) flow.paragraph();
    // Millions of blank lines cost nothing; the first and the last go on from what is beside them.
    if (i > 0 && i < length - 1 && line.trim() === '') return;
    flow.text(line.replace(/[ \t\u00a0]{2,}|\t/g, '\u3000\u3000'));
  });
}

/** What is filled in where a form is printed. */
const FILLED_IN = new Set(['text', 'number', 'tel']);
const fields: ReadonlyMap<string, (field: Element) => string | undefined> = new Map([
  [
    'input',
    (field) =>
      FILLED_IN.has((attribute(field, 'type') ?? 'text').toLowerCase()) ? attribute(field, 'value') : '',
  ],
  ['textarea', (element) => textOf(element)],
  [
    'select',
    ({ childNodes }) => {
      const options = childNodes.filter(isElement);
      return textOf(options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]);
    },
  ],
]);

const isPreformatted = (node: Node): boolean =>
  'parentNode' in node &&
  node.parentNode !== null &&
  (node.parentNode.nodeName === 'pre' || isPreformatted(node.parentNode));

function walk(node: Node, flow: Flow): void {
  if (node.nodeName === 'sup') {
    flow.text(raised(textOf(node)));
    return;
  }
  if (node.nodeName === '#text' && 'value' in node) {
    if (isPreformatted(node)) setLines(node.value, flow);
    else flow.text(node.value);
    return;
  }
  if (isElement(node) && isHidden(node)) return;
  const name = isElement(node) ? node.tagName : '';
  const children = () => {
    if (!('childNodes' in node)) return;
    node.childNodes.forEach((child, at, siblings) => {
      if (!isBetweenCharacters(child, siblings, at)) walk(child, flow);
    });
  };
  if (name === 'br') flow.paragraph();
  else if (name === 'table') {
    flow.openTable();
    children();
    flow.closeTable();
  } else if (name === 'tr') {
    flow.row();
    children();
  } else if ((name === 'td' || name === 'th') && isElement(node)) {
    flow.openCell({ colSpan: spanOf(node, 'colspan'), rowSpan: spanOf(node, 'rowspan') });
    children();
    flow.closeCell();
  } else if (name === 'dt') {
    // With what is said of it on one line, as a page without marks has it: 发布机构：示例县民政局
    flow.paragraph();
    children();
    if (!hasOne(textOf(node).trimEnd().slice(-1), ':：')) flow.text('：');
  } else if (name === 'dd') {
    children();
    flow.paragraph();
  } else if (fields.has(name) && isElement(node)) flow.text(fields.get(name)?.(node) ?? '');
  else if (INLINE.has(name)) children();
  else {
    flow.paragraph();
    children();
    flow.paragraph();
  }
}

/** Reads a saved page. Hidden elements are no part of it. */
export function readHtml(html: string): Contents {
  const flow = createFlow(shown);
  walk(parsePage(html), flow);
  return { blocks: flow.blocks() };
}
