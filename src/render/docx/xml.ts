import type { XmlComponent } from 'docx';

/** What docx makes of an element: by its name the attributes, or the attributes, texts and elements in it. */
type Content = string | number | boolean | null | undefined | Attributes | readonly (Content | Element)[];
interface Attributes {
  readonly _attr?: Readonly<Record<string, string | number | boolean>>;
}
type Element = Readonly<Record<string, Content>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** A value of the file as docx writes it. */
export const escaped = (value: unknown): string =>
  typeof value === 'string'
    ? value.replace(/[&"'<>\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (c) => entities[c] ?? '')
    : String(value);

const attributesXml = ({ _attr = {} }: Attributes): string =>
  Object.entries(_attr)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

const isObject = (content: Content | Element): content is Attributes | Element =>
  typeof content === 'object' && content !== null;

function elementXml(element: Element): string {
  const [name = '', content] = Object.entries(element)[0] ?? [];
  if (!Array.isArray(content)) {
    if (content === null) return `<${name}/>`;
    if (isObject(content as Content)) return `<${name}${attributesXml(content as Attributes)}/>`;
    return `<${name}>${content === undefined ? '' : escaped(content)}</${name}>`;
  }
  let attributes = '';
  let inner = '';
  for (const part of content as readonly (Content | Element)[]) {
    if (!isObject(part)) inner += escaped(part);
    else if ('_attr' in part) attributes += attributesXml(part);
    else inner += elementXml(part as Element);
  }
  return `<${name}${attributes}>${inner}</${name}>`;
}

/** The XML of a component that is complete in itself: nothing in it refers to other parts of the file. */
export function xmlOf(component: XmlComponent): string {
  const element = component.prepForXml({ stack: [] } as unknown as Parameters<XmlComponent['prepForXml']>[0]);
  return element ? elementXml(element as Element) : '';
}

/** The XML of a component that holds a gap, cut there: what is around it. docx writes nothing of an empty one. */
export function around(component: XmlComponent, gap: XmlComponent): (inside: string) => string {
  const [before, after, ...more] = xmlOf(component).split(xmlOf(gap));
  if (before === undefined || after === undefined || more.length > 0) throw new Error('no single gap');
  return (inside) => before + inside + after;
}
