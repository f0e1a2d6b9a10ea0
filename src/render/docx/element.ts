import { BuilderElement, type XmlComponent } from 'docx';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element of WordprocessingML that docx has no option for, or none that works (overflowPunct, autoSpaceDE, the
 * line-break lists). It is in docx's own tree, so that docx/layout reads it too.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return new BuilderElement({
    name,
    attributes: given.length
      ? Object.fromEntries(given.map(([key, value]) => [key, { key, value: value as string | number }]))
      : undefined,
    children: [...children],
  });
}

/** `<w:name w:val="…"/>` */
export const value = (name: string, val: string | number): XmlComponent => element(name, { 'w:val': val });
