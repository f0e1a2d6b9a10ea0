import { strFromU8, unzipSync } from 'fflate';
import { create } from 'fontkit';
import { all, child, type Element, parse } from './xml';

/** The parts of an OFD by their place. */
export type OfdParts = Readonly<Record<string, Uint8Array>>;

export const readOfd = (bytes: Uint8Array): OfdParts => unzipSync(bytes);

interface Shape {
  /** Children in their order; `?` at most one, `*` any number, `+` one or more, otherwise one; `|` any of these. */
  readonly children?: readonly string[];
  /** Attributes; `?` may be absent. */
  readonly attributes?: readonly string[];
}

/** What an element may hold (GB/T 33190-2016), as far as a report needs it: encryption, scripts, links are not here. */
const SHAPES: Readonly<Record<string, Shape>> = {
  OFD: { children: ['DocBody'], attributes: ['Version', 'DocType'] },
  DocBody: { children: ['DocInfo', 'DocRoot'] },
  DocInfo: {
    children: ['DocID', 'Title', 'Author', 'Subject', 'CreationDate', 'ModDate', 'Keywords?', 'Creator'],
  },
  Keywords: { children: ['Keyword+'] },
  Document: { children: ['CommonData', 'Pages', 'Outlines?', 'CustomTags?', 'Attachments?'] },
  CommonData: { children: ['MaxUnitID', 'PageArea', 'PublicRes'] },
  PageArea: { children: ['PhysicalBox'] },
  Pages: { children: ['Page+'] },
  Outlines: { children: ['OutlineElem+'] },
  OutlineElem: { children: ['Actions', 'OutlineElem*'], attributes: ['Title', 'Count?', 'Expanded?'] },
  Actions: { children: ['Action'] },
  Action: { children: ['Goto'], attributes: ['Event'] },
  Goto: { children: ['Dest'] },
  Dest: { attributes: ['Type', 'PageID', 'Left', 'Top', 'Zoom'] },
  Res: { children: ['Fonts'], attributes: ['BaseLoc'] },
  Fonts: { children: ['Font*'] },
  Font: { children: ['FontFile'], attributes: ['ID', 'FontName', 'FamilyName'] },
  CustomTag: { children: ['FileLoc'], attributes: ['NameSpace'] },
  Attachment: {
    children: ['FileLoc'],
    attributes: ['ID', 'Name', 'Format', 'CreationDate', 'Size', 'Visible'],
  },
  Area: { children: ['PhysicalBox'] },
  Content: { children: ['Layer'] },
  Layer: { children: ['TextObject|PathObject*'], attributes: ['ID', 'Type'] },
  TextObject: { children: ['TextCode+'], attributes: ['ID', 'Boundary', 'CTM?', 'Font', 'Size'] },
  TextCode: { attributes: ['X', 'Y', 'DeltaX?'] },
  PathObject: {
    children: ['StrokeColor?', 'FillColor?', 'AbbreviatedData'],
    attributes: ['ID', 'Boundary', 'LineWidth?', 'Cap?', 'Stroke?', 'Fill?'],
  },
  StrokeColor: { attributes: ['Value'] },
  FillColor: { attributes: ['Value'] },
  ObjectRef: { attributes: ['PageRef'] },
};
/** Roots, and elements that mean something else as a part of their own. */
const ROOTS: Readonly<Record<string, Shape>> = {
  Page: { children: ['Area', 'Content'] },
  CustomTags: { children: ['CustomTag+'] },
  Attachments: { children: ['Attachment+'] },
};
const LISTED: Readonly<Record<string, Shape>> = { Page: { attributes: ['ID', 'BaseLoc'] } };

const local = ({ name }: Element): string => name.replace(/^ofd:/, '');
const numbers = (text = ''): number[] => text.trim().split(/\s+/).map(Number);

function shapeFaults(element: Element, isRoot: boolean): string[] {
  const name = local(element);
  const shape = (isRoot ? ROOTS[name] : LISTED[name]) ?? SHAPES[name] ?? {};
  const pattern = (shape.children ?? [])
    .map((each) => each.replace(/^([\w|]+)([?*+]?)$/, (_, names, times) => `(?:(?:${names}) )${times}`))
    .join('');
  const children = element.children.map((each) => `${local(each)} `).join('');
  const own = Object.keys(element.attributes).filter((key) => !key.startsWith('xmlns'));
  const allowed = (shape.attributes ?? []).map((key) => key.replace('?', ''));
  const needed = (shape.attributes ?? []).filter((key) => !key.endsWith('?'));
  return [
    ...(new RegExp(`^${pattern}$`).test(children) ? [] : [`<${name}> holds ${children || 'nothing'}`]),
    ...own.filter((key) => !allowed.includes(key)).map((key) => `<${name}> has no ${key}`),
    ...needed.filter((key) => !own.includes(key)).map((key) => `<${name}> lacks ${key}`),
    ...element.children.flatMap((each) => shapeFaults(each, false)),
  ];
}

/** A place that a part names, from the root. */
export function resolve(from: string, place: string): string {
  if (place.startsWith('/')) return place.slice(1);
  return [...from.split('/').slice(0, -1), ...place.split('/')].join('/');
}

export interface OfdCharacter {
  readonly text: string;
  readonly font: number;
  /** mm from the left and upper edges of the page; `y` is that of the baseline. */
  readonly x: number;
  readonly y: number;
}

export interface OfdPage {
  readonly place: string;
  readonly root: Element;
  readonly id: number;
  readonly objects: readonly Element[];
}

/** The distances between characters, written out. */
function distances(deltas: string | undefined): number[] {
  if (deltas === undefined) return [];
  return Array.from(deltas.matchAll(/g (\d+) (\S+)|(\S+)/g), ([, times = '1', same, one]) =>
    Array<number>(Number(times)).fill(Number(same ?? one)),
  ).flat();
}

/** The characters of a text object, each in its place on the page. */
export function charactersOf(object: Element): OfdCharacter[] {
  const [left = 0, top = 0] = numbers(object.attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object.attributes.CTM ?? '1 0 0 1 0 0');
  return all(object, 'ofd:TextCode').flatMap(({ text, attributes: { X, Y, DeltaX } }) => {
    const steps = distances(DeltaX);
    let x = Number(X);
    return Array.from(text, (character, i) => {
      const y = Number(Y);
      const at = { x: left + a * x + c * y + e, y: top + b * x + d * y + f };
      x += steps[i] ?? 0;
      return { text: character, font: Number(object.attributes.Font), ...at };
    });
  });
}

const xmlOf = (parts: OfdParts, place: string): Element => {
  const bytes = parts[place];
  if (!bytes) throw new Error(`${place} is not there`);
  return parse(strFromU8(bytes));
};

const rootPlace = (parts: OfdParts): string =>
  resolve('OFD.xml', all(xmlOf(parts, 'OFD.xml'), 'ofd:DocRoot')[0]?.text ?? '');

export function pagesOf(parts: OfdParts): OfdPage[] {
  const place = rootPlace(parts);
  const pages = child(xmlOf(parts, place), 'ofd:Pages')?.children ?? [];
  return pages.map(({ attributes: { ID, BaseLoc = '' } }) => {
    const root = xmlOf(parts, resolve(place, BaseLoc));
    const objects = all(root, 'ofd:Layer').flatMap(({ children }) => children);
    return { place: resolve(place, BaseLoc), root, id: Number(ID), objects };
  });
}

/** Everything that names a place: the text of these elements, and BaseLoc. */
const NAMING = ['DocRoot', 'PublicRes', 'CustomTags', 'Attachments', 'FileLoc'];

function placeFaults(parts: OfdParts): string[] {
  const named = new Set(['OFD.xml']);
  const faults: string[] = [];
  for (const from of named) {
    const bytes = parts[from];
    if (!bytes) faults.push(`${from} is not there`);
    if (!bytes || !from.endsWith('.xml')) continue;
    const root = parse(strFromU8(bytes));
    for (const name of NAMING)
      for (const { text, children } of all(root, `ofd:${name}`))
        if (children.length === 0) named.add(resolve(from, text));
    for (const { attributes } of all(root, 'ofd:Page')) named.add(resolve(from, attributes.BaseLoc ?? ''));
    for (const { text } of all(root, 'ofd:FontFile'))
      named.add(resolve(resolve(from, `${root.attributes.BaseLoc}/`), text));
  }
  return [
    ...faults,
    ...Object.keys(parts)
      .filter((place) => !named.has(place))
      .map((place) => `${place} is named nowhere`),
  ];
}

const SLACK = 0.01;

function boxFaults({ place, root, objects }: OfdPage): string[] {
  const [, , width = 0, height = 0] = numbers(all(root, 'ofd:PhysicalBox')[0]?.text);
  return objects.flatMap((object) => {
    const { ID, Boundary } = object.attributes;
    const [x = NaN, y = NaN, w = NaN, h = NaN] = numbers(Boundary);
    const inside =
      x > -SLACK && y > -SLACK && w > 0 && h > 0 && x + w < width + SLACK && y + h < height + SLACK;
    const out = charactersOf(object).filter(
      (c) => c.x < x - SLACK || c.y < y - SLACK || c.x > x + w + SLACK || c.y > y + h + SLACK,
    );
    return [
      ...(inside ? [] : [`${place}: ${ID} lies outside the page`]),
      ...out.map((c) => `${place}: ${c.text} lies outside ${ID}`),
    ];
  });
}

const isColour = (value = ''): boolean =>
  /^\d+ \d+ \d+$/.test(value) && numbers(value).every((each) => each <= 255);

function objectFaults({ place, objects }: OfdPage): string[] {
  return objects.flatMap((object) => [
    ...all(object, 'ofd:TextCode')
      .filter(({ text, attributes }) => distances(attributes.DeltaX).length !== [...text].length - 1)
      .map(({ text }) => `${place}: ${text} has not one distance between each two characters`),
    ...object.children
      .filter(({ name, attributes }) => name.endsWith('Color') && !isColour(attributes.Value))
      .map(({ attributes }) => `${place}: ${attributes.Value} is no colour`),
  ]);
}

function identifierFaults(parts: OfdParts, pages: readonly OfdPage[]): string[] {
  const place = rootPlace(parts);
  const root = xmlOf(parts, place);
  const most = Number(all(root, 'ofd:MaxUnitID')[0]?.text);
  const resources = xmlOf(parts, resolve(place, all(root, 'ofd:PublicRes')[0]?.text ?? ''));
  const holders = [...all(root, 'ofd:Page'), ...all(resources, 'ofd:Font')];
  for (const page of pages) holders.push(...all(page.root, 'ofd:Layer'), ...page.objects);
  const ids = holders.map(({ attributes }) => Number(attributes.ID));
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} stands twice`),
    ...ids.filter((id) => !(id >= 1 && id <= most)).map((id) => `${id} is beyond ${most}`),
  ];
}

/** Faces that text names are there, and have each of its characters. */
function faceFaults(parts: OfdParts, pages: readonly OfdPage[]): string[] {
  const place = rootPlace(parts);
  const from = resolve(place, all(xmlOf(parts, place), 'ofd:PublicRes')[0]?.text ?? '');
  const root = xmlOf(parts, from);
  const folder = resolve(from, `${root.attributes.BaseLoc}/`);
  const faces = new Map(
    all(root, 'ofd:Font').map((font) => {
      const bytes = parts[resolve(folder, child(font, 'ofd:FontFile')?.text ?? '')];
      return [Number(font.attributes.ID), bytes && create(Buffer.from(bytes))] as const;
    }),
  );
  const missing = new Set<string>();
  for (const { objects } of pages)
    for (const { font, text } of objects.flatMap(charactersOf)) {
      const face = faces.get(font);
      if (!face) missing.add(`face ${font} is not there`);
      else if (!('hasGlyphForCodePoint' in face && face.hasGlyphForCodePoint(text.codePointAt(0) ?? 0)))
        missing.add(`face ${font} has no ${text}`);
    }
  return [...missing];
}

/** Entries of the outline and of the structure point to what is there. */
function referenceFaults(parts: OfdParts, pages: readonly OfdPage[]): string[] {
  const objects = new Map(
    pages.map(({ id, objects }) => [id, new Set(objects.map(({ attributes }) => attributes.ID))]),
  );
  const root = xmlOf(parts, rootPlace(parts));
  const lost = all(root, 'ofd:Dest').filter(({ attributes }) => !objects.has(Number(attributes.PageID)));
  const tags = Object.keys(parts).filter((place) => place.endsWith('CustomTag.xml'));
  const references = tags.flatMap((place) => all(xmlOf(parts, place), 'ofd:ObjectRef'));
  const text = new Set(
    pages
      .flatMap((page) => page.objects.filter(({ name }) => name === 'ofd:TextObject'))
      .map((o) => o.attributes.ID),
  );
  return [
    ...lost.map(({ attributes }) => `the outline names page ${attributes.PageID}`),
    ...references
      .filter((each) => !objects.get(Number(each.attributes.PageRef))?.has(each.text) || !text.has(each.text))
      .map((each) => `the structure names ${each.text} on page ${each.attributes.PageRef}`),
  ];
}

/** What a reader of the standard would stumble over; empty for a file that is right. */
export function judgeOfd(parts: OfdParts): string[] {
  const places = placeFaults(parts);
  if (places.length > 0) return places;
  const shapes = Object.keys(parts)
    .filter((place) => place.endsWith('.xml') && !place.endsWith('CustomTag.xml'))
    .flatMap((place) => shapeFaults(xmlOf(parts, place), true).map((fault) => `${place}: ${fault}`));
  const pages = pagesOf(parts);
  return [
    ...shapes,
    ...identifierFaults(parts, pages),
    ...pages.flatMap(boxFaults),
    ...pages.flatMap(objectFaults),
    ...faceFaults(parts, pages),
    ...referenceFaults(parts, pages),
  ];
}
