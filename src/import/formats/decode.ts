/** Bytes that stand for no character of an encoding, or for the characters that GB18030 read as UTF-8 gives. */
function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const utf16 = ([first, second]: Uint8Array): string | undefined =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;

/**
 * A text in UTF-8 or UTF-16, else in GB18030 (and GBK, GB2312), as Chinese spreadsheets write their csv. What a page
 * says of its own encoding is wrong more often than UTF-8 is by chance. undefined where it is none of them.
 */
export const decodeText = (bytes: Uint8Array): string | undefined =>
  decodeAs(bytes, utf16(bytes) ?? 'utf-8') ?? decodeAs(bytes, 'gb18030');
