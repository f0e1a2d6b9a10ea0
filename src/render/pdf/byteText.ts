/* Text whose characters are bytes, as a PDF is read and written. */

/** A character a byte; those of 0x80 to 0x9f have other numbers than their bytes. */
export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A byte a character, of its number. */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
