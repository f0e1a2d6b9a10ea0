import { type Attributes, readXml as readPart, XmlFault, type XmlHandler } from '../ground/xml';
import { Unreadable } from './unreadable';

export type { Attributes };

/** A handler that does with each element what a table says of its name, and nothing with others. */
export const byName =
  <A extends readonly unknown[]>(table: Readonly<Record<string, (...given: A) => void>>) =>
  (name: string, ...given: A): void => {
    if (Object.hasOwn(table, name)) table[name]?.(...given);
  };

/** How the formats of Office say yes. */
export const isOn = (value: string | undefined): boolean =>
  value !== undefined && value !== '0' && value !== 'false';

/** Reads a part of a package. Throws Unreadable. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  try {
    readPart(bytes, handler);
  } catch (error) {
    throw error instanceof XmlFault ? new Unreadable(error.kind, error.most) : error;
  }
}
