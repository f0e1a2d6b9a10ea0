import { decodedAs, utf16Mark } from '../../ground/decoded';

/**
 * A text in UTF-8 or UTF-16, else in GB18030 (and GBK, GB2312), as Chinese spreadsheets write their csv. What a page
 * says of its own encoding is wrong more often than UTF-8 is by chance. undefined where it is none of them.
 */
export const decodeText = (bytes: Uint8Array): string | undefined =>
  decodedAs(utf16Mark(bytes) ?? 'utf-8', bytes) ?? decodedAs('gb18030', bytes);
