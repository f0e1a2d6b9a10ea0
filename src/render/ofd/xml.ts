import { escapeXml } from '../../ground/escapeXml';
import { millimetresOf } from '../../ground/units';
import { finite } from '../place';

/** The namespace of GB/T 33190-2016. */
const NAMESPACE = 'http://www.ofdspec.org/2016';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${typeof value === 'number' ? value : escapeXml(value)}"`,
    )
    .join('');

/** An element of any namespace; `content` is XML. */
export const plainElement = (name: string, attributes: Attributes, ...content: readonly string[]): string => {
  const open = `<${name}${attributesOf(attributes)}`;
  return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>`;
};

/** An element of OFD. */
export const element = (name: string, attributes: Attributes, ...content: readonly string[]): string =>
  plainElement(`ofd:${name}`, attributes, ...content);

/** An element that holds text. */
export const textElement = (name: string, text: string): string => element(name, {}, escapeXml(text));

/** A whole part of the file. */
export const part = (root: string, attributes: Attributes, ...content: readonly string[]): string =>
  DECLARATION + element(root, { 'xmlns:ofd': NAMESPACE, ...attributes }, ...content);

/** Declares OFD's prefix inside another namespace. */
export const OFD_PREFIX = { 'xmlns:ofd': NAMESPACE };

/** A length of the page in mm, to a tenth of a micrometre: a line of forty characters is then right within 2 µm. */
export const mm = (pt: number): number => Math.round(millimetresOf(finite(pt)) * 10_000) / 10_000;

/** Lengths as a list: boxes, places, deltas. */
export const list = (...lengths: readonly number[]): string => lengths.map(mm).join(' ');
