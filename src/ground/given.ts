/*
 * What a program hands over by mistake is refused by name: read as nothing, it would be lost in silence.
 */

/** Bytes of any realm: a Buffer of Node's is no Uint8Array of a worker's. */
export const isBytes = (value: unknown): value is Uint8Array =>
  Object.prototype.toString.call(value) === '[object Uint8Array]';

/** @throws TypeError for a name that is no option. */
export function requireNames(options: object, names: readonly string[]): void {
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`${unknown} is no option; there are ${names.join(', ')}`);
}
