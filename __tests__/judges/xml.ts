/** A plain element tree: enough to judge our own parts, which have no CDATA and no processing instructions inside. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entity: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
    name ? (entity[name] ?? '') : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** Throws on tags that do not match. */
export function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  for (const [, comment, close, name, rest, selfClosing, text] of xml.matchAll(
    /(<[?!][^>]*>)|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g,
  )) {
    const top = open.at(-1) as Element;
    if (comment) continue;
    if (text !== undefined) {
      top.text += decode(text);
    } else if (close) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
    } else {
      const attributes: Record<string, string> = {};
      for (const [, key, value] of (rest ?? '').matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)) {
        attributes[key as string] = decode(value as string);
      }
      const element: Element = { name: name as string, attributes, children: [], text: '' };
      top.children.push(element);
      if (!selfClosing) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root.children[0] as Element;
}

/** All descendants of a name, in document order. */
export function all(element: Element, name: string): Element[] {
  const found: Element[] = [];
  const walk = (at: Element): void => {
    for (const child of at.children) {
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

export const val = (element: Element | undefined): string | undefined => element?.attributes['w:val'];
