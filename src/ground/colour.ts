const COLOUR = /^[\da-f]{6}$/i;

/** The red, green and blue of a colour RRGGBB, each 0 … 255. Throws TypeError where it is none. */
export function channels(colour: string): readonly [red: number, green: number, blue: number] {
  if (!COLOUR.test(colour)) throw new TypeError(`a colour must be RRGGBB, got ${colour}`);
  const value = Number.parseInt(colour, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
