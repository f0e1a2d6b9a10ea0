import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable';

export type Attributes = Readonly<Record<string, string>>;

/** A handler that does with each element what a table says of its name, and nothing with others. */
export const byName =
  <A extends readonly unknown[]>(table: Readonly<Record<string, (...given: A) => void>>) =>
  (name: string, ...given: A): void => {
    if (Object.hasOwn(table, name)) table[name]?.(...given);
  };

/** How the formats of Office say yes. */
export const isOn = (value: string | undefined): boolean =>
  value !== undefined && value !== '0' && value !== 'false';

interface XmlHandler {
  /** Names are without their prefix. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Office writes a dozen levels; a table in a table in a table some thirty. */
const DEPTH = 256;
/** Word writes some forty on the outermost element, ten elsewhere. */
const ATTRIBUTES = 256;
/** Two for each cell of the largest table, one for each character of a long text. */
const ELEMENTS = 1_000_000;
/** A parser is handed its text in pieces, so that an early end saves the rest. */
const PIECE = 1 << 16;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes by their local names. */
function attributesOf(attributes: Readonly<Record<string, string>>): Attributes {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) result[local(name)] = value;
  return result;
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && 'utf-16be';
  return new TextDecoder(utf16 || 'utf-8').decode(bytes);
}

/**
 * Reads a part of a package. No document type, so no entities but XML's own five and nothing from outside;
 * bounded depth; a fault ends it.
 */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let attributes = 0;
  let elements = 0;
  parser.on('error', () => {
    throw new Unreadable('markup');
  });
  parser.on('doctype', () => {
    throw new Unreadable('doctype');
  });
  parser.on('attribute', () => {
    if (++attributes > ATTRIBUTES) throw new Unreadable('too-large', `${ATTRIBUTES}个属性`);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    if (++depth > DEPTH) throw new Unreadable('too-deep', `${DEPTH}层`);
    if (++elements > ELEMENTS) throw new Unreadable('too-large', `${ELEMENTS}个元素`);
    open?.(local(tag.name), attributesOf(tag.attributes));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(local(name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const xml = decode(bytes);
  for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  parser.close();
}
